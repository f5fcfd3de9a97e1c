package org.minutebook.markdown;

import java.util.regex.Pattern;

/** Cleans titles for display. */
public final class TitleText {
  private static final Pattern TOPIC = Pattern.compile("(?i)^topic(?: \\d+)?\\s*:\\s*");
  private static final Pattern NAME_MARK = Pattern.compile("\\[name=[^\\[\\]]{1,80}\\]\\s*");
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*[\\[(]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[-–]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*[\\])]");
  private static final Pattern MINUTES =
      Pattern.compile("(?i) ?\\( ?\\d{1,3} ?(?:m|min|mins|minutes|h|hr)\\b[^()]*\\)$");

  /** Tags after a title: {@code "Ropes #harbour/ropes"}. */
  private static final Pattern TAGS =
      Pattern.compile("(?<=\\S)(?:\\s+#\\p{L}[\\p{L}\\d_/-]{0,60}){1,10}$");

  private TitleText() {}

  /** {@code "\#[237](...) **ARM** (10m, Ann) ####"} gives {@code "#237 ARM"}. */
  public static String clean(String raw) {
    String title = CheckBox.strip(withoutHashes(raw));
    if (title.indexOf("[name=") >= 0) {
      title = NAME_MARK.matcher(title).replaceAll("");
    }
    title = MarkdownStripper.strip(withoutAnchor(title));
    if (title.indexOf(':') >= 0) {
      title = TIMES.matcher(title).replaceAll("");
    }
    if (title.endsWith(")")) {
      title = MINUTES.matcher(title).replaceFirst("");
    }
    if (title.indexOf(" #") > 0) {
      title = TAGS.matcher(title).replaceFirst("");
    }
    title = TOPIC.matcher(visible(title)).replaceFirst("").strip();
    if (title.startsWith("- ") || title.startsWith("– ")) {
      title = title.substring(2).strip();
    }
    int end = title.length();
    while (end > 1 && isTrailing(title, end - 1)) {
      end--;
    }
    return title.substring(0, end);
  }

  /** {@code "Ropes {#ropes}"} without the anchor that an export put behind it. */
  private static String withoutAnchor(String title) {
    int anchor = title.endsWith("}") ? title.lastIndexOf(" {#") : -1;
    return anchor > 0 && title.indexOf(' ', anchor + 1) < 0 ? title.substring(0, anchor) : title;
  }

  /** A title without characters that take no room, such as zero-width spaces. */
  private static String visible(String title) {
    if (title.chars().noneMatch(TitleText::isInvisible)) {
      return title;
    }
    StringBuilder visible = new StringBuilder(title.length());
    title.chars().filter(c -> !isInvisible(c)).forEach(c -> visible.append((char) c));
    return visible.toString();
  }

  /** A joiner between emoji or Indic letters is not among them. */
  private static boolean isInvisible(int c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2060'
        || c == '\ufeff';
  }

  /** A heading's text without the hashes before and after it; {@code C#} keeps its own. */
  public static String withoutHashes(String raw) {
    String text = raw.strip();
    int from = 0;
    while (from < text.length() && text.charAt(from) == '#') {
      from++;
    }
    if (from < text.length() && !isBlank(text.charAt(from))) {
      from = 0;
    }
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '#') {
      to--;
    }
    boolean closing = to == from || isBlank(text.charAt(to - 1)) || text.length() - to > 1;
    return text.substring(from, closing ? to : text.length()).replace('\u00a0', ' ').strip();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  /** Whether a character at the end is a colon, a blank or a dash after a blank. */
  private static boolean isTrailing(String title, int at) {
    char c = title.charAt(at);
    return c == ':' || c == ' ' || ((c == '-' || c == '—') && title.charAt(at - 1) == ' ');
  }
}
