package org.minutebook.cli.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;

/** Finds dates that are probably slips: days to come, and years other than the folder's. */
public final class DateSlips {
  private static final Pattern YEAR = Pattern.compile("(?:19[7-9]|20\\d)\\d");

  private DateSlips() {}

  /**
   * Reports each date that is probably a slip, by file.
   *
   * @param meetings in path order
   * @param today the day on which this is asked; tomorrow may already be today elsewhere
   */
  public static Map<String, List<Problem>> find(List<Meeting> meetings, LocalDate today) {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Meeting meeting : meetings) {
      meeting
          .date()
          .flatMap(date -> slip(meeting.file(), date, today))
          .ifPresent(
              message ->
                  problems
                      .computeIfAbsent(meeting.file(), file -> new ArrayList<>())
                      .add(new Problem(meeting.line(), message)));
    }
    return problems;
  }

  private static Optional<String> slip(String file, MeetingDate date, LocalDate today) {
    if (date.first().isAfter(today.plusDays(1))) {
      return Optional.of(
          "reads as %s, which is in the future: if the meeting has been held, correct the date, or give it at the top as Date: YYYY-MM-DD"
              .formatted(date));
    }
    Optional<String> year = folderYear(file);
    return year.isPresent() && Integer.parseInt(year.get()) != date.year()
        ? Optional.of(
            "reads as %s, but lies in the folder %s: if the year is a slip, as happens in January, correct it"
                .formatted(date, year.get()))
        : Optional.empty();
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
