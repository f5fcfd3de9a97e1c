package org.minutebook.index.documents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.markdown.CheckBox;
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
record Wording(List<String> words, State state) {

  /** Whether what was taken on is done. */
  enum State {
    /** Nothing is said. */
    UNKNOWN,
    /** An empty check box, or words such as "pending". */
    OPEN,
    /** A ticked check box, or "done". */
    DONE
  }

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
  private static final Pattern NAME_TAG = Pattern.compile("\\[name=([^\\]]{1,60})\\]");

  private static final String FINISHED = "done|completed?|finished|closed|merged";
  private static final String UNFINISHED =
      "pending|wip|in[ -]pro(?:gress|cess)|ongoing|on hold|waiting|blocked|tbd|to be done|still open"
          + "|no update|carried over|carried forward";

  private static final String EITHER = "(?:(" + FINISHED + ")|" + UNFINISHED + ")";

  /** {@code "... - done"}, {@code "... (pending)"}. */
  private static final Pattern PROGRESS_BEHIND =
      Pattern.compile("[-\u2013\u2014:(\\[.,;>*]\\s{0,4}" + EITHER + "[^\\p{L}\\p{N}]{0,6}$");

  /**
   * {@code "... DONE, by Ann"}, {@code "... WAITING FOR BEN"}: in capitals it ends what is to do.
   */
  private static final Pattern PROGRESS_IN_CAPITALS =
      Pattern.compile(
          "[\\s.;,:(\\[\u2013\u2014-](?:(DONE|COMPLETED?|FINISHED|CLOSED|MERGED)|PENDING"
              + "|IN[ -]PRO(?:GRESS|CESS)|ONGOING|ON HOLD|WAITING|BLOCKED|TBD|TO BE DONE|NO UPDATE)"
              + "\\b.{0,80}$");

  /** {@code "Done: ..."}, {@code "[done] ..."}, with a box where the statement was left one. */
  private static final Pattern PROGRESS_BEFORE =
      Pattern.compile("[^\\p{L}\\p{N}]{0,6}" + EITHER + "\\s?[\\]):\u2013\u2014-]{1,3}\\s{0,4}");

  private static final Pattern TICK = Pattern.compile("[✅✔☑]");

  private static final Pattern DONE_SIGN =
      Pattern.compile("~~|\\[[xX✓]|[✅✔☑☒]|(?i:" + FINISHED + ")");

  private static final Pattern LIST_MARKS =
      Pattern.compile("\\s{0,40}(?:>\\s?)*+(?:(?:[-*+]|\\d{1,4}[.)])\\s{1,4})?+");

  private static final Pattern STRUCK = Pattern.compile("~~(.{1,2000}?)~~.{0,40}");

  /** Reads a statement's plain text. */
  static Wording of(String plain, Set<String> names) {
    String written = plain.substring(0, Math.min(plain.length(), LONGEST));
    State state = TICK.matcher(written).find() ? State.DONE : State.UNKNOWN;
    Matcher capitals = PROGRESS_IN_CAPITALS.matcher(written);
    if (capitals.find() && capitals.start() > 0) {
      state = state(capitals);
      written = written.substring(0, capitals.start());
    }
    String text = NAME_TAG.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("$1 ");
    Matcher before = PROGRESS_BEFORE.matcher(text);
    if (before.lookingAt()) {
      state = state(before);
      text = text.substring(before.end());
    }
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt()) {
      text = text.substring(label.end());
    }
    Matcher behind = PROGRESS_BEHIND.matcher(text);
    if (behind.find()) {
      state = state(behind);
      text = text.substring(0, behind.start());
    }
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return new Wording(withoutNames(words, names), state);
  }

  private static State state(Matcher progress) {
    return progress.group(1) != null ? State.DONE : State.OPEN;
  }

  /**
   * Whether a line may say that something is done; a quick look that spares most lines the rest.
   */
  static boolean mayBeDone(String line) {
    return DONE_SIGN.matcher(line).find();
  }

  /** Reads a line of the minutes in which something may be ticked or struck through. */
  static Wording ofLine(String line, Set<String> names) {
    Matcher marks = LIST_MARKS.matcher(line);
    String text = marks.lookingAt() ? line.substring(marks.end()) : line;
    State state = State.UNKNOWN;
    for (int i = 0; i < 2; i++) {
      Matcher struck = STRUCK.matcher(text);
      if (struck.matches()) {
        state = State.DONE;
        text = struck.group(1);
      }
      Optional<CheckBox> box = CheckBox.at(text);
      if (box.isPresent()) {
        state = box.get().ticked() || state == State.DONE ? State.DONE : State.OPEN;
        text = box.get().rest();
      }
    }
    Wording said = of(MarkdownStripper.strip(text), names);
    return state == State.UNKNOWN ? said : new Wording(said.words(), state);
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
   */
  OptionalLong key(Statement.Kind kind, String series, List<String> owners) {
    List<String> own = wordsOfItsOwn();
    int weight = own.stream().mapToInt(Wording::weight).sum();
    boolean few = weight < LEAST_WORDS;
    if (weight < LEAST_WORDS_OF_OWNER || (few && owners.isEmpty())) {
      return OptionalLong.empty();
    }
    long hash = mix(kind == Statement.Kind.DECISION ? 1 : 2, series);
    if (few) {
      hash = mix(hash, String.join(",", owners));
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
