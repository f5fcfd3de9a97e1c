package org.minutebook.search.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.WordFile;

/** The words of {@code turns.txt}, each group as it is looked for in a text. */
final class TurnWords {
  private static final Map<String, List<String>> GROUPS =
      WordFile.groups(TurnWords.class, "turns.txt");

  static final TurnWords UNDO = new TurnWords("undo");
  static final TurnWords REPLACE = new TurnWords("replace");
  static final TurnWords VERDICT = new TurnWords("verdict");
  static final TurnWords DOUBT = new TurnWords("doubt");
  static final TurnWords DENIAL = new TurnWords("denial");
  static final TurnWords REACHED = new TurnWords("reached");
  static final TurnWords NOT_REACHED = new TurnWords("not reached");

  /** The stems of words that say nothing about a topic. */
  static final Set<String> FRAME =
      GROUPS.get("frame").stream()
          .flatMap(word -> Analysis.stemmed(word).stream())
          .map(Analysis.Term::text)
          .collect(Collectors.toUnmodifiableSet());

  /** A step with its number: {@code Stage 2.7}. */
  static final Pattern STEP =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + alternatives(GROUPS.get("step"))
              + ")[\\s-]?(\\d{1,2}(?:\\.\\d{1,2})?)(?![\\p{L}\\p{N}.]*\\p{N})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Pattern pattern;

  private TurnWords(String group) {
    String words =
        GROUPS.get(group).stream()
            .collect(Collectors.partitioningBy(TurnWords::hasSpaces))
            .entrySet()
            .stream()
            .filter(kind -> !kind.getValue().isEmpty())
            .map(
                kind ->
                    kind.getKey()
                        ? "(?<![\\p{L}\\p{N}])(?:"
                            + alternatives(kind.getValue())
                            + ")(?![\\p{L}\\p{N}])"
                        : alternatives(kind.getValue()))
            .collect(Collectors.joining("|"));
    this.pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether any of the words is in a text. */
  boolean in(String text) {
    return pattern.matcher(normal(text)).find();
  }

  /** The first of the words in a text, as it stands there. */
  Optional<String> first(String text) {
    Matcher m = pattern.matcher(normal(text));
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }

  private static String normal(String text) {
    return text.replace('\u2019', '\'');
  }

  /** Japanese is written without spaces, and a sign is no word. */
  private static boolean hasSpaces(String word) {
    return word.codePoints()
        .allMatch(
            c ->
                (Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                    || c == ' '
                    || c == '\''
                    || c == '-');
  }

  private static String alternatives(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
