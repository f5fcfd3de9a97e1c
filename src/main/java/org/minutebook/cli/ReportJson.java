package org.minutebook.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.addresses.Replay;
import org.minutebook.archive.GitHistory;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexReport;
import org.minutebook.index.SkippedFile;
import org.minutebook.json.Inline;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.SeriesSummary;

/** What {@code check}, {@code index} and {@code replay} print with {@code --json}. */
final class ReportJson {
  private ReportJson() {}

  private record Check(
      @Inline CheckReport.Counts counts,
      List<Minutes> minutes,
      List<FileReason> skipped,
      List<FileReason> unreadable,
      List<FileProblem> problems,
      List<Series> series) {}

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

  private record Index(
      int read,
      int unchanged,
      int removed,
      List<SkippedFile> skipped,
      List<FileReason> unreadable,
      List<FileProblem> problems,
      Optional<String> rebuilt,
      Optional<HeldRemovals> held) {}

  private record Minutes(
      String file, Optional<MeetingDate> date, String title, long lines, long topicLines) {
    static Minutes of(Meeting meeting) {
      CheckReport.Counts counts = CheckReport.Counts.of(List.of(meeting));
      return new Minutes(
          meeting.file(), meeting.date(), meeting.title(), counts.lines(), counts.topicLines());
    }
  }

  private record FileReason(String file, String reason) {
    static List<FileReason> of(Map<String, String> reasons) {
      return reasons.entrySet().stream()
          .map(entry -> new FileReason(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  private record FileProblem(String file, @Inline Problem problem) {
    static List<FileProblem> of(Map<String, List<Problem>> problems) {
      return problems.entrySet().stream()
          .flatMap(entry -> entry.getValue().stream().map(p -> new FileProblem(entry.getKey(), p)))
          .toList();
    }
  }

  private record History(int commits, @Inline Replay.Summary summary, List<CommitStep> steps) {}

  /** What one commit did to addresses. */
  record CommitStep(String commit, LocalDate day, @Inline Replay.Step step) {
    static CommitStep of(GitHistory.Commit commit, Replay.Step step) {
      return new CommitStep(commit.id(), commit.day(), step);
    }
  }

  static String of(CheckReport report) {
    return Json.print(
        new Check(
            report.counts(),
            report.meetings().stream().map(Minutes::of).toList(),
            FileReason.of(report.skipped()),
            FileReason.of(report.unreadable()),
            FileProblem.of(report.problems()),
            Series.of(report.learnt())));
  }

  static String of(IndexReport report) {
    return Json.print(
        new Index(
            report.read(),
            report.unchanged(),
            report.removed(),
            report.skipped(),
            FileReason.of(report.unreadable()),
            FileProblem.of(report.problems()),
            report.rebuilt(),
            report.held()));
  }

  /** The report on the replay of a whole history. */
  static String of(Replay.Summary summary, List<CommitStep> steps) {
    return Json.print(new History(steps.size(), summary, steps));
  }
}
