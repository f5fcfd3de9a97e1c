package org.minutebook.cli.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Inline;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.reading.SeriesSummary;

/** A report as JSON. */
final class JsonReport {
  private record Report(
      @Inline Counts counts,
      List<Minutes> minutes,
      List<FileReason> skipped,
      List<FileReason> unreadable,
      List<Problem> problems,
      List<Series> series) {}

  private record Minutes(
      String file, Optional<MeetingDate> date, String title, long lines, long topicLines) {
    static Minutes of(CheckReport.Minutes minutes) {
      Meeting meeting = minutes.meeting();
      Counts counts = Counts.of(List.of(meeting));
      return new Minutes(
          minutes.file(), meeting.date(), meeting.title(), counts.lines(), counts.topicLines());
    }
  }

  private record Problem(
      String file, int line, String code, Rule.Severity severity, String message, String fix) {
    static Problem of(Finding finding) {
      Rule rule = finding.rule();
      return new Problem(
          finding.file(),
          finding.line(),
          rule.code(),
          rule.severity(),
          finding.message(),
          rule.fix());
    }
  }

  /** What was learnt of a series; one without a name is that of the files at the top. */
  private record Series(Optional<String> series, @Inline SeriesSummary learnt) {
    static List<Series> of(Map<String, SeriesSummary> learnt) {
      return learnt.entrySet().stream()
          .map(
              entry ->
                  new Series(
                      Optional.of(entry.getKey()).filter(s -> !s.isEmpty()), entry.getValue()))
          .toList();
    }
  }

  private JsonReport() {}

  static String of(CheckReport report) {
    return Json.print(
        new Report(
            report.counts(),
            report.minutes().stream().map(Minutes::of).toList(),
            FileReason.of(report.skipped()),
            FileReason.of(report.unreadable()),
            report.findings().stream().map(Problem::of).toList(),
            Series.of(report.learnt())));
  }
}
