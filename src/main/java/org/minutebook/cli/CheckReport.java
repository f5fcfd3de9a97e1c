package org.minutebook.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Settings;
import org.minutebook.cli.check.DateSlips;
import org.minutebook.cli.check.DuplicateMeetings;
import org.minutebook.cli.check.SimilarNames;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.SeriesSummary;

/**
 * What {@code check} reports: every file of an archive, and the problems found.
 *
 * @param meetings those read, in path order
 * @param skipped files that are not minutes, with the reason
 * @param unreadable files and folders that could not be read, with the reason
 * @param problems by file, in the order of their lines
 * @param learnt what was learnt of each series of a whole archive; {@code ""} is that at the top
 */
record CheckReport(
    List<Meeting> meetings,
    Map<String, String> skipped,
    Map<String, String> unreadable,
    Map<String, List<Problem>> problems,
    Map<String, SeriesSummary> learnt) {

  /** Reports files that belong to no archive. */
  static CheckReport of(FilesRead read, LocalDate today) {
    return new CheckReport(
        read.meetings(),
        read.skipped(),
        read.unreadable(),
        problems(read, Settings.NONE, Map.of(), today),
        Map.of());
  }

  /**
   * Reports a whole archive.
   *
   * @throws ArchiveException if it can't be listed
   */
  static CheckReport of(FilesRead read, Archive archive, LocalDate today) throws ArchiveException {
    Map<String, String> skipped = new LinkedHashMap<>(read.skipped());
    archive.links().forEach(link -> skipped.put(link, "a symbolic link"));
    Map<String, String> unreadable = new LinkedHashMap<>(read.unreadable());
    unreadable.putAll(archive.unlisted());
    return new CheckReport(
        read.meetings(),
        skipped,
        unreadable,
        problems(
            read,
            archive.settings(),
            Map.of(
                Archive.SETTINGS,
                archive.settingsProblems(),
                Corrections.FILE,
                correctionProblems(archive)),
            today),
        read.learnt());
  }

  private static Map<String, List<Problem>> problems(
      FilesRead read, Settings settings, Map<String, List<Problem>> ofSettings, LocalDate today) {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    add(problems, ofSettings);
    add(problems, read.problems());
    add(problems, DuplicateMeetings.find(read.meetings()));
    add(problems, DateSlips.find(read.meetings(), today));
    add(problems, SimilarNames.find(read.meetings(), settings));
    problems.values().removeIf(List::isEmpty);
    problems.values().forEach(list -> list.sort(Comparator.comparingInt(Problem::line)));
    return problems;
  }

  /** What is odd about the corrections by themselves; what fits no sentence is told by its file. */
  private static List<Problem> correctionProblems(Archive archive) throws ArchiveException {
    List<Problem> problems = new ArrayList<>(archive.correctionProblems());
    problems.addAll(archive.settings().corrections().withoutFile(archive.files()));
    return problems;
  }

  private static void add(Map<String, List<Problem>> problems, Map<String, List<Problem>> more) {
    more.forEach(
        (file, list) -> problems.computeIfAbsent(file, f -> new ArrayList<>()).addAll(list));
  }

  /** Whether {@code check --strict} fails. */
  boolean hasProblems() {
    return !problems.isEmpty() || !unreadable.isEmpty();
  }

  void print(Terminal terminal) {
    skipped.forEach((file, reason) -> terminal.print("skipped " + file + ": " + reason));
    split().forEach((file, parts) -> terminal.print(file + ": " + parts));
    unreadable.forEach((file, reason) -> terminal.print(file + ": " + reason));
    problems.forEach(
        (file, list) -> list.forEach(p -> terminal.print(TextOutput.problem(file, p))));
    terminal.print(counts().toText());
    learnt.forEach((series, summary) -> terminal.print(learnt(series, summary)));
    terminal.print(
        "%s skipped, %d unreadable, %s"
            .formatted(
                TextOutput.count(skipped.size(), "file"),
                unreadable.size(),
                TextOutput.count(
                    problems.values().stream().mapToInt(List::size).sum(), "problem")));
  }

  /** What the files that hold several meetings are made of, by file. */
  private Map<String, String> split() {
    Map<String, List<Meeting>> byFile = new LinkedHashMap<>();
    for (Meeting meeting : meetings) {
      if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
        byFile.computeIfAbsent(meeting.file(), file -> new ArrayList<>()).add(meeting);
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

  Counts counts() {
    return Counts.of(meetings);
  }

  /**
   * What some meetings hold, in numbers.
   *
   * @param dated meetings whose date is known
   * @param topicLines lines in sections that are topics
   */
  record Counts(
      int meetings,
      long dated,
      long sections,
      long topics,
      long decisions,
      long actions,
      long lines,
      long topicLines) {

    static Counts of(List<Meeting> meetings) {
      List<Section> sections = meetings.stream().flatMap(m -> m.sections().stream()).toList();
      List<Section> topics = sections.stream().filter(Section::topic).toList();
      return new Counts(
          meetings.size(),
          meetings.stream().filter(m -> m.date().isPresent()).count(),
          sections.size(),
          topics.size(),
          count(meetings, Statement.Kind.DECISION),
          count(meetings, Statement.Kind.ACTION),
          lines(sections),
          lines(topics));
    }

    private static long count(List<Meeting> meetings, Statement.Kind kind) {
      return meetings.stream()
          .flatMap(m -> m.statements().stream())
          .filter(s -> s.kind() == kind)
          .count();
    }

    private static long lines(List<Section> sections) {
      return sections.stream().mapToLong(s -> s.end() - s.line() + 1L).sum();
    }

    private String toText() {
      return "%s read, %d dated; %s, %s (%d%% of the lines); %s, %s"
          .formatted(
              TextOutput.count(meetings, "meeting"),
              dated,
              TextOutput.count(sections, "section"),
              TextOutput.count(topics, "topic"),
              lines == 0 ? 0 : topicLines * 100 / lines,
              TextOutput.count(decisions, "decision"),
              TextOutput.count(actions, "action"));
    }
  }
}
