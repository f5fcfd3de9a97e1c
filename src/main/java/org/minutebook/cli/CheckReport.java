package org.minutebook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/**
 * What {@code check} tells of an archive.
 *
 * @param meetings those read, in path order
 * @param passedOver files that are no minutes, with the reason
 * @param unreadable what could not be read or listed, with the reason
 * @param problems what is odd, by file and in the order of its lines
 */
record CheckReport(
    List<Meeting> meetings,
    Map<String, String> passedOver,
    Map<String, String> unreadable,
    Map<String, List<Problem>> problems) {

  /**
   * Adds to what was found in each file what only all of them together show.
   *
   * @param settings those the files were read with
   * @param links passed over without being read, with the reason
   * @param unlisted what could not be listed, with the reason
   * @param settingsProblems what is odd about the settings
   */
  static CheckReport of(
      FilesRead read,
      Settings settings,
      Map<String, String> links,
      Map<String, String> unlisted,
      List<Problem> settingsProblems) {
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    add(problems, Map.of(Archive.SETTINGS, settingsProblems));
    add(problems, read.problems());
    add(problems, DuplicateMeetings.among(read.meetings()));
    add(problems, SimilarNames.among(read.meetings(), settings));
    problems.values().removeIf(List::isEmpty);
    problems.values().forEach(odd -> odd.sort(Comparator.comparingInt(Problem::line)));
    return new CheckReport(
        read.meetings(),
        both(read.passedOver(), links),
        both(read.unreadable(), unlisted),
        problems);
  }

  boolean isOdd() {
    return !problems.isEmpty() || !unreadable.isEmpty();
  }

  void print(Terminal terminal) {
    passedOver.forEach(
        (file, reason) ->
            terminal.out().println(Terminal.clean("passed over " + file + ": " + reason)));
    unreadable.forEach(
        (file, reason) -> terminal.out().println(Terminal.clean(file + ": " + reason)));
    problems.forEach(
        (file, odd) -> odd.forEach(p -> terminal.out().println(TextOutput.problem(file, p))));
    MeetingCounts.of(meetings).print(terminal);
    terminal
        .out()
        .println(
            TextOutput.count(passedOver.size(), "file")
                + " passed over, "
                + unreadable.size()
                + " unreadable, "
                + TextOutput.count(
                    problems.values().stream().mapToInt(List::size).sum(), "odd thing"));
  }

  JsonObject json() {
    JsonObject json = MeetingCounts.of(meetings).json();
    JsonArray read = new JsonArray();
    meetings.forEach(meeting -> read.add(json(meeting)));
    json.add("minutes", read);
    json.add("passedOver", FileReportJson.reasons(passedOver));
    json.add("unreadable", FileReportJson.reasons(unreadable));
    json.add("problems", FileReportJson.problems(problems));
    return json;
  }

  private static JsonObject json(Meeting meeting) {
    MeetingCounts counts = MeetingCounts.of(List.of(meeting));
    JsonObject json = new JsonObject();
    json.addProperty("file", meeting.file());
    json.addProperty("date", meeting.date().map(LocalDate::toString).orElse(null));
    json.addProperty("title", meeting.title());
    json.addProperty("lines", counts.lines());
    json.addProperty("topicLines", counts.topicLines());
    return json;
  }

  private static void add(Map<String, List<Problem>> problems, Map<String, List<Problem>> further) {
    further.forEach(
        (file, odd) -> problems.computeIfAbsent(file, f -> new ArrayList<>()).addAll(odd));
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }
}
