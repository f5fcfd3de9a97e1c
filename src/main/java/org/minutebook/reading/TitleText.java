package org.minutebook.reading;

import java.util.regex.Pattern;

/** Titles cleaned for display. */
final class TitleText {
  private static final Pattern CLOSING_HASHES = Pattern.compile("\\s*#+\\s*$");
  private static final Pattern OPENING_HASHES = Pattern.compile("^\\s*#+\\s*");
  private static final Pattern BOX = Pattern.compile("^\\[[ xX]\\]\\s+");
  private static final Pattern TOPIC = Pattern.compile("(?i)^topic(?: \\d+)?\\s*:\\s*");
  private static final Pattern NAME_MARK = Pattern.compile("\\[name=([^\\]]+)\\]\\s*");
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*[\\[(]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[-–]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*[\\])]");
  private static final Pattern MINUTES =
      Pattern.compile("(?i)\\s*\\(\\s*\\d{1,3}\\s*(?:m|min|mins|minutes|h|hr)\\b[^()]*\\)\\s*$");

  private TitleText() {}

  /** {@code "\#[237](...) **ARM** (10m, Ann) ####"} gives {@code "#237 ARM"}. */
  static String clean(String raw) {
    String title = NAME_MARK.matcher(raw.strip()).replaceAll("");
    title = OPENING_HASHES.matcher(title).replaceFirst("");
    title = CLOSING_HASHES.matcher(title).replaceFirst("");
    title = BOX.matcher(title).replaceFirst("");
    title = PlainText.of(title);
    title = TIMES.matcher(title).replaceAll("");
    title = MINUTES.matcher(title).replaceFirst("");
    title = TOPIC.matcher(title).replaceFirst("");
    title = title.strip();
    while (title.length() > 1
        && (title.endsWith(":") || title.endsWith(" -") || title.endsWith(" —"))) {
      title = title.substring(0, title.length() - 1).strip();
    }
    return title;
  }
}
