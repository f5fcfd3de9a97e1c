package org.minutebook.reading.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of months and days in other languages, which {@code dates.txt} lists. They are put into
 * English before a text is searched for dates, so that there is one set of patterns for all.
 */
public final class DateWords {
  private static final String RESOURCE = "dates.txt";
  private static final String BETWEEN = "between";
  private static final String ORDINAL = "ordinal";
  private static final String ANOTHER = "another";
  private static final String DAY_FIRST = "dayfirst";
  private static final String HELD = "held";
  private static final String SETTLED = "settled";

  /** Words of minutes in languages that write the day before the month. */
  private static final Set<String> DAY_FIRST_WORDS = new HashSet<>();

  /** Starts of words of sentences that tell of the minutes of an earlier meeting. */
  private static final List<String> SETTLED_STARTS = new ArrayList<>();

  /** What stands before the day in a sentence that says when the meeting was. */
  private static final List<String> HELD_PHRASES = new ArrayList<>();

  /** What a title says that is about another meeting. */
  private static final List<String> OTHER_MEETINGS = new ArrayList<>();

  /** The English word for each word of another language. */
  private static final Map<String, String> WORDS = load();

  /** {@code 2020年6月20日}; the year may be missing. */
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(?:(\\d{4}) ?年 ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]");

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  /** A longer text is no title. */
  private static final int MAX_TITLE = 200;

  private DateWords() {}

  private static Map<String, String> load() {
    try (InputStream in = DateWords.class.getResourceAsStream(RESOURCE)) {
      Map<String, String> words = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                String group = line.substring(0, colon);
                for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                  switch (group) {
                    case ANOTHER -> OTHER_MEETINGS.add(word.replace('_', ' '));
                    case HELD -> HELD_PHRASES.add(word.replace('_', ' '));
                    case SETTLED -> SETTLED_STARTS.add(word);
                    case DAY_FIRST -> DAY_FIRST_WORDS.add(word);
                    default -> words.put(word, group);
                  }
                }
              });
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Whether a title or label is about the next meeting, an earlier one, or all of them. */
  public static boolean isOfAnotherMeeting(String title) {
    if (title.length() > MAX_TITLE) {
      return false;
    }
    String lower = title.toLowerCase(Locale.ROOT);
    return OTHER_MEETINGS.stream().anyMatch(lower::contains);
  }

  /** Whether a text is in a language that writes the day before the month. */
  public static boolean putDayFirst(String text) {
    if (text.isEmpty() || text.length() > MAX_TITLE) {
      return false;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (DAY_FIRST_WORDS.contains(word) || isName(WORDS.getOrDefault(word, ORDINAL))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a date may begin in a sentence that says when the meeting was: {@code "held on 3 May"}.
   *
   * @return the index behind the words that say so; -1 if there are none
   */
  public static int afterHeld(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (SETTLED_STARTS.stream().anyMatch(lower::contains)) {
      return -1;
    }
    for (String phrase : HELD_PHRASES) {
      int at = lower.indexOf(phrase + " ");
      if (at >= 0 && (at == 0 || !isLetter(lower.charAt(at - 1)))) {
        return at + phrase.length();
      }
    }
    return -1;
  }

  /**
   * The text with the dates of other languages as English writes them: {@code "20. Juni 2020"} as
   * {@code "20. jun 2020"}. Other words stay as they are.
   */
  public static String inEnglish(String text) {
    String latin = text;
    if (text.indexOf('月') > 0) {
      latin =
          EAST_ASIAN
              .matcher(text)
              .replaceAll(
                  m -> {
                    int month = Integer.parseInt(m.group(2));
                    String name = month >= 1 && month <= 12 ? MONTHS[month - 1] : "?";
                    String day = m.group(3) + " " + name;
                    return " " + (m.group(1) == null ? day : day + " " + m.group(1)) + " ";
                  });
    }
    StringBuilder english = null;
    int copied = 0;
    String before = "";
    for (int i = 0; i < latin.length(); ) {
      if (!isLetter(latin.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < latin.length()
          && (isLetter(latin.charAt(end))
              || (latin.charAt(end) == '-' && latin.startsWith("feira", end + 1)))) {
        end++;
      }
      String word = latin.substring(i, end).toLowerCase(Locale.ROOT);
      String other = WORDS.get(word);
      boolean afterDigit = i > 0 && Character.isDigit(latin.charAt(i - 1));
      if (other != null && fits(other, before, afterDigit, latin, end)) {
        english = english == null ? new StringBuilder(latin.length()) : english;
        english.append(latin, copied, i).append(isName(other) ? other : " ");
        copied = end;
      }
      before = other == null ? word : other;
      i = end;
    }
    return english == null ? latin : english.append(latin.substring(copied)).toString();
  }

  /** Whether a small word stands where it belongs to a date. */
  private static boolean fits(
      String other, String before, boolean afterDigit, String text, int end) {
    if (other.equals(ORDINAL)) {
      return afterDigit;
    }
    if (!other.equals(BETWEEN)) {
      return true;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length()
        && (Character.isDigit(text.charAt(next)) ? isMonth(before) : startsMonth(text, next));
  }

  private static boolean startsMonth(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return isMonth(WORDS.getOrDefault(text.substring(from, end).toLowerCase(Locale.ROOT), ""));
  }

  private static boolean isMonth(String english) {
    for (String month : MONTHS) {
      if (month.equals(english)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String english) {
    return !english.equals(BETWEEN) && !english.equals(ORDINAL);
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? (c | 32) >= 'a' && (c | 32) <= 'z'
        : c == 'º' || c == 'ª' || c == '°' || Character.isLetter(c);
  }
}
