package org.minutebook.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check box at the start of a line: {@code [ ] Ann Lee}, {@code [x] Send the ropes}.
 *
 * @param ticked whether there is a mark in it
 * @param rest the text behind it
 */
public record CheckBox(boolean ticked, String rest) {
  private static final char EMPTY_SIGN = '☐';
  private static final char TICKED_SIGN = '☑';
  private static final char CROSSED_SIGN = '☒';

  private static final String TICKS = "xX✓✔✅☑";

  /** A line that is indented further is code. */
  private static final int MAX_INDENT = 3;

  /** A box as part of a regular expression. */
  static final String BOX = "\\[[ " + TICKS + "]\\x{FE0F}?\\]";

  /** A box that is no link's text: {@code [x](https://example.org)}. */
  private static final Pattern OPENING = Pattern.compile(BOX + "(?![(\\[:])\\s*");

  private static final Pattern TICK = Pattern.compile("\\[?[" + TICKS + "]\\x{FE0F}?\\]?");

  /** A box that an export wrote in another way, at the start of a line or an item. */
  private static final Pattern EXPORTED =
      Pattern.compile(
          "(\\s{0,40}(?:(?:[-*+]|\\d{1,4}[.)])[ \\t]{1,4})?)"
              + "(?:(\\\\?\\[[ xX]\\\\?\\])(?=\\s)|(<input\\s[^<>]{0,200}>)).*");

  /**
   * The box at the start of a text, if there is one. A box may be a sign too: {@code "☐ Ann Lee"}.
   */
  public static Optional<CheckBox> at(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first == EMPTY_SIGN || first == TICKED_SIGN || first == CROSSED_SIGN) {
      int from = text.startsWith("\uFE0F", 1) ? 2 : 1;
      return Optional.of(new CheckBox(first != EMPTY_SIGN, text.substring(from).stripLeading()));
    }
    if (first != '[') {
      return Optional.empty();
    }
    Matcher box = OPENING.matcher(text);
    return box.lookingAt()
        ? Optional.of(new CheckBox(text.charAt(1) != ' ', text.substring(box.end())))
        : Optional.empty();
  }

  /**
   * A line with its box as Markdown has it, and as an item: exports of shared documents escape the
   * brackets, {@code "\[ \] Ann Lee"}, or write a form. What follows stays in its column but for
   * the mark of an item that is put before it.
   */
  static String plain(String line) {
    int at = 0;
    while (at < line.length() && isBeforeBox(line.charAt(at))) {
      at++;
    }
    if (at == line.length() || "[\\<".indexOf(line.charAt(at)) < 0) {
      return line;
    }
    Matcher box = EXPORTED.matcher(line);
    if (!box.matches()) {
      return line;
    }
    boolean form = box.group(3) != null;
    String written = form ? box.group(3) : box.group(2);
    String lower = written.toLowerCase(Locale.ROOT);
    if (form && !lower.contains("checkbox")) {
      return line;
    }
    boolean ticked = form ? lower.contains("checked") : lower.indexOf('x') > 0;
    int end = box.end(1) + written.length();
    boolean isBare = box.end(1) <= MAX_INDENT && box.group(1).isBlank();
    String plain =
        box.group(1)
            + (isBare ? "- " : "")
            + (ticked ? "[x]" : "[ ]")
            + " ".repeat(Math.max(0, written.length() - "[ ]".length()))
            + line.substring(end);
    return plain;
  }

  private static boolean isBeforeBox(char c) {
    return c == ' '
        || c == '\t'
        || c == '-'
        || c == '*'
        || c == '+'
        || c == '.'
        || c == ')'
        || (c >= '0' && c <= '9');
  }

  /** The text without a box at its start. */
  public static String strip(String text) {
    return at(text).map(CheckBox::rest).orElse(text);
  }

  /** Whether a text is a tick, in a box or not. */
  public static boolean isTick(String text) {
    return TICK.matcher(text).matches();
  }
}
