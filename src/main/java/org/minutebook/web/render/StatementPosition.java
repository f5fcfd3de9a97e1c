package org.minutebook.web.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;

/**
 * Where a statement's words stand in a text.
 *
 * @param start index of the first character
 * @param end index after the last one
 */
record StatementPosition(int start, int end) {
  /** What a statement's text leaves out at the start of a line. */
  private static final Pattern MARKS =
      Pattern.compile("(?:[ \t]*(?:[>|*+-]|\\d{1,9}[.)])(?=\\s))*");

  /**
   * Finds a statement in the lines it claims; where its words are not there as they stand, all of
   * those lines.
   *
   * @param lines of the section, in order
   * @param firstLine the number of the first of them in the file
   * @return empty if none of the statement's lines is among them
   */
  static Optional<StatementPosition> of(Statement statement, List<String> lines, int firstLine) {
    int from = Math.max(0, statement.line() - firstLine);
    int to = Math.min(lines.size(), statement.end() - firstLine + 1);
    if (from >= to) {
      return Optional.empty();
    }
    int start = 0;
    for (String line : lines.subList(0, from)) {
      start += line.length() + 1;
    }
    List<String> claimed = lines.subList(from, to);
    String words = squeeze(statement.text());
    Letters bare = new Letters(claimed, start, true);
    Letters all = new Letters(claimed, start, false);
    return bare.find(words).or(() -> all.find(words)).or(() -> all.find(all.letters.toString()));
  }

  private static String squeeze(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(c -> !isBlank(c)).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The characters of some lines without white space, each with its index. */
  private static final class Letters {
    private final StringBuilder letters = new StringBuilder();
    private final int[] indexes;

    Letters(List<String> lines, int start, boolean withoutMarks) {
      indexes = new int[lines.stream().mapToInt(String::length).sum()];
      int lineStart = start;
      for (String line : lines) {
        Matcher marks = MARKS.matcher(line);
        for (int i = withoutMarks && marks.lookingAt() ? marks.end() : 0; i < line.length(); i++) {
          if (!isBlank(line.charAt(i))) {
            indexes[letters.length()] = lineStart + i;
            letters.append(line.charAt(i));
          }
        }
        lineStart += line.length() + 1;
      }
    }

    Optional<StatementPosition> find(String words) {
      int at = words.isEmpty() ? -1 : letters.indexOf(words);
      return at < 0
          ? Optional.empty()
          : Optional.of(new StatementPosition(indexes[at], indexes[at + words.length() - 1] + 1));
    }
  }
}
