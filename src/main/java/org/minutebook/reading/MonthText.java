package org.minutebook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.reading.dates.DateWords;

/** Finds the month of texts and names that tell a month and no day. */
final class MonthText {
  private static final int MAX_LENGTH = 200;

  private static final Pattern NAME = DateText.pattern(DateText.NAME + DateText.NO_MORE);

  private static final List<Pattern> MONTHS =
      List.of(
          DateText.pattern(
              DateText.NAME + DateText.NO_MORE + "[-_ .,/]{0,3}" + DateText.YEAR + "(?!\\d)"),
          DateText.pattern(DateText.YEAR + "[-_ .,/]{0,3}" + DateText.NAME + DateText.NO_MORE),
          DateText.pattern(DateText.YEAR + "[-/_](?<m>1[0-2]|0[1-9])(?!\\d|[-/_.:]\\d)"),
          DateText.pattern("(?<m>1[0-2]|0[1-9])[-/]" + DateText.YEAR + "(?!\\d)"),
          DateText.pattern(DateText.YEAR + " ?年 ?(?<m>1[0-2]|0?[1-9]) ?月"));

  /** A file named for its month, in a folder that is named for its year. */
  private static final Pattern NUMBER_IN_YEAR =
      Pattern.compile("(?:.*/)?((?:19[7-9]|20\\d)\\d)/(1[0-2]|0[1-9])(?:\\.[a-z]{1,8})?");

  private MonthText() {}

  /** The only month, with its year, that a text names; none if it names several. */
  static DateText in(String written) {
    if (written.length() > MAX_LENGTH || written.chars().noneMatch(Character::isDigit)) {
      return DateText.NONE;
    }
    String text = DateWords.inEnglish(written);
    Set<DateText> found = months(text);
    return found.size() == 1 && !namesSeveral(text) ? found.iterator().next() : DateText.NONE;
  }

  /** The month that a file's name tells where its folder tells the year: {@code 2019/april.md}. */
  static DateText inName(String path, int year) {
    Matcher number = NUMBER_IN_YEAR.matcher(path);
    if (number.matches()) {
      return new DateText(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), 0);
    }
    String ofFile = DateWords.inEnglish(path.substring(path.lastIndexOf('/') + 1));
    Matcher name = NAME.matcher(ofFile);
    return year != 0 && name.find() && !namesSeveral(ofFile)
        ? new DateText(year, DateText.month(name.group("n")), 0)
        : DateText.NONE;
  }

  private static Set<DateText> months(String text) {
    Set<DateText> found = new HashSet<>();
    for (Pattern pattern : MONTHS) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        found.add(month(m));
      }
    }
    return found;
  }

  /** Whether a text names two months or more: what they date is longer than a month. */
  static boolean namesSeveral(String text) {
    if (months(text).size() > 1) {
      return true;
    }
    int first = 0;
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      int month = DateText.month(name.group("n"));
      if (first != 0 && month != first) {
        return true;
      }
      first = month;
    }
    return false;
  }

  private static DateText month(Matcher m) {
    int month =
        m.namedGroups().containsKey("m")
            ? Integer.parseInt(m.group("m"))
            : DateText.month(m.group("n"));
    return new DateText(Integer.parseInt(m.group("y")), month, 0);
  }
}
