package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.SeriesSummary;

/**
 * What {@code check} reports: every file, by the name the caller gave it, and what was found.
 *
 * @param minutes the meetings read, in path order
 * @param skipped files that are not minutes, with the reason
 * @param unreadable files and folders that could not be read, with the reason
 * @param findings file by file, in the order of their lines
 * @param learnt what was learnt of each series of a whole archive; {@code ""} is that at the top
 */
record CheckReport(
    List<Minutes> minutes,
    Map<String, String> skipped,
    Map<String, String> unreadable,
    List<Finding> findings,
    Map<String, SeriesSummary> learnt) {

  /** The minutes of a meeting, in a file by the name the caller gave it. */
  record Minutes(String file, Meeting meeting) {}

  /** One report of several. */
  static CheckReport of(List<CheckReport> parts) {
    List<Minutes> minutes = new ArrayList<>();
    Map<String, String> skipped = new LinkedHashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    Map<String, SeriesSummary> learnt = new LinkedHashMap<>();
    for (CheckReport part : parts) {
      minutes.addAll(part.minutes);
      skipped.putAll(part.skipped);
      unreadable.putAll(part.unreadable);
      for (Finding finding : part.findings) {
        findings.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
      }
      learnt.putAll(part.learnt);
    }
    findings.values().forEach(list -> list.sort(Comparator.comparingInt(Finding::line)));
    return new CheckReport(
        minutes,
        skipped,
        unreadable,
        findings.values().stream().flatMap(List::stream).distinct().toList(),
        learnt);
  }

  /** The same with the series of a folder named below it, as others have series too. */
  CheckReport withSeriesBelow(String folder) {
    Map<String, SeriesSummary> below = new LinkedHashMap<>();
    learnt.forEach((series, summary) -> below.put(NamedFiles.below(folder, series), summary));
    return new CheckReport(minutes, skipped, unreadable, findings, below);
  }

  /** Whether {@code check} fails. */
  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  Counts counts() {
    return Counts.of(minutes.stream().map(Minutes::meeting).toList());
  }
}
