package org.minutebook.minutes;

/**
 * A stretch of a file. Lines and columns are 1-based and inclusive; a column counts UTF-16 units.
 *
 * @param line the first line
 * @param column of the first character in the first line
 * @param endLine the last line
 * @param endColumn of the last character in the last line
 */
public record SourceRange(int line, int column, int endLine, int endColumn) {
  public SourceRange {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "no range: %d:%d to %d:%d".formatted(line, column, endLine, endColumn));
    }
  }
}
