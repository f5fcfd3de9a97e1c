package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.CheckBox;

/**
 * A line of the minutes in which something may be ticked or struck through.
 *
 * @param text what it says, as Markdown, without the marks of lists, boxes and strokes
 * @param state what box and strokes say
 */
record ListedLine(String text, Progress.State state) {
  private static final Pattern LIST_MARKS =
      Pattern.compile("\\s{0,40}(?:>\\s?)*+(?:(?:[-*+]|\\d{1,4}[.)])\\s{1,4})?+");

  private static final Pattern ITEM = Pattern.compile("[ \\t>]*+(?:[-*+]|\\d{1,4}[.)])\\s");

  private static final Pattern STRUCK = Pattern.compile("~~(.{1,2000}?)~~.{0,40}");

  /** A part that is not struck through of a line that is: brackets and the address of a link. */
  private static final Pattern UNSTRUCK =
      Pattern.compile("[^\\p{L}\\p{N}\\]]*+(?:\\]\\([^)]*+\\))?+[^\\p{L}\\p{N}]*+");

  /** Where what was added to an action begins, such as a link to what was done. */
  private static final Pattern ADDED =
      Pattern.compile("\\s(?:[(\\[]|https?://|[-\u2013\u2014]{1,2}\\s)|[.:;]\\s");

  /** Not more beginnings of a line are compared than that. */
  private static final int MOST_BEGINNINGS = 4;

  /** Reads a line, or the lines of an item. */
  static ListedLine of(String line) {
    Matcher marks = LIST_MARKS.matcher(line);
    String text = marks.lookingAt() ? line.substring(marks.end()) : line;
    Progress.State state = Progress.State.UNKNOWN;
    for (int i = 0; i < 2; i++) {
      Matcher struck = STRUCK.matcher(text);
      if (struck.matches()) {
        state = Progress.State.DONE;
        text = struck.group(1);
      } else if (isStruckInParts(text)) {
        state = Progress.State.DONE;
        text = text.replace("~~", "");
      }
      Optional<CheckBox> box = CheckBox.at(text);
      if (box.isPresent()) {
        boolean isDone = box.get().ticked() || state == Progress.State.DONE;
        state = isDone ? Progress.State.DONE : Progress.State.OPEN;
        text = box.get().rest();
      }
    }
    return new ListedLine(text, state);
  }

  /** {@code "~~Ann to order~~ [~~nails~~](...)"}. */
  private static boolean isStruckInParts(String text) {
    if (!text.startsWith("~~")) {
      return false;
    }
    String[] parts = text.split("~~", -1);
    for (int i = 0; i < parts.length; i += 2) {
      if (!UNSTRUCK.matcher(parts[i]).matches()) {
        return false;
      }
    }
    return parts.length % 2 == 1;
  }

  /** Whether a line begins an item of a list. */
  static boolean isItem(String line) {
    return ITEM.matcher(line).lookingAt();
  }

  /**
   * The line, and the beginnings of it that may be the action as it was before somebody added what
   * came of it.
   */
  List<ListedLine> beginnings() {
    List<ListedLine> beginnings = new ArrayList<>();
    beginnings.add(this);
    Matcher added = ADDED.matcher(text);
    while (beginnings.size() <= MOST_BEGINNINGS && added.find()) {
      beginnings.add(new ListedLine(text.substring(0, added.start()), state));
    }
    return beginnings;
  }
}
