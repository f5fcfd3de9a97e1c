package org.minutebook.cli.check;

import org.minutebook.minutes.Problem;

/**
 * Something that somebody should look at.
 *
 * @param file the file, by the name the caller gave it
 * @param line where in it, 1-based; 1 if it concerns the whole file
 * @param message what was found, in a sentence without the file's name
 */
public record Finding(String file, int line, Rule rule, String message) {
  /** A problem that was met in reading. */
  static Finding of(String file, Problem problem) {
    Rule rule =
        Rule.of(problem.code()).orElseThrow(() -> new IllegalStateException(problem.code()));
    return new Finding(file, problem.line(), rule, problem.message());
  }

  /** The same in a file by another name. */
  Finding in(String otherFile) {
    return new Finding(otherFile, line, rule, message);
  }

  /** Whether it makes {@code check} fail. */
  public boolean isError() {
    return rule.severity() == Rule.Severity.ERROR;
  }
}
