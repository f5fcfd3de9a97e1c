package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minutebook.archive.Settings;
import org.minutebook.index.SkippedFile;
import org.minutebook.minutes.Problem;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.CoverageView;
import org.minutebook.web.view.Link;

/** Builds the page of which files were read and which were skipped. */
final class CoveragePage {
  static final String PATH = "/coverage";
  private static final int MAX_FILES = 200;

  private CoveragePage() {}

  static CoverageView of(Coverage coverage, Settings settings) {
    List<MeetingRef> meetings = coverage.meetings();
    int files = meetings.size() + coverage.skipped().size();
    long problemCount = coverage.problems().values().stream().mapToInt(List::size).sum();
    String summary =
        "%s of %s read as minutes, %s skipped, %s found."
            .formatted(
                CountText.of(meetings.size()),
                CountText.of(files, "file"),
                CountText.of(coverage.skipped().size()),
                problemCount == 0 ? "no problems" : CountText.of(problemCount, "problem"));
    Map<String, List<SkippedFile>> reasons =
        coverage.skipped().stream()
            .collect(Collectors.groupingBy(SkippedFile::reason, TreeMap::new, Collectors.toList()));
    Map<String, MeetingRef> byFile =
        meetings.stream()
            .collect(Collectors.toMap(MeetingRef::file, m -> m, (first, later) -> first));
    List<CoverageView.FileProblems> problems = new ArrayList<>();
    coverage.problems().entrySet().stream()
        .limit(MAX_FILES)
        .forEach(
            e ->
                problems.add(
                    new CoverageView.FileProblems(
                        file(e.getKey(), Optional.ofNullable(byFile.get(e.getKey())), settings),
                        e.getValue().stream().map(p -> line(e.getKey(), p, settings)).toList())));
    return new CoverageView(
        summary,
        MeetingLists.countByYear(meetings).entrySet().stream()
            .map(
                y ->
                    new Link(
                        MeetingLists.address(Optional.empty(), Optional.of(y.getKey())),
                        MeetingLists.label(y.getKey()),
                        CountText.of(y.getValue(), "meeting")))
            .toList(),
        reasons.entrySet().stream()
            .sorted(Comparator.comparingInt(r -> -r.getValue().size()))
            .map(
                r ->
                    new CoverageView.Reason(
                        r.getKey(),
                        r.getValue().stream()
                            .map(p -> file(p.file(), Optional.empty(), settings))
                            .toList()))
            .toList(),
        problemCount,
        problems,
        Math.max(0, coverage.problems().size() - MAX_FILES));
  }

  /** Links to the meeting's page, else to where the file is hosted, else nowhere. */
  private static Link file(String file, Optional<MeetingRef> meeting, Settings settings) {
    return Link.to(
        meeting
            .map(m -> PageAddresses.meeting(m.id()))
            .or(() -> PageAddresses.source(settings, file, 1))
            .orElse(""),
        file);
  }

  private static Link line(String file, Problem problem, Settings settings) {
    String source = PageAddresses.source(settings, file, problem.line()).orElse("");
    return new Link(source, "line " + problem.line(), problem.message());
  }
}
