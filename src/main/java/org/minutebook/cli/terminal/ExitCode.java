package org.minutebook.cli.terminal;

/** The exit codes of the program. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Nothing was found, or {@code --strict} found problems. */
  public static final int NOTHING_FOUND = 1;

  public static final int WRONG_USAGE = 2;

  /** The archive, the index or the port can't be used, or the program failed. */
  public static final int UNUSABLE = 3;

  private ExitCode() {}
}
