package org.minutebook.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minutebook.archive.words.WordScan;

/** Finds the words in texts that must go. */
public final class RedactedWords {
  /** Stands in their place. It has no letters, so it is no word of the minutes. */
  public static final String MARK = "\u2588\u2588\u2588";

  /** Of an address as many words say what is left of a sentence in it. */
  private static final int FEWEST_OF_A_LONGER_ONE = 3;

  /** A slug of this length may have been cut. */
  private static final int CUT_TITLE = 75;

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final Set<String> digests;
  private final Set<Integer> lengths = new TreeSet<>();

  RedactedWords(Collection<List<String>> words, Set<String> digests) {
    for (List<String> each : words) {
      byFirst.computeIfAbsent(each.getFirst(), first -> new ArrayList<>()).add(each);
    }
    this.digests = digests;
    digests.forEach(
        digest -> lengths.add(Integer.parseInt(digest.substring(0, digest.indexOf('-')))));
  }

  /** Whether any of them are in a text. */
  public boolean areIn(String text) {
    return !isEmpty() && !text.equals(replace(text, MARK));
  }

  /** A text with {@link #MARK} in their place. Lines stay lines. */
  public String mark(String text) {
    return replace(text, MARK);
  }

  /**
   * A part of an address without them: {@code "thanks-to-ada-brook"} becomes {@code "thanks-to"};
   * {@code fallback} if it had no other words.
   */
  public String removeFrom(String part, String fallback) {
    String left = replace(part, "");
    if (left.equals(part)) {
      return part;
    }
    left = left.replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    return left.isEmpty() || left.equals("d") || left.equals("a") ? fallback : left;
  }

  /**
   * Whether the last part of a statement's address, which has the first words of a sentence, is cut
   * out of words that must go, or ends where they begin.
   */
  public boolean areCutInStatement(String part) {
    return withoutCount(part.substring(part.indexOf('-') + 1))
        .anyMatch(
            own ->
                longer(own, each -> Collections.indexOfSubList(each, own) >= 0 || ends(own, each)));
  }

  /** Whether the slug of a title is the beginning of words that must go, or is cut within them. */
  public boolean areCutInTitle(String slug) {
    return withoutCount(slug)
        .anyMatch(
            own ->
                longer(own, each -> isPrefix(own, each))
                    || (slug.length() >= CUT_TITLE
                        // The last word may be cut, too.
                        && longer(own, each -> ends(own.subList(0, own.size() - 1), each))));
  }

  /** The words of a slug, and those without the number that tells it from another one. */
  private static Stream<List<String>> withoutCount(String slug) {
    List<String> own = WordScan.words(slug);
    return own.isEmpty() || !own.getLast().chars().allMatch(Character::isDigit)
        ? Stream.of(own)
        : Stream.of(own, own.subList(0, own.size() - 1));
  }

  /** Whether some are so many that they say what is left of a sentence, and pass a test. */
  private boolean longer(List<String> own, Predicate<List<String>> test) {
    return own.size() >= FEWEST_OF_A_LONGER_ONE
        && byFirst.values().stream().flatMap(List::stream).anyMatch(test);
  }

  private static boolean isPrefix(List<String> own, List<String> each) {
    return own.size() <= each.size() && each.subList(0, own.size()).equals(own);
  }

  /** Whether the last of some words are the first of others. */
  private static boolean ends(List<String> own, List<String> each) {
    for (int from = 0; own.size() - from >= FEWEST_OF_A_LONGER_ONE; from++) {
      if (isPrefix(own.subList(from, own.size()), each)) {
        return true;
      }
    }
    return false;
  }

  /** Those of some texts that have none of them. */
  List<String> without(List<String> texts) {
    return texts.stream().filter(text -> !areIn(text)).toList();
  }

  /** Those entries that have none of them, in keys and values. */
  Map<String, List<String>> without(Map<String, List<String>> lists) {
    Map<String, List<String>> left = new LinkedHashMap<>();
    lists.forEach(
        (key, values) -> {
          if (!areIn(key)) {
            left.put(key, without(values));
          }
        });
    return left;
  }

  private boolean isEmpty() {
    return byFirst.isEmpty() && digests.isEmpty();
  }

  private String replace(String text, String by) {
    if (isEmpty()) {
      return text;
    }
    List<Place> places = new ArrayList<>();
    WordScan.readings(text).forEach(words -> find(words, places));
    places.sort(Comparator.comparingInt(Place::start));
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Place place : places) {
      if (place.end() <= done) {
        continue;
      }
      if (place.start() >= done) {
        replaced.append(text, done, place.start()).append(by);
      }
      // The lines after it keep their numbers.
      text.substring(Math.max(done, place.start()), place.end())
          .chars()
          .filter(c -> c == '\n')
          .forEach(c -> replaced.append('\n'));
      done = place.end();
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  /** Where words that must go are in a text. */
  private record Place(int start, int end) {}

  private void find(List<WordScan.Word> words, List<Place> places) {
    for (int i = 0; i < words.size(); i++) {
      int length = longestAt(words, i);
      if (length > 0) {
        places.add(new Place(words.get(i).start(), words.get(i + length - 1).end()));
        i += length - 1;
      }
    }
  }

  /** The number of words there that must go, 0 for none. */
  private int longestAt(List<WordScan.Word> words, int at) {
    int longest = 0;
    for (List<String> each : byFirst.getOrDefault(words.get(at).text(), List.of())) {
      if (each.size() > longest && at + each.size() <= words.size() && isAt(each, words, at)) {
        longest = each.size();
      }
    }
    for (int length : lengths) {
      if (length > longest && at + length <= words.size()) {
        List<String> own =
            words.subList(at, at + length).stream().map(WordScan.Word::text).toList();
        if (digests.contains(Redactions.digest(own))) {
          longest = length;
        }
      }
    }
    return longest;
  }

  private static boolean isAt(List<String> each, List<WordScan.Word> words, int at) {
    for (int i = 0; i < each.size(); i++) {
      if (!words.get(at + i).text().equals(each.get(i))) {
        return false;
      }
    }
    return true;
  }
}
