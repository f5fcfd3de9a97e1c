package org.minutebook;

import java.util.List;

/** The usage lines of the programs of {@code src/bench}. */
public final class Usage {
  private Usage() {}

  /**
   * Prints a usage line and exits with 2 if there are too few arguments, or one of them is {@code
   * --help}.
   *
   * @param usage the program and its arguments, such as {@code "Ablation SHARED"}
   */
  public static void require(int minimum, String[] arguments, String usage) {
    if (arguments.length < minimum || List.of(arguments).contains("--help")) {
      System.err.println("usage: src/bench/run " + usage);
      System.exit(2);
    }
  }
}
