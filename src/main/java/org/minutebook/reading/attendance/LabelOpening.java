package org.minutebook.reading.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.LabelledLine;

/** Finds a label of people where it is written otherwise than as a few words and a colon. */
final class LabelOpening {
  /** The German ending for all genders, which may hold a colon: {@code "Teilnehmer:innen"}. */
  private static final Pattern ALL_GENDERS = Pattern.compile("(?<=\\p{L})[*:_/-]{1,2}(?=innen\\b)");

  private static final Pattern BOLD_TAG = Pattern.compile("(?i)</?(?:b|strong)>");

  private static final List<String> DASHES = List.of(" - ", " – ", " — ");

  /** A dash further on is part of a sentence. */
  private static final int MAX_DASH = 30;

  /** A colon further on ends no label. */
  private static final int MAX_SENTENCE = 160;

  /** How a sentence ends that introduces those present. */
  private static final Pattern PRESENT =
      Pattern.compile(
          "\\b(?:present|in attendance|attended|attending)"
              + "(?: (?:at|for|during) (?:the|this) (?:meeting|call|session))?(?: were)?$");

  private static final List<String> WERE_PRESENT =
      List.of(
          " were present",
          " were in attendance",
          " attended",
          " attended the meeting",
          " attended the call",
          " were on the call",
          " waren anwesend",
          " étaient présents");

  /** Capitalised words with commas and "and" between them. */
  private static final Pattern NAMES =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*+(?:,? (?:(?:and|und|et) )?\\p{Lu}[\\p{L}.'’-]*+)++");

  private LabelOpening() {}

  /**
   * A line with emphasis as Markdown writes it, without a box before it or code around its label.
   */
  static String inMarkdown(String line) {
    if (line.isEmpty()) {
      return line;
    }
    return switch (line.charAt(0)) {
      case '<' -> BOLD_TAG.matcher(line).replaceAll("**");
      case '[' -> CheckBox.strip(line);
      case '`' -> line.replace("`", "");
      default -> line;
    };
  }

  /** A line without the pictures and bullets that it opens with. */
  static String plain(String line) {
    int from = 0;
    while (from < line.length() && isOrnament(line.codePointAt(from))) {
      from += Character.charCount(line.codePointAt(from));
    }
    String plain = withoutEmphasis(from == 0 ? line : line.substring(from));
    return plain.contains("innen") && plain.length() < MAX_SENTENCE * 10
        ? ALL_GENDERS.matcher(plain).replaceAll("")
        : plain;
  }

  /** {@code "_Chair: Ann Lee_"} without the marks around it. */
  private static String withoutEmphasis(String line) {
    String text = line.strip();
    int last = text.length() - 1;
    if (last < 4 || (text.charAt(0) != '_' && text.charAt(0) != '*')) {
      return line;
    }
    int marks = text.charAt(1) == text.charAt(0) ? 2 : 1;
    String mark = text.substring(0, marks);
    int colon = text.indexOf(':');
    boolean around =
        text.endsWith(mark)
            && text.indexOf(mark, marks) == last + 1 - marks
            && colon < last - marks;
    return around && colon > 0 ? text.substring(marks, last + 1 - marks) : line;
  }

  private static boolean isOrnament(int c) {
    int type = Character.getType(c);
    return c == ' '
        || c == '•'
        || c == 0x200d
        || c == 0xfe0f
        || (c > 0x2000 && (type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL));
  }

  /** {@code "Chair - Ann Lee"}. */
  static Optional<LabelledLine> dashed(String line) {
    for (String dash : DASHES) {
      int at = line.indexOf(dash);
      if (at > 0 && at <= MAX_DASH && Character.isLetter(line.charAt(0))) {
        String rest = line.substring(at + dash.length()).strip();
        return Optional.of(new LabelledLine(line.substring(0, at).strip(), rest, false));
      }
    }
    return Optional.empty();
  }

  /** {@code "Ann Lee, Bob Ray and Cy Dee were present."} */
  static Optional<LabelledLine> namesBefore(String line) {
    if (line.length() > MAX_SENTENCE * 2 || !(line.contains(", ") || line.contains(" and "))) {
      return Optional.empty();
    }
    String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    for (String end : WERE_PRESENT) {
      if (text.endsWith(end)) {
        String names = text.substring(0, text.length() - end.length());
        return NAMES.matcher(names).matches()
            ? Optional.of(new LabelledLine("present", names, false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code "The following members of the board (3 of 5) were present at the meeting: Ann Lee"}. */
  static Optional<LabelledLine> sentence(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > MAX_SENTENCE) {
      return Optional.empty();
    }
    String opening = line.substring(0, colon).toLowerCase(Locale.ROOT);
    boolean present =
        (opening.contains("present") || opening.contains("attend"))
            && (opening.contains("were ") || opening.contains("following"))
            && !opening.contains("not ")
            && !opening.contains("absent")
            && !opening.contains("unable");
    return present && PRESENT.matcher(opening).find()
        ? Optional.of(new LabelledLine("present", line.substring(colon + 1).strip(), false))
        : Optional.empty();
  }
}
