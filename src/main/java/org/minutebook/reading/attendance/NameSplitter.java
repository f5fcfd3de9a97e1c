package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a roll where one name ends and another begins. */
final class NameSplitter {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;，、]\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&)\\s+|^and\\s+|\\s+/\\s+|\\s*\\|\\s*");
  private static final List<String> AND = List.of(" und ", " et ", " e ", " y ", " en ", " och ");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A longer entry is no name. */
  private static final int MAX_LENGTH = 400;

  private NameSplitter() {}

  /** Handles that only blanks part: {@code "@ann @bob @cy"}. */
  static List<String> handles(String part) {
    if (part.indexOf('@') != 0 || part.indexOf(" @") < 0) {
      return List.of(part);
    }
    List<String> handles = List.of(SPACE.split(part));
    return handles.stream().allMatch(h -> h.startsWith("@")) ? handles : List.of(part);
  }

  /** Splits at commas and at "and" outside brackets. */
  static List<String> split(String text) {
    StringBuilder shielded = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth > 0) {
        shielded.setCharAt(
            i,
            c == ',' || c == ';' || c == '&' || c == '|' || c == '/'
                ? '\u0001'
                : c == ' ' ? '\u00a0' : c);
      }
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher and = SEPARATOR.matcher(shielded);
    while (and.find()) {
      parts.add(text.substring(from, and.start()).replace('\u00a0', ' '));
      from = and.end();
    }
    addLast(parts, text.substring(from).replace('\u00a0', ' '));
    return parts;
  }

  /** The last part, or its two names with "and" between them: {@code "Ann Lee und Bob Ray"}. */
  private static void addLast(List<String> parts, String last) {
    for (String and : AND) {
      int at = last.indexOf(and);
      String before = at < 0 ? "" : last.substring(0, at).strip();
      String after = at < 0 ? "" : last.substring(at + and.length()).strip();
      boolean list = !parts.isEmpty() && isOneWord(before) && isOneWord(after);
      if (at > 0 && (list ? isName(before) && isName(after) : areFull(before, after))) {
        parts.add(before);
        parts.add(after);
        return;
      }
    }
    parts.add(last);
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean areFull(String before, String after) {
    return NameCheck.isFull(before) && NameCheck.isFull(after);
  }

  static boolean mostlySingleWords(List<String> lines) {
    String[] parts = String.join(",", lines).split("[,;]");
    int single = 0;
    for (String part : parts) {
      single += part.strip().indexOf(' ') < 0 ? 1 : 0;
    }
    return single * 2 > parts.length + 1;
  }

  /** Whether a name continues on the next line. */
  static boolean wraps(StringBuilder before, String next, boolean listed) {
    String text = before.substring(Math.max(0, before.length() - MAX_LENGTH));
    char last = text.charAt(text.length() - 1);
    if (last == ','
        || last == ';'
        || next.startsWith(",")
        || next.startsWith("and ")
        || text.endsWith(" and")
        || text.endsWith(" &")) {
      return true;
    }
    String tail = text.substring(Math.max(text.lastIndexOf(','), text.lastIndexOf(" and ")) + 1);
    int comma = next.indexOf(',');
    String head = comma < 0 ? next : next.substring(0, comma);
    return listed
        && tail.indexOf('(') < 0
        && !NameWords.OFFICE.has(tail.strip())
        && (isOneWord(tail) || isOneWord(head));
  }

  private static boolean isOneWord(String text) {
    return text.strip().indexOf(' ') < 0;
  }
}
