package org.minutebook.cli.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.cli.redactions.UnusedRedactions;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.SeriesReader;

/**
 * Checks some minutes together.
 *
 * @param source gives the bytes of a file
 * @param settings those of their archive
 * @param shown gives the name that the caller knows a file by
 * @param today the day on which this is asked
 */
record MinutesCheck(
    SeriesReader.Source source,
    Settings settings,
    UnaryOperator<String> shown,
    LocalDate today,
    Terminal terminal) {

  /**
   * Checks a whole archive. Files that are no minutes are only told.
   *
   * @throws ArchiveException if it can't be listed
   */
  CheckReport archive(Archive archive) throws ArchiveException {
    FilesRead read = FilesRead.of(archive, terminal);
    Map<String, String> skipped = new LinkedHashMap<>(read.skipped());
    archive.links().forEach(link -> skipped.put(link, "a symbolic link"));
    Map<String, String> unreadable = new LinkedHashMap<>(read.unreadable());
    unreadable.putAll(archive.unlisted());
    List<Finding> findings = new ArrayList<>();
    archive.problems().forEach((file, problems) -> add(findings, file, problems));
    UnusedRedactions.of(archive)
        .forEach(problem -> findings.add(Finding.of(Archive.SETTINGS, problem)));
    // What fits no sentence is told by its file.
    archive
        .settings()
        .corrections()
        .withoutFile(archive.files())
        .forEach((file, problems) -> add(findings, file, problems));
    return report(read, skipped, unreadable, findings);
  }

  private static void add(List<Finding> findings, String file, List<Problem> problems) {
    problems.forEach(problem -> findings.add(Finding.of(file, problem)));
  }

  /** Checks files that somebody named: one that is no minutes is a finding. */
  CheckReport files(List<String> files) {
    FilesRead read = FilesRead.of(files, source, settings, terminal);
    List<Finding> findings = new ArrayList<>();
    read.skipped()
        .forEach(
            (file, reason) ->
                findings.add(new Finding(file, 1, Rule.PASSED_OVER, "is no minutes: " + reason)));
    return report(
        new FilesRead(
            read.meetings(), read.skipped(), read.unreadable(), read.skippedProblems(), Map.of()),
        read.skipped(),
        read.unreadable(),
        findings);
  }

  private CheckReport report(
      FilesRead read,
      Map<String, String> skipped,
      Map<String, String> unreadable,
      List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    unreadable.forEach(
        (file, reason) -> findings.add(new Finding(file, 1, Rule.UNREADABLE, reason)));
    read.problems()
        .forEach((file, problems) -> problems.forEach(p -> findings.add(Finding.of(file, p))));
    Set<String> files = new LinkedHashSet<>();
    for (Meeting meeting : read.meetings()) {
      files.add(meeting.file());
      findings.addAll(MeetingFindings.of(meeting));
    }
    FrontKeys keys = new FrontKeys(settings);
    files.forEach(file -> findings.addAll(inSource(file, keys)));
    // Then it is told why no date is found.
    Set<String> misdated =
        findings.stream()
            .filter(f -> f.rule() == Rule.IMPOSSIBLE_DATE)
            .map(Finding::file)
            .collect(Collectors.toSet());
    findings.removeIf(f -> f.rule() == Rule.NO_DATE && misdated.contains(f.file()));
    findings.addAll(DuplicateMeetings.find(read.meetings(), shown));
    findings.addAll(DateSlips.find(read.meetings(), today));
    findings.addAll(SimilarNames.find(read.meetings(), settings));
    return new CheckReport(
        read.meetings().stream()
            .map(m -> new CheckReport.Minutes(shown.apply(m.file()), m))
            .toList(),
        named(skipped),
        named(unreadable),
        findings.stream().map(f -> f.in(shown.apply(f.file()))).toList(),
        read.learnt());
  }

  private List<Finding> inSource(String file, FrontKeys keys) {
    try {
      return SourceFindings.of(file, source.bytes(file), keys);
    } catch (IOException e) {
      // It was read a moment ago.
      return List.of(new Finding(file, 1, Rule.UNREADABLE, e.getMessage()));
    }
  }

  private Map<String, String> named(Map<String, String> byFile) {
    Map<String, String> named = new LinkedHashMap<>();
    byFile.forEach((file, reason) -> named.put(shown.apply(file), reason));
    return named;
  }
}
