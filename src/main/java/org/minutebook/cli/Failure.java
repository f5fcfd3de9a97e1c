package org.minutebook.cli;

/** A command can't go on. The message is the one line the person at the screen gets. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exit;

  private Failure(int exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  /** The archive, the index or the port can't be used. */
  static Failure unusable(String message) {
    return new Failure(Exit.UNUSABLE, message, null);
  }

  /** As {@link #unusable(String)}; the cause's message is the line. */
  static Failure unusable(Throwable cause) {
    return new Failure(Exit.UNUSABLE, cause.getMessage(), cause);
  }

  /** What was asked for is not there. */
  static Failure nothing(String message) {
    return new Failure(Exit.NOTHING, message, null);
  }

  int exit() {
    return exit;
  }
}
