package org.minutebook.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens with a label: {@code "**Present:** Ann, Bob"}.
 *
 * @param label cleaned, without colon: {@code "Present"}
 * @param rest what follows on the line, Markdown kept; may be empty
 * @param strong whether the label is set in bold or italics
 */
record Labelled(String label, String rest, boolean strong) {
  private static final int LONGEST = 60;
  private static final Pattern EMPHASISED =
      Pattern.compile(
          "^(\\*{1,3}|_{1,3})(?=\\S)([^*_]{1,60}?)(?<=\\S)\\1\\s*(?:[*_]?\\([^()]*\\)[*_]?\\s*)?([:：]?)\\s*(.*)$");
  private static final Pattern PLAIN =
      Pattern.compile("^([\\p{L}][^:：*_`\\[\\]<>.!?]{0,50}?)\\s*[:：](?!//)\\s*(.*)$");

  /** Reads the label that opens a line, if one does. */
  static Optional<Labelled> of(String line) {
    String text = line.strip();
    Matcher m = EMPHASISED.matcher(text);
    if (m.matches()) {
      String label = m.group(2).strip();
      boolean colon = label.endsWith(":") || !m.group(3).isEmpty();
      String bare = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
      boolean inside = !colon && bare.indexOf(':') > 0;
      if (inside) {
        return Optional.empty();
      }
      return Optional.of(new Labelled(bare.strip(), m.group(4), true));
    }
    m = PLAIN.matcher(text);
    if (m.matches() && m.group(1).length() <= LONGEST) {
      return Optional.of(new Labelled(m.group(1).strip(), m.group(2), false));
    }
    return Optional.empty();
  }
}
