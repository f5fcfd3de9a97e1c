package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;

/**
 * What one source, such as the path or a heading, tells of a meeting's date.
 *
 * @param text what to look for a month in, where it tells no day; blank to look for none
 * @param line the line of the source
 * @param source what it is, to be named in a problem
 */
record DateEvidence(DateText date, String text, int line, String source) {
  static DateEvidence in(String text, int line, String source) {
    return new DateEvidence(DateText.in(text), text, line, source);
  }

  /** What a title tells; the month of what is planned is not that of the meeting. */
  static DateEvidence titled(String title, int line, String source) {
    return new DateEvidence(
        DateText.in(title), DatedLine.isOfOtherDay(title) ? "" : title, line, source);
  }

  /** What it tells, if only a month. */
  DateText month() {
    return date.isNone() && !text.isBlank() ? MonthText.in(text) : date;
  }

  /** A problem for each source that tells another date than the one read. */
  static List<Problem> disagreeing(MeetingDate read, List<DateEvidence> evidence) {
    List<Problem> problems = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (DateEvidence e : evidence) {
      Optional<MeetingDate> other =
          (read.day().isPresent() ? e.date().whole().map(MeetingDate::of) : e.month().held())
              .filter(o -> !isWithin(o, read));
      if (other.isPresent() && reported.add(e.line() + " " + other.get())) {
        problems.add(
            new Problem(
                e.line(),
                "read as the meeting of %s; %s seems to say %s"
                    .formatted(read, e.source(), other.get())));
      }
    }
    return problems;
  }

  private static boolean isWithin(MeetingDate one, MeetingDate other) {
    return one.equals(other) || (other.day().isEmpty() && one.month().equals(other.month()));
  }
}
