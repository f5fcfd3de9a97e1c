package org.minutebook.index;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * What a statement's words hang on: the sentence its paragraph or list item opens with, and those
 * of the items above it. What is mentioned between is not what a statement is about.
 */
final class StatementSurroundings {
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s+");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s");

  /** Lines that are looked at above a statement. */
  private static final int FARTHEST = 100;

  /** Characters in which a first sentence ends, or else is cut. */
  private static final int LONGEST = 600;

  private final int line;
  private final String[] lines;

  StatementSurroundings(Section section) {
    this.line = section.line();
    this.lines = section.text().split("\n", -1);
  }

  /** Those sentences and its own words, Markdown as it stands. */
  String of(Statement statement) {
    int first = Math.clamp(statement.line() - line, 0, lines.length - 1);
    int to = Math.clamp(statement.end() - line, first, lines.length - 1);
    int start = start(first);
    StringBuilder text = new StringBuilder();
    text.append(opening(start, to)).append("\n\n");
    int indent = indent(start);
    for (int i = start - 1; i >= 0 && i >= first - FARTHEST && indent > 0; i--) {
      if (!lines[i].isBlank() && indent(i) < indent) {
        indent = indent(i);
        text.append(opening(i, start)).append("\n\n");
      }
    }
    return text.append(statement.text()).toString();
  }

  /** Where the paragraph or list item begins that goes on in a line. */
  private int start(int first) {
    int start = first;
    while (start > Math.max(0, first - FARTHEST)
        && !isItem(start)
        && !lines[start - 1].isBlank()
        && !HEADING.matcher(lines[start - 1]).lookingAt()) {
      start--;
    }
    return start;
  }

  private String opening(int from, int to) {
    // without its mark: after "1." a sentence would end
    StringBuilder text = new StringBuilder(withoutMark(beginning(from)).strip());
    for (int i = from + 1; i <= to && text.length() < LONGEST; i++) {
      if (lines[i].isBlank() || isItem(i)) {
        break;
      }
      text.append(' ').append(beginning(i).strip());
    }
    text.setLength(Math.min(text.length(), LONGEST));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text.toString());
    int end = sentences.next();
    return end == BreakIterator.DONE ? text.toString() : text.substring(0, end);
  }

  private String beginning(int at) {
    return lines[at].substring(0, Math.min(lines[at].length(), LONGEST));
  }

  private static String withoutMark(String line) {
    Matcher item = ITEM.matcher(line);
    return item.lookingAt() ? line.substring(item.end()) : line;
  }

  private boolean isItem(int at) {
    return ITEM.matcher(lines[at]).lookingAt();
  }

  private int indent(int at) {
    return lines[at].length() - lines[at].stripLeading().length();
  }
}
