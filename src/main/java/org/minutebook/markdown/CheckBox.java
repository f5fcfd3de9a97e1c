package org.minutebook.markdown;

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
  private static final String TICKS = "xX✓✔✅☑";

  /** A box as part of a regular expression. */
  static final String BOX = "\\[[ " + TICKS + "]\\x{FE0F}?\\]";

  /** A box that is no link's text: {@code [x](https://example.org)}. */
  private static final Pattern OPENING = Pattern.compile(BOX + "(?![(\\[:])\\s*");

  private static final Pattern TICK = Pattern.compile("\\[?[" + TICKS + "]\\x{FE0F}?\\]?");

  /** The box at the start of a text, if there is one. */
  public static Optional<CheckBox> at(String text) {
    if (!text.startsWith("[")) {
      return Optional.empty();
    }
    Matcher box = OPENING.matcher(text);
    return box.lookingAt()
        ? Optional.of(new CheckBox(text.charAt(1) != ' ', text.substring(box.end())))
        : Optional.empty();
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
