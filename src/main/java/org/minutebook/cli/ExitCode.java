package org.minutebook.cli;

/** The exit codes of the program. */
final class ExitCode {
  static final int DONE = 0;

  /** Nothing was found, or {@code --strict} found problems. */
  static final int NOTHING_FOUND = 1;

  static final int WRONG_USAGE = 2;

  /** The archive, the index or the port can't be used, or the program failed. */
  static final int UNUSABLE = 3;

  private ExitCode() {}
}
