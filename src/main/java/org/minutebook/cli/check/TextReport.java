package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.reading.SeriesSummary;

/** Prints a report for a reader, and for editors, which find the lines. */
final class TextReport {
  private TextReport() {}

  static void print(CheckReport report, Terminal terminal) {
    report.skipped().forEach((file, reason) -> terminal.print("skipped " + file + ": " + reason));
    split(report).forEach((file, parts) -> terminal.print(file + ": " + parts));
    report.findings().forEach(finding -> terminal.print(line(finding)));
    report.findings().stream()
        .map(Finding::rule)
        .distinct()
        .sorted()
        .forEach(rule -> terminal.print("to mend " + rule.code() + ": " + rule.fix()));
    terminal.print(report.counts().toText());
    report.learnt().forEach((series, summary) -> terminal.print(learnt(series, summary)));
    long errors = report.findings().stream().filter(Finding::isError).count();
    terminal.print(
        "%s skipped, %s, %s"
            .formatted(
                TextOutput.count(report.skipped().size(), "file"),
                TextOutput.count(errors, "error"),
                TextOutput.count(report.findings().size() - errors, "warning")));
  }

  /** {@code weekly/2014-08-07.md:9: warning: message [code]}, as compilers print it. */
  private static String line(Finding finding) {
    return "%s:%d: %s: %s [%s]"
        .formatted(
            finding.file(),
            finding.line(),
            finding.rule().severity(),
            finding.message(),
            finding.rule().code());
  }

  /** What the files that hold several meetings are made of, by file. */
  private static Map<String, String> split(CheckReport report) {
    Map<String, List<Meeting>> byFile = new LinkedHashMap<>();
    for (CheckReport.Minutes minutes : report.minutes()) {
      Meeting meeting = minutes.meeting();
      if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
        byFile.computeIfAbsent(minutes.file(), file -> new ArrayList<>()).add(meeting);
      }
    }
    Map<String, String> split = new LinkedHashMap<>();
    byFile.forEach(
        (file, parts) ->
            split.put(
                file,
                "%s in lines %s; other lines belong to none"
                    .formatted(TextOutput.count(parts.size(), "meeting"), ranges(parts))));
    return split;
  }

  /** The lines of meetings, those that follow one another together: {@code "5-40, 52-90"}. */
  private static String ranges(List<Meeting> parts) {
    List<String> ranges = new ArrayList<>();
    int from = parts.getFirst().line();
    for (int i = 0; i < parts.size(); i++) {
      int end = parts.get(i).end();
      if (i + 1 == parts.size() || parts.get(i + 1).line() > end + 1) {
        ranges.add(from + "-" + end);
        from = i + 1 < parts.size() ? parts.get(i + 1).line() : 0;
      }
    }
    return String.join(", ", ranges);
  }

  private static String learnt(String series, SeriesSummary summary) {
    return "%s: learnt from %s: %s of a template, %s and short forms of people%s"
        .formatted(
            series.isEmpty() ? "files at the top" : "series " + series,
            TextOutput.count(summary.files(), "file"),
            TextOutput.count(summary.templateLines(), "line"),
            TextOutput.count(summary.names(), "name"),
            summary.fixedTitle() ? ", the title that most of them have" : "");
  }
}
