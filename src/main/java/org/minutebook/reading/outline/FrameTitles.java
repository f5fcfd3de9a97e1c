package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minutebook.markdown.WordFile;
import org.minutebook.reading.LabelWords;

/**
 * Tells titles that frame the page by the words they consist of: {@code "Review and approve the
 * minutes of the last call"}. No list of titles holds all the ways in which such a slot is called.
 */
final class FrameTitles {
  private static final String RESOURCE = "frame-words.txt";

  /** A longer title says something of its own. */
  private static final int MAX_LENGTH = 80;

  private static final int MAX_NEXT_MEETING = 5;

  private static final Map<String, Set<String>> WORDS = load();
  private static final Set<String> FRAME = WORDS.get("frame");
  private static final Set<String> WHEN = WORDS.get("when");
  private static final Set<String> MEETING = WORDS.get("meeting");
  private static final Set<String> NEXT = WORDS.get("next");
  private static final Set<String> COMING = WORDS.get("coming");
  private static final Set<String> OCCASION = WORDS.get("occasion");
  private static final Set<String> IN_FRAME =
      union(FRAME, WHEN, MEETING, WORDS.get("frame beside"), WORDS.get("between"));
  private static final Set<String> LIST = WORDS.get("list");
  private static final Set<String> IN_LIST =
      union(LIST, WORDS.get("list beside"), WORDS.get("between"));

  private FrameTitles() {}

  /** Whether a cleaned title consists of frame words. */
  static boolean isFrame(String title) {
    if (title.length() > MAX_LENGTH) {
      return false;
    }
    List<String> words = words(title);
    boolean tells = holds(FRAME, words) || (holds(WHEN, words) && holds(MEETING, words));
    return isNextMeeting(words)
        || isOccasion(words)
        || (tells && isOf(IN_FRAME, words))
        || (holds(LIST, words) && isOf(IN_LIST, words));
  }

  /** {@code "Next face-to-face meeting"}. */
  private static boolean isNextMeeting(List<String> words) {
    return words.size() > 1
        && words.size() <= MAX_NEXT_MEETING
        && NEXT.contains(words.getFirst())
        && MEETING.contains(words.getLast());
  }

  /** {@code "Upcoming conferences"}. */
  private static boolean isOccasion(List<String> words) {
    return words.size() > 1
        && words.size() <= MAX_NEXT_MEETING
        && COMING.contains(words.getFirst())
        && OCCASION.contains(words.getLast());
  }

  private static boolean isOf(Set<String> known, List<String> words) {
    return !words.isEmpty() && known.containsAll(words);
  }

  private static boolean holds(Set<String> known, List<String> words) {
    for (String word : words) {
      if (known.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of a title in lower case, without a time or name in parentheses after it. Words that
   * are joined by hyphens are one if they are known like that.
   */
  private static List<String> words(String title) {
    String bare = title.strip();
    bare = bare.substring(LabelWords.romanNumber(bare));
    int open = bare.indexOf('(');
    if (open > 0 && bare.endsWith(")")) {
      bare = bare.substring(0, open);
    }
    List<String> words = new ArrayList<>();
    String lower = bare.toLowerCase(Locale.ROOT).replace('’', '\'');
    int at = 0;
    while (at < lower.length()) {
      int from = at;
      while (at < lower.length() && isPart(lower.charAt(at))) {
        at++;
      }
      add(lower.substring(from, at), words);
      at++;
    }
    return words;
  }

  private static void add(String word, List<String> words) {
    if (word.indexOf('-') < 0 || IN_FRAME.contains(word) || IN_LIST.contains(word)) {
      if (word.chars().anyMatch(Character::isLetter)) {
        words.add(word);
      }
      return;
    }
    for (String part : word.split("-")) {
      add(part, words);
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '-';
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> groups = new HashMap<>();
    WordFile.groups(FrameTitles.class, RESOURCE)
        .forEach(
            (name, lines) ->
                groups.put(name, new HashSet<>(List.of(String.join(" ", lines).split(" +")))));
    return groups;
  }
}
