package org.minutebook.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.TitleText;
import org.minutebook.markdown.WordFile;
import org.minutebook.minutes.MeetingDate;

/**
 * A heading or line that may begin a meeting, because it says hardly more than a day.
 *
 * @param date the day it names, or the month
 * @param title its text, cleaned for display
 * @param extra its words beside the date that are no words for a meeting, in lower case: the name
 *     of the series, or what the meeting was about
 * @param datedFirst whether the date comes before those words
 */
record DatedLine(MeetingDate date, String title, Set<String> extra, boolean datedFirst) {
  private static final String RESOURCE = "dated-headings.txt";

  /** A longer line says more than when a meeting was. */
  private static final int MAX_LENGTH = 120;

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\([^()]{0,80}\\)");

  /** {@code 1.2}, {@code v1.2.3}: a release; in {@code 3.5.2021} the year tells a date. */
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\d.])v?\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?(?![\\d.])");

  private static final Pattern PARTING = Pattern.compile(" ?\\| ?| [–—-]{1,3} |: ");

  /** No word of the groups is longer. */
  private static final int LONGEST_WORD = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Map<String, List<String>> GROUPS =
      WordFile.groups(DatedLine.class, RESOURCE);
  private static final Set<String> MEETING = Set.copyOf(GROUPS.get("meeting"));
  private static final Set<String> OTHER_DAY = Set.copyOf(GROUPS.get("other day"));
  private static final Set<String> RECORD = Set.copyOf(GROUPS.get("record"));
  private static final Set<String> NO_MEETING = Set.copyOf(GROUPS.get("no meeting"));

  /**
   * Reads a heading or a line.
   *
   * @param raw its text in Markdown
   * @param year the year of a date that has none; 0 if unknown
   */
  static Optional<DatedLine> of(String raw, int year) {
    if (raw.length() > 2 * MAX_LENGTH || !hasDigit(raw)) {
      return Optional.empty();
    }
    String title = TitleText.clean(raw);
    String text = ADDRESS.matcher(title).replaceAll(" ");
    Optional<LocalDate> day = day(hasDigit(text) ? text : title, year);
    if (day.isEmpty() || title.length() > MAX_LENGTH || VERSION.matcher(text).find()) {
      return Optional.empty();
    }
    return of(title, text, MeetingDate.of(day.get()));
  }

  /** Reads a heading that names a month and no day. */
  static Optional<DatedLine> ofMonth(String raw, int year) {
    if (raw.length() > MAX_LENGTH || !(hasDigit(raw) || year != 0)) {
      return Optional.empty();
    }
    String title = TitleText.clean(raw);
    DateText day = DateText.in(title);
    DateText month = MonthText.in(title);
    if (month.isNone() && year != 0 && !hasDigit(title)) {
      month = MonthText.inName(title, year);
    }
    return day.day() != 0 || month.month() == 0
        ? Optional.empty()
        : of(title, title, MeetingDate.of(YearMonth.of(month.year(), month.month())));
  }

  private static Optional<DatedLine> of(String title, String text, MeetingDate date) {
    Set<String> extra = new LinkedHashSet<>();
    int first = -1;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      if (OTHER_DAY.contains(word)) {
        return Optional.empty();
      }
      if (!MEETING.contains(word)) {
        extra.add(word);
        first = first < 0 ? words.start() : first;
      }
    }
    return Optional.of(
        new DatedLine(date, title, extra, first < 0 || hasDigit(text.substring(0, first))));
  }

  /** The day it names, or the first of the month. */
  LocalDate day() {
    return date.first();
  }

  /** Whether a title says that minutes are kept under it. */
  static boolean isRecord(String title) {
    return hasAny(title, RECORD);
  }

  /** Whether a heading says that what is below it is about another day. */
  static boolean isOfOtherDay(String title) {
    return hasAny(title, OTHER_DAY);
  }

  /** Whether a heading begins what is no part of a meeting, such as a template. */
  static boolean endsMeetings(String title) {
    return hasAny(title, NO_MEETING);
  }

  /** Whether a title has no words but those for a meeting, and names none. */
  static boolean isBare(String title) {
    return WORD.matcher(title).results().allMatch(word -> isIn(MEETING, word.group()));
  }

  private static boolean hasAny(String title, Set<String> group) {
    Matcher words = WORD.matcher(title);
    while (words.find()) {
      if (isIn(group, words.group())) {
        return true;
      }
    }
    return false;
  }

  /** Java takes time that grows with the square of the length to make a word of İ lower case. */
  private static boolean isIn(Set<String> group, String word) {
    return word.length() <= LONGEST_WORD && group.contains(word.toLowerCase(Locale.ROOT));
  }

  /** This line's day, with the title of the heading above it; empty if that is of another day. */
  Optional<DatedLine> under(String heading) {
    Set<String> words = new LinkedHashSet<>();
    Matcher m = WORD.matcher(heading);
    while (m.find()) {
      words.add(m.group().toLowerCase(Locale.ROOT));
    }
    words.removeAll(MEETING);
    return isOfOtherDay(heading)
        ? Optional.empty()
        : Optional.of(new DatedLine(date, TitleText.clean(heading), words, false));
  }

  /** Its title without a date that a bar or a dash parts from the name of the series. */
  String withoutDate() {
    Matcher parting = PARTING.matcher(title);
    return datedFirst && parting.find() && hasDigit(title.substring(0, parting.start()))
        ? title.substring(parting.end())
        : title;
  }

  /** Its words that are not among those of the series. */
  List<String> subject(Set<String> series) {
    List<String> subject = new ArrayList<>(extra);
    subject.removeAll(series);
    return subject;
  }

  private static Optional<LocalDate> day(String text, int year) {
    DateText date = DateText.in(text);
    return date.year() == 0 && year != 0
        ? new DateText(year, date.month(), date.day()).whole()
        : date.whole();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
