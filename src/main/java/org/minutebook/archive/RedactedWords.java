package org.minutebook.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the words in texts that must go. */
public final class RedactedWords {
  /** Stands in their place. It has no letters, so it is no word of the minutes. */
  public static final String MARK = "\u2588\u2588\u2588";

  /** Of an address as many words say what is left of a sentence in it. */
  private static final int FEWEST_OF_A_LONGER_ONE = 3;

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
   * An address without them: {@code "2031/thanks-to-ada-brook"} becomes {@code "2031/thanks-to"}; a
   * part of it that had no other words, or is cut out of those that must go, becomes {@code
   * fallback}.
   */
  public String removeFrom(String address, String fallback) {
    if (isEmpty()) {
      return address;
    }
    List<String> parts = new ArrayList<>();
    for (String part : address.split("/", -1)) {
      String left = replace(part, "");
      if (!left.equals(part)) {
        left = left.replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
      }
      boolean isNothing = left.isEmpty() || left.equals("d") || left.equals("a");
      parts.add(isNothing || isOfALongerOne(left) ? fallback : left);
    }
    return String.join("/", parts);
  }

  /** Whether a part of an address is the beginning of a sentence that must go, or a piece of it. */
  private boolean isOfALongerOne(String part) {
    List<String> own = WordScan.words(part.replaceFirst("^[da]-", ""));
    return own.size() >= FEWEST_OF_A_LONGER_ONE
        && byFirst.values().stream()
            .flatMap(List::stream)
            .anyMatch(each -> Collections.indexOfSubList(each, own) >= 0);
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
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    List<WordScan.Word> words = WordScan.places(text);
    for (int i = 0; i < words.size(); i++) {
      int length = longestAt(words, i);
      if (length > 0) {
        int end = words.get(i + length - 1).end();
        replaced.append(text, done, words.get(i).start()).append(by);
        // The lines after it keep their numbers.
        text.substring(words.get(i).start(), end)
            .chars()
            .filter(c -> c == '\n')
            .forEach(c -> replaced.append('\n'));
        done = end;
        i += length - 1;
      }
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
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
