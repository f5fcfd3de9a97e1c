package org.minutebook.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Phrases;

/** The expressions by which labels are recognised, made from {@code phrases.txt}. */
final class LabelPatterns {
  private static final String DECISIONS = Phrases.anyOf("decision label");

  private static final String WHO =
      "(?<who>\\s*(?:\\([^()]{1,40}\\)|[-#]?\\s?(?:n[or°º]?\\.?\\s?)?\\d{1,6}(?:[./-]\\d{1,6}){0,3}|\\[[^\\]]{1,40}\\]|(?:for|from|of|on|by|at|in) [^:.]{1,30}|, \\p{L}{1,12} \\d{1,3}))?";

  private static final Pattern LABEL =
      Pattern.compile(
          "^[*_~`>(\\[【]{0,4}(?:=>\\s*)?(?:\\p{Lu}\\p{L}{0,15}:\\s+)?(?<label>(?:"
              + Phrases.anyOf("before label")
              + "\\s*){0,3}(?<mark>"
              + DECISIONS
              + "|"
              + Phrases.anyOf("action label")
              + ")(?:\\s?[/&]\\s?(?:"
              + DECISIONS
              + "|"
              + Phrases.anyOf("action label")
              + "))?)(?![\\p{L}\\p{N}]|_[\\p{L}\\p{N}])"
              + WHO
              + "(?<sep>】\\s*[:：]?\\s*|[\\])*_~`]{0,4}\\s*[:：]\\s*[*_~`]{0,3}|[*_`]{1,3}\\s*[-–—:]?\\s+|\\s+(?:[-–—→⇒]|[-=]>)\\s+|\\s*$)(?<rest>.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

  /** The letters that labels, and what may come before one, begin with, by the first of them. */
  private static final String[][] LABEL_BEGINNINGS = labelBeginnings();

  /** {@code "Decision: closing."}, after a line that ended without a full stop. */
  private static final Pattern LINE_LABEL =
      Pattern.compile(
          "(?i)[*_]{0,3}"
              + Phrases.anyOf("line label")
              + "[*_]{0,3}\\s*[:：]|【|#"
              + Phrases.anyOf("hash label")
              + " |\\["
              + Phrases.anyOf("bracket label")
              + "\\] ");

  /** {@code "#agreed keep it"}, {@code "[DECIDED] keep it"}. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)^(?:#(?<hash>"
              + Phrases.anyOf("hash label")
              + ")|[*_]{0,3}[\\[({]!?(?<bracket>"
              + Phrases.anyOf("bracket label")
              + ")[\\])}][-+*_]{0,3})\\s+(?<rest>\\S.*)$",
          Pattern.DOTALL);

  private static final Pattern DECISION = Pattern.compile(DECISIONS);

  /** The words of {@code nothing} among other signs, or question marks alone. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?is)[\\W_]*+" + Phrases.anyOf("nothing") + "[\\W_]*+|[\\W&&[^?]]*+\\?\\W*+");

  private static final String NOTHING_LETTERS =
      Phrases.of("nothing").stream()
          .map(words -> words.substring(0, 1))
          .collect(Collectors.joining());

  private static final Pattern NO = Pattern.compile("(?i)\\W*no\\W*");

  private static final Pattern SUMMARY =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("summary") + "\\b");

  private static final Pattern SETTLED =
      Pattern.compile(
          "(?i)(?:\\p{L}+ ){1,4}"
              + Phrases.anyOf("settled behind")
              + "|"
              + Phrases.anyOf("settled before")
              + " \\p{L}+(?: \\p{L}+)?");

  /** Words of such signs that are no labels before a colon. */
  private static final List<String> SETTLING_SIGNS = List.of("agree", "accepted");

  private LabelPatterns() {}

  /**
   * A label that opens a text.
   *
   * @param word the word of it that says the kind
   * @param separator what is between label and rest; blank if only white space
   * @param rest what is labelled; blank if the label is alone
   */
  record Label(String word, String separator, String rest) {
    boolean isAlone() {
      return rest.isBlank();
    }

    /** {@code "AI"} is an action item only in capitals. */
    boolean isWord() {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean initials = lower.matches("a[ip]s?");
      return !initials || Character.isUpperCase(word.charAt(1));
    }

    Kind kind() {
      return LabelPatterns.kind(word);
    }
  }

  /** The label that opens a text, whether or not its word is one. */
  static Optional<Label> label(String written) {
    String text = Passage.withoutPicture(written);
    Optional<Label> signed = signed(text);
    if (signed.isPresent()) {
      return signed;
    }
    if (!mayBeLabel(text)) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(text);
    return label.matches()
        ? Optional.of(new Label(label.group("mark"), label.group("sep"), label.group("rest")))
        : Optional.empty();
  }

  private static Optional<Label> signed(String text) {
    if (text.isEmpty() || "#[({*_".indexOf(text.charAt(0)) < 0) {
      return Optional.empty();
    }
    Matcher signed = SIGNED.matcher(text);
    if (!signed.matches()) {
      return Optional.empty();
    }
    String word = signed.group("hash") != null ? signed.group("hash") : signed.group("bracket");
    return Optional.of(new Label(word, ":", signed.group("rest")));
  }

  /** A cheap check that nearly all texts without a label fail, before the costly pattern. */
  private static boolean mayBeLabel(String text) {
    int start = 0;
    while (start < text.length() && "*_~`>([【".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (text.length() < start + 2) {
      return false;
    }
    char first = text.charAt(start);
    char second = text.charAt(start + 1);
    if (first > '~' || second > '~' || first == '=') {
      return true;
    }
    for (String beginning : LABEL_BEGINNINGS[Character.toLowerCase(first)]) {
      if (text.regionMatches(true, start, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return Character.isLetter(first) && text.startsWith(":", wordEnd(text, start));
  }

  private static String[][] labelBeginnings() {
    Map<Character, List<String>> byFirst =
        Stream.of("before label", "decision label", "action label")
            .flatMap(group -> Phrases.of(group).stream())
            .map(LabelPatterns::beginning)
            .collect(Collectors.groupingBy(beginning -> beginning.charAt(0)));
    String[][] beginnings = new String[128][];
    Arrays.setAll(
        beginnings, c -> byFirst.getOrDefault((char) c, List.of()).toArray(String[]::new));
    return beginnings;
  }

  /** The letters before the first part of a phrase that is not always there. */
  private static String beginning(String phrase) {
    String text = phrase.replace("\\*?", "");
    int end = wordEnd(text, 0);
    return text.substring(0, text.startsWith("?", end) ? end - 1 : end);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a line begins a sentence because it begins with a label. */
  static boolean beginsWithLabel(String line) {
    return line.indexOf(':') > 0 && LINE_LABEL.matcher(line).lookingAt();
  }

  static Kind kind(String word) {
    return DECISION.matcher(word.toLowerCase(Locale.ROOT)).matches()
            || SETTLING_SIGNS.contains(word.toLowerCase(Locale.ROOT))
        ? Kind.DECISION
        : Kind.ACTION;
  }

  /** Whether a text says that there is nothing to note: {@code "none so far"}. */
  static boolean isNothing(String text) {
    return mayBeNothing(text) && NOTHING.matcher(text).matches();
  }

  /** A cheap check before the pattern: the first letter is one that such words begin with. */
  private static boolean mayBeNothing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        return NOTHING_LETTERS.indexOf(Character.toLowerCase(c)) >= 0;
      }
    }
    return true;
  }

  static boolean isNo(String text) {
    return NO.matcher(text).matches();
  }

  static boolean isSummary(String title) {
    return SUMMARY.matcher(title).find();
  }

  /** Whether a title is that of what was settled: {@code "Grants approved"}. */
  static boolean isSettled(String title) {
    return SETTLED.matcher(title.strip()).matches();
  }

  static boolean containsAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
