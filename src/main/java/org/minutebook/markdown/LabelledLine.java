package org.minutebook.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens with a label: {@code "**Present:** Ann, Bob"}.
 *
 * @param label without markup and colon: {@code "Present"}
 * @param rest the rest of the line in Markdown; may be empty
 * @param strong whether the label is in bold or italics
 */
public record LabelledLine(String label, String rest, boolean strong) {
  private static final int MAX_LENGTH = 52;
  private static final Pattern EMPHASISED =
      Pattern.compile(
          "^(\\*{1,3}|_{1,3})(?=\\S)([^*_]{1,60}?)(?<=\\S)\\1\\s*+(?:[*_]?\\([^()]*+\\)[*_]?\\s*+)?+([:：]?)\\s*+(.*)$");

  /** No label without emphasis has these: it is a few plain words. */
  private static final String NEVER_IN_LABEL = "*_`[]<>.!?";

  /** Reads the label at the start of a line, if there is one. */
  public static Optional<LabelledLine> of(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first != '*' && first != '_') {
      return Character.isLetter(first) ? plain(text) : Optional.empty();
    }
    Matcher m = EMPHASISED.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String label = m.group(2).strip();
    boolean colon = label.endsWith(":") || !m.group(3).isEmpty();
    String bare = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    if (!colon && bare.indexOf(':') > 0) {
      return Optional.empty();
    }
    return Optional.of(new LabelledLine(bare.strip(), m.group(4), true));
  }

  /** Called for every line, so it does without a regular expression. */
  private static Optional<LabelledLine> plain(String text) {
    for (int i = 1; i < Math.min(text.length(), MAX_LENGTH); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return text.startsWith("//", i + 1)
            ? Optional.empty()
            : Optional.of(
                new LabelledLine(
                    text.substring(0, i).strip(), text.substring(i + 1).strip(), false));
      }
      if (NEVER_IN_LABEL.indexOf(c) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
