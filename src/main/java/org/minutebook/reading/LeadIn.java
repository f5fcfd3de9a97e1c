package org.minutebook.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run-in heading: text that opens with the name of its topic in bold or italics.
 *
 * @param rawTitle the name with its marks
 * @param title the name cleaned
 * @param rest what follows, separator dropped
 */
record LeadIn(String rawTitle, String title, String rest) {
  private static final int LONGEST = 120;

  /** {@code **X** - text}, {@code **X** (link) — text}, {@code **X:** text}, {@code **X**}. */
  private static final Pattern STRONG =
      Pattern.compile(
          "^(?<raw>(\\*\\*|__)(?=\\S)(?<title>(?:(?!\\2).){1,120}?)(?<=\\S)\\2"
              + "(?<link>\\s*\\((?:[^()]|\\([^()]*\\))*\\))?)"
              + "\\s*(?<colon>[:：])?(?<dash>\\s*[-–—]{1,3}(?=\\s|$)|\\s*[-–—](?=\\p{L}))?\\s*(?<rest>.*)$",
          Pattern.DOTALL);

  private static final Pattern ITALIC =
      Pattern.compile(
          "^(?<raw>([*_])(?![*_\\s])(?<title>(?:(?!\\2).){1,80}?)(?<=\\S)\\2)"
              + "(?<dash>\\s+[-–—]{1,3}(?=\\s|$))\\s*(?<rest>.*)$",
          Pattern.DOTALL);

  /** A list item whose first words hold the name: {@code Demonstrated **Irmin** but ...}. */
  private static final Pattern EARLY =
      Pattern.compile(
          "^(?:[\\p{L}'’]+ ){1,3}(?<raw>(\\*\\*)(?=\\S)(?<title>[^*]{2,60}?)(?<=\\S)\\*\\*)(?<rest>.*)$",
          Pattern.DOTALL);

  private static final Pattern LINKED =
      Pattern.compile(
          "^\\[(?<raw>\\*\\*(?<title>[^*]{1,80})\\*\\*)\\]\\([^)]*\\)\\s*(?<rest>.*)$",
          Pattern.DOTALL);

  /**
   * The lead-in that opens a paragraph or item, if there is one.
   *
   * @param loose whether a name in bold needs nothing to part it from what follows
   */
  static Optional<LeadIn> of(Block block, boolean loose) {
    if (block.lines().size() > 1) {
      String first = block.lines().getFirst().text().strip();
      Matcher alone = STRONG.matcher(first);
      if (alone.matches() && alone.group("rest").isBlank()) {
        return leadIn(
            alone.group("raw"),
            alone.group("title"),
            block.text().substring(Math.min(first.length(), block.text().length())));
      }
    }
    return of(block.text(), loose);
  }

  private static Optional<LeadIn> of(String text, boolean loose) {
    if (text.startsWith("~~") && text.indexOf("~~", 2) > 0) {
      return of(text.replaceFirst("~~(.*?)~~", "$1"), loose);
    }
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first != '*' && first != '_' && first != '[') {
      return Optional.empty();
    }
    Matcher strong = STRONG.matcher(text);
    if (strong.matches()) {
      String rest = strong.group("rest");
      boolean separated =
          strong.group("colon") != null
              || strong.group("dash") != null
              || ":!?".indexOf(lastOf(strong.group("title"))) >= 0
              || loose
              || rest.isBlank();
      return separated
          ? leadIn(strong.group("raw"), strong.group("title"), rest)
          : Optional.empty();
    }
    Matcher italic = ITALIC.matcher(text);
    if (italic.matches()) {
      return leadIn(italic.group("raw"), italic.group("title"), italic.group("rest"));
    }
    Matcher linked = LINKED.matcher(text);
    if (linked.matches()) {
      return leadIn(linked.group("raw"), linked.group("title"), linked.group("rest"));
    }
    return Optional.empty();
  }

  /** The name in bold among the first words of an item. */
  static Optional<LeadIn> early(String text) {
    if (text.indexOf("**") < 0) {
      return Optional.empty();
    }
    Matcher early = EARLY.matcher(text);
    return early.matches()
        ? leadIn(early.group("raw"), early.group("title"), early.group("rest"))
        : Optional.empty();
  }

  private static char lastOf(String title) {
    return title.charAt(title.length() - 1);
  }

  private static Optional<LeadIn> leadIn(String raw, String title, String rest) {
    String clean = TitleText.clean(title);
    return clean.isBlank() || clean.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new LeadIn(raw.strip(), clean, rest));
  }
}
