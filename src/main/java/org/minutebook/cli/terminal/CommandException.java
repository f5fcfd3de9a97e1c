package org.minutebook.cli.terminal;

/** Ends a command early; the message is the one line that the user sees. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The archive, the index or the port can't be used. */
  public static CommandException unusable(String message) {
    return new CommandException(ExitCode.UNUSABLE, message, null);
  }

  /** As {@link #unusable(String)}, with the message of the cause. */
  public static CommandException unusable(Throwable cause) {
    return new CommandException(ExitCode.UNUSABLE, cause.getMessage(), cause);
  }

  /** Options that do not go together. */
  public static CommandException wrongUsage(String message) {
    return new CommandException(ExitCode.WRONG_USAGE, message, null);
  }

  /** What the user named is not in the archive. */
  public static CommandException notFound(String message) {
    return new CommandException(ExitCode.NOTHING_FOUND, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
