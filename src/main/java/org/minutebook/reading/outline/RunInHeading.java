package org.minutebook.reading.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;

/**
 * A run-in heading: text that opens with the name of its topic in bold or italics.
 *
 * @param rawTitle the name with its marks
 * @param title the name cleaned
 * @param rest the text after it, without the separator
 */
public record RunInHeading(String rawTitle, String title, String rest) {
  private static final int MAX_LENGTH = 120;

  /** No name of a topic with its link is longer; the patterns read only so much of a text. */
  private static final int MAX_OPENING = 1000;

  /** {@code **X** - text}, {@code **X** (link) — text}, {@code **X:** text}, {@code **X**}. */
  private static final Pattern STRONG =
      Pattern.compile(
          "(?<raw>(\\*\\*|__)(?=\\S)(?<title>(?:(?!\\2).){1,120}?)(?<=\\S)\\2"
              + "(?<link>\\s*+\\((?:[^()]++|\\([^()]*+\\))*+\\))?)"
              + "\\s*(?<colon>[:：])?(?<dash>\\s*[-–—]{1,3}(?=\\s|$)|\\s*[-–—](?=\\p{L}))?\\s*",
          Pattern.DOTALL);

  private static final Pattern ITALIC =
      Pattern.compile(
          "(?<raw>([*_])(?![*_\\s])(?<title>(?:(?!\\2).){1,80}?)(?<=\\S)\\2)"
              + "(?<dash>\\s+[-–—]{1,3}(?=\\s|$))\\s*",
          Pattern.DOTALL);

  /** An item with the name among its first words: {@code Demonstrated **Irmin** but ...}. */
  private static final Pattern EARLY =
      Pattern.compile(
          "(?:[\\p{L}'’]{1,40} ){1,3}(?<raw>(\\*\\*)(?=\\S)(?<title>[^*]{2,60}?)(?<=\\S)\\*\\*)",
          Pattern.DOTALL);

  /** {@code [16:50-16:55] **X**}. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\[\\d{1,2}[:.]\\d\\d(?:\\s?[-–]\\s?\\d{1,2}[:.]\\d\\d)?\\][\\s_]{0,3}(?=[*_])");

  private static final Pattern LINKED =
      Pattern.compile(
          "\\[(?<raw>\\*\\*(?<title>[^*]{1,80})\\*\\*)\\]\\([^)]*\\)\\s*", Pattern.DOTALL);

  /**
   * The run-in heading of a paragraph or item, if it has one.
   *
   * @param loose whether a name in bold needs no separator
   */
  static Optional<RunInHeading> of(Block block, boolean loose) {
    if (block.lines().size() > 1) {
      String first = block.lines().getFirst().text().strip();
      Matcher alone = STRONG.matcher(opening(first));
      if (alone.matches()) {
        return heading(
            alone.group("raw"),
            alone.group("title"),
            block.text().substring(Math.min(first.length(), block.text().length())));
      }
    }
    return of(block.text(), loose);
  }

  /**
   * Whether the first block of a file is a line in bold, which is a title where there is no
   * heading.
   */
  public static boolean namesPage(Block first) {
    return first.is(Block.Kind.PARAGRAPH)
        && STRONG.matcher(opening(first.lines().getFirst().text().strip())).matches();
  }

  private static Optional<RunInHeading> of(String text, boolean loose) {
    if (text.startsWith("~~") && text.indexOf("~~", 2) > 0) {
      return of(text.replaceFirst("~~(.*?)~~", "$1"), loose);
    }
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '[') {
      Matcher time = TIME.matcher(text);
      if (time.lookingAt()) {
        return of(text.substring(time.end()), loose);
      }
    }
    if (first != '*' && first != '_' && first != '[') {
      return Optional.empty();
    }
    String opening = opening(text);
    Matcher strong = STRONG.matcher(opening);
    if (strong.lookingAt()) {
      String rest = text.substring(strong.end());
      boolean separated =
          strong.group("colon") != null
              || strong.group("dash") != null
              || ":!?".indexOf(lastOf(strong.group("title"))) >= 0
              || loose
              || rest.isBlank();
      return separated
          ? heading(strong.group("raw"), strong.group("title"), rest)
          : Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {ITALIC, LINKED}) {
      Matcher m = pattern.matcher(opening);
      if (m.lookingAt()) {
        return heading(m.group("raw"), m.group("title"), text.substring(m.end()));
      }
    }
    return Optional.empty();
  }

  /** The run-in heading among the first words of an item. */
  static Optional<RunInHeading> early(String text) {
    String opening = opening(text);
    if (opening.indexOf("**") < 0) {
      return Optional.empty();
    }
    Matcher early = EARLY.matcher(opening);
    return early.lookingAt()
        ? heading(early.group("raw"), early.group("title"), text.substring(early.end()))
        : Optional.empty();
  }

  private static String opening(String text) {
    return text.length() <= MAX_OPENING ? text : text.substring(0, MAX_OPENING);
  }

  private static char lastOf(String title) {
    return title.charAt(title.length() - 1);
  }

  private static Optional<RunInHeading> heading(String raw, String title, String rest) {
    String clean = TitleText.clean(title);
    return clean.isBlank() || clean.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new RunInHeading(raw.strip(), clean, rest));
  }
}
