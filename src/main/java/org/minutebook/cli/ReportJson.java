package org.minutebook.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.addresses.Replay;
import org.minutebook.archive.GitHistory;
import org.minutebook.cli.check.FileReason;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexReport;
import org.minutebook.index.SkippedFile;
import org.minutebook.json.Inline;
import org.minutebook.json.Json;
import org.minutebook.minutes.Problem;

/** What {@code index} and {@code replay} print with {@code --json}. */
final class ReportJson {
  private ReportJson() {}

  private record Index(
      int read,
      int unchanged,
      int removed,
      List<SkippedFile> skipped,
      List<FileReason> unreadable,
      List<FileProblem> problems,
      Optional<String> rebuilt,
      Optional<HeldRemovals> held) {}

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
