package org.minutebook.cli;

/** What the program tells the shell. */
final class ExitCode {
  static final int DONE = 0;

  /** Nothing was found, or {@code check --strict} found something. */
  static final int NOTHING = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** The archive, the index or the port can't be used, or the program failed. */
  static final int UNUSABLE = 3;

  private ExitCode() {}
}
