package org.minutebook.index.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the items of a list below which a remark says that they are done. */
final class ReportsBelow {
  /** A remark further below an action may be about something else. */
  private static final int MOST_REMARKS = 4;

  private static final int TAB = 4;

  private ReportsBelow() {}

  /** The items, each with all its lines, by the index of their first line. */
  static Map<Integer, String> doneItems(List<String> lines) {
    Map<Integer, String> done = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Progress.mayBeDone(line)
          && ListedLine.isItem(line)
          && Progress.isReportedDone(ListedLine.of(line).text())) {
        int item = itemAround(lines, i);
        if (item >= 0) {
          done.put(item, textOf(lines, item));
        }
      }
    }
    return done;
  }

  /** The item that a remark is nested in and is one of the first remarks below; else -1. */
  private static int itemAround(List<String> lines, int remark) {
    int depth = depth(lines.get(remark));
    int remarks = 1;
    for (int i = remark - 1; i >= 0 && remarks <= MOST_REMARKS; i--) {
      String line = lines.get(i);
      if (ListedLine.isItem(line)) {
        if (depth(line) < depth) {
          return i;
        }
        remarks++;
      } else if (!line.isBlank() && indent(line) == 0) {
        return -1;
      }
    }
    return -1;
  }

  private static String textOf(List<String> lines, int item) {
    StringBuilder text = new StringBuilder(lines.get(item));
    for (int i = item + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || ListedLine.isItem(line)) {
        break;
      }
      text.append(' ').append(line.strip());
    }
    return text.toString();
  }

  /** Where the text of an item begins to be nested: {@code "- - Done"} is below an item. */
  private static int depth(String line) {
    int depth = indent(line);
    String rest = line.strip();
    while (rest.length() > 2 && isMark(rest.charAt(0)) && rest.charAt(1) == ' ') {
      rest = rest.substring(1).strip();
      depth += rest.length() > 2 && isMark(rest.charAt(0)) && rest.charAt(1) == ' ' ? 2 : 0;
    }
    return depth;
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '*' || c == '+';
  }

  private static int indent(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\t') {
        break;
      }
      width += c == '\t' ? TAB : 1;
    }
    return width;
  }
}
