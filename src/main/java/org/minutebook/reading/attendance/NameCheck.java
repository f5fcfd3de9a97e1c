package org.minutebook.reading.attendance;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.reading.LabelWords;

/** Decides whether an entry of a list is a name rather than a placeholder, a label or prose. */
final class NameCheck {
  private static final Pattern AND_BEFORE = Pattern.compile("(?i)and\\s+");
  private static final Pattern GAPS = Pattern.compile("\\W+");

  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 6;

  private final LabelWords words;

  NameCheck(LabelWords words) {
    this.words = words;
  }

  /** Whether a text, stripped of what is beside it, is a name. */
  boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_LENGTH
        && name.chars().anyMatch(Character::isLetter)
        && name.split(" ").length <= MAX_WORDS
        && !isPlaceholder(name)
        && !NameWords.OFFICE.has(name)
        && !name.toLowerCase(Locale.ROOT).startsWith("http")
        && !hasForeignMark(name)
        && !isOrganisation(name)
        && !isSentence(name)
        && !isProse(name)
        && !words.isAny(
            name,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ATTENDANCE_PART,
            LabelWords.Group.ABSENT,
            LabelWords.Group.CHAIR,
            LabelWords.Group.SCRIBE);
  }

  /** Whether a text holds what stands in tickets, code and tables but in no name. */
  private static boolean hasForeignMark(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("/#$=<>{}?%^|".indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text names a company, a team or an empty seat: {@code "Harbour Crane Group"}. */
  private static boolean isOrganisation(String name) {
    String[] words = GAPS.split(name);
    return words.length > 0
        && (NameWords.ORGANISATION.has(words[words.length - 1])
            || (words.length > 1 && NameWords.LAST_OF_ROLE.has(words[words.length - 1]))
            || NameWords.FIRST_OF_ORGANISATION.has(words[0])
            || NameWords.ORGANISATION.has(words[0]));
  }

  private static boolean isPlaceholder(String name) {
    Matcher and = AND_BEFORE.matcher(name);
    return NameWords.PLACEHOLDER.has(name)
        || (and.lookingAt() && NameWords.PLACEHOLDER.has(name.substring(and.end())));
  }

  private static boolean isSentence(String name) {
    return Arrays.stream(GAPS.split(name))
        .anyMatch(word -> word.equals("will") || NameWords.SENTENCE.has(word));
  }

  /** Whether most words are in lower case: {@code "Ann Lee introduced herself"}. */
  private static boolean isProse(String name) {
    String[] words = name.split(" ");
    int lower = 0;
    for (String word : words) {
      lower += Character.isLowerCase(word.charAt(0)) && !NameWords.PARTICLE.has(word) ? 1 : 0;
    }
    return words.length > 2 && lower > 1 && (lower < words.length || lower > 3);
  }

  /** Whether a name has several words, all of them capitalised but for particles. */
  static boolean isFull(String name) {
    String[] words = name.split(" ");
    for (String word : words) {
      if (word.isEmpty()
          || (!Character.isUpperCase(word.charAt(0)) && !NameWords.PARTICLE.has(word))) {
        return false;
      }
    }
    return words.length > 1;
  }
}
