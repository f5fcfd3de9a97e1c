package org.minutebook.cli;

/** A command can't go on. The message is the one line the person at the screen gets. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exit;

  private CommandException(int exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  /** The archive, the index or the port can't be used. */
  static CommandException unusable(String message) {
    return new CommandException(ExitCode.UNUSABLE, message, null);
  }

  /** As {@link #unusable(String)}; the cause's message is the line. */
  static CommandException unusable(Throwable cause) {
    return new CommandException(ExitCode.UNUSABLE, cause.getMessage(), cause);
  }

  /** What was asked for is not there. */
  static CommandException nothing(String message) {
    return new CommandException(ExitCode.NOTHING, message, null);
  }

  int exit() {
    return exit;
  }
}
