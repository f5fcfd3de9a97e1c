package org.minutebook.index.documents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.WordFile;
import org.minutebook.minutes.Statement;

/**
 * The words of a statement that stay the same when it is carried over to another meeting: without
 * letter case, punctuation, check box, label, names before and after it, and what it says of its
 * progress.
 *
 * @param words in their order
 * @param state what the text says of its progress
 */
record Wording(List<String> words, Progress.State state) {

  /** A statement with fewer words of its own means something new each time. */
  private static final int LEAST_WORDS = 4;

  /** The same for an action with an owner, who must be the same. */
  private static final int LEAST_WORDS_OF_OWNER = 2;

  private static final int SHORTEST_WORD = 3;

  /** Where words are not spaced, so many letters count as one. */
  private static final int LETTERS_OF_UNSPACED_WORD = 3;

  private static final int FIRST_UNSPACED = 0x2E80;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** No statement is compared by more of its text than that. */
  private static final int LONGEST = 2000;

  private static final Set<String> COMMON =
      WordFile.lines(Wording.class, "common-words.txt").stream()
          .filter(line -> !line.startsWith("["))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> BETWEEN_NAMES =
      Set.of("and", "to", "will", "should", "or", "ll");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1,80}");

  private static final Pattern LABEL =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{0,8}(?:action items?|actions?|ai|to-?do|task|decision|decided|agreed"
              + "|resolution|resolved|consensus|conclusion|next steps?|follow[ -]?up)"
              + "\\b[ #\\d.]{0,8}[\\]:\u2013\u2014-]{1,3}\\s{0,4}");

  /** {@code "[name=Ann]"}, as shared notes sign what somebody wrote. */
  private static final Pattern NAME_TAG = Pattern.compile("(?i)\\[name=([^\\]]{1,60})\\]");

  /** Reads a statement's plain text. */
  static Wording of(String plain, Set<String> names) {
    Progress progress = Progress.of(plain.substring(0, Math.min(plain.length(), LONGEST)));
    String said = NAME_TAG.matcher(progress.rest()).replaceAll("$1 ").toLowerCase(Locale.ROOT);
    Matcher label = LABEL.matcher(said);
    String text = label.lookingAt() ? said.substring(label.end()) : said;
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return new Wording(withoutNames(words, names), progress.state());
  }

  /** Reads a line of the minutes in which something may be ticked or struck through. */
  static Wording of(ListedLine line, Set<String> names) {
    Wording said = of(MarkdownStripper.strip(line.text()), names);
    return new Wording(said.words(), line.state().or(said.state()));
  }

  private static List<String> withoutNames(List<String> words, Set<String> names) {
    int from = 0;
    while (from < words.size()
        && (names.contains(words.get(from))
            || (from > 0 && BETWEEN_NAMES.contains(words.get(from))))) {
      from++;
    }
    int to = words.size();
    while (to > from && names.contains(words.get(to - 1))) {
      to--;
    }
    return words.subList(from, to);
  }

  /**
   * A number for these words in a statement of a kind of a series; empty where they are so few that
   * the same ones mean something new each time. Fewer are enough for what one person takes on. Of
   * an action the longest words and those with digits count, since it is often worded a little
   * otherwise when it is carried over.
   *
   * @param owners who takes it on
   * @param issues what the title above refers to: "I'll ask Bo" is something else for each
   */
  OptionalLong key(Statement.Kind kind, String series, List<String> owners, List<String> issues) {
    List<String> own = wordsOfItsOwn();
    int weight = own.stream().mapToInt(Wording::weight).sum();
    boolean few = weight < LEAST_WORDS;
    if (weight < LEAST_WORDS_OF_OWNER || (few && owners.isEmpty())) {
      return OptionalLong.empty();
    }
    long hash = mix(kind == Statement.Kind.DECISION ? 1 : 2, series);
    if (few) {
      hash = mix(mix(hash, String.join(",", owners)), String.join(",", issues));
    }
    for (String word : few || kind == Statement.Kind.DECISION ? words : significant(own)) {
      hash = mix(hash, word);
    }
    return OptionalLong.of(hash);
  }

  /**
   * The words with digits, which tell one issue or release from another, and the longest others.
   */
  private static List<String> significant(List<String> own) {
    List<String> others =
        own.stream()
            .filter(word -> !hasDigit(word))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .limit(LEAST_WORDS)
            .toList();
    return Stream.concat(own.stream().filter(Wording::hasDigit).sorted(), others.stream()).toList();
  }

  private List<String> wordsOfItsOwn() {
    return words.stream()
        .filter(w -> w.length() >= SHORTEST_WORD || isUnspaced(w) || hasDigit(w))
        .filter(w -> !COMMON.contains(w))
        .distinct()
        .toList();
  }

  /** As how many words one counts. */
  private static int weight(String word) {
    if (isUnspaced(word)) {
      return word.length() / LETTERS_OF_UNSPACED_WORD;
    }
    return word.length() >= SHORTEST_WORD ? 1 : 0;
  }

  private static boolean isUnspaced(String word) {
    return word.codePoints().anyMatch(c -> c >= FIRST_UNSPACED);
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  private static long mix(long hash, String word) {
    long mixed = hash * PRIME;
    for (int i = 0; i < word.length(); i++) {
      mixed = (mixed ^ word.charAt(i)) * PRIME;
      mixed ^= mixed >>> 32;
    }
    return mixed;
  }
}
