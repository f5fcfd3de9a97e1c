package org.minutebook.cli.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;

/** Finds dates that are probably slips: days to come, and years other than the folder's. */
final class DateSlips {
  private static final Pattern YEAR = Pattern.compile("(?:19[7-9]|20\\d)\\d");

  private DateSlips() {}

  /**
   * Reports each date that is probably a slip.
   *
   * @param today the day on which this is asked; tomorrow may already be today elsewhere
   */
  static List<Finding> find(List<Meeting> meetings, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Meeting meeting : meetings) {
      meeting.date().flatMap(date -> slip(meeting, date, today)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> slip(Meeting meeting, MeetingDate date, LocalDate today) {
    String file = meeting.file();
    if (date.first().isAfter(today.plusDays(1))) {
      return Optional.of(
          new Finding(
              file,
              meeting.line(),
              Rule.FUTURE_DATE,
              "reads as %s, which is in the future".formatted(date)));
    }
    return folderYear(file)
        .filter(year -> Integer.parseInt(year) != date.year())
        .map(
            year ->
                new Finding(
                    file,
                    meeting.line(),
                    Rule.FOLDER_YEAR,
                    "reads as %s, but lies in the folder %s".formatted(date, year)));
  }

  /** The innermost folder that is named for a year. */
  private static Optional<String> folderYear(String file) {
    String[] parts = file.split("/");
    for (int i = parts.length - 2; i >= 0; i--) {
      if (YEAR.matcher(parts[i]).matches()) {
        return Optional.of(parts[i]);
      }
    }
    return Optional.empty();
  }
}
