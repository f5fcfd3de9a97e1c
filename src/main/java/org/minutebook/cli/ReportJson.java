package org.minutebook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minutebook.addresses.Replay;
import org.minutebook.archive.GitHistory;
import org.minutebook.index.IndexReport;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/** What {@code check}, {@code index} and {@code replay} print with {@code --json}. */
final class ReportJson {
  private ReportJson() {}

  static JsonObject of(CheckReport report) {
    CheckReport.Counts counts = report.counts();
    JsonObject json = new JsonObject();
    json.addProperty("meetings", counts.meetings());
    json.addProperty("dated", counts.dated());
    json.addProperty("sections", counts.sections());
    json.addProperty("topics", counts.topics());
    json.addProperty("decisions", counts.decisions());
    json.addProperty("actions", counts.actions());
    json.addProperty("lines", counts.lines());
    json.addProperty("topicLines", counts.topicLines());
    JsonArray minutes = new JsonArray();
    report.meetings().forEach(meeting -> minutes.add(minutes(meeting)));
    json.add("minutes", minutes);
    json.add("passedOver", reasons(report.passedOver()));
    json.add("unreadable", reasons(report.unreadable()));
    json.add("problems", problems(report.problems()));
    return json;
  }

  static JsonObject of(IndexReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("read", report.read());
    json.addProperty("unchanged", report.unchanged());
    json.addProperty("removed", report.removed());
    JsonArray passedOver = new JsonArray();
    report.passedOver().forEach(file -> passedOver.add(reason(file.file(), file.reason())));
    json.add("passedOver", passedOver);
    json.add("unreadable", reasons(report.unreadable()));
    json.add("problems", problems(report.problems()));
    json.addProperty("rebuilt", report.rebuilt().orElse(null));
    return json;
  }

  /**
   * What the replay of a whole history came to.
   *
   * @param steps the {@link #step} of every commit
   */
  static JsonObject replay(Replay.Summary sum, JsonArray steps) {
    JsonObject json = new JsonObject();
    json.addProperty("commits", steps.size());
    json.addProperty("kept", sum.kept());
    json.addProperty("moved", sum.moved());
    json.addProperty("gone", sum.gone());
    json.addProperty("wrong", sum.wrong());
    json.add("steps", steps);
    return json;
  }

  /** What one commit did to addresses. */
  static JsonObject step(GitHistory.Commit commit, Replay.Step step) {
    JsonObject json = new JsonObject();
    json.addProperty("commit", commit.id());
    json.addProperty("day", commit.day().toString());
    JsonObject moved = new JsonObject();
    step.moved().forEach(moved::addProperty);
    json.add("moved", moved);
    JsonObject gone = new JsonObject();
    step.gone().forEach((address, nearest) -> gone.add(address, strings(nearest)));
    json.add("gone", gone);
    json.add("wrong", strings(step.wrong()));
    return json;
  }

  private static JsonObject minutes(Meeting meeting) {
    CheckReport.Counts counts = CheckReport.Counts.of(List.of(meeting));
    JsonObject json = new JsonObject();
    json.addProperty("file", meeting.file());
    json.addProperty("date", meeting.date().map(LocalDate::toString).orElse(null));
    json.addProperty("title", meeting.title());
    json.addProperty("lines", counts.lines());
    json.addProperty("topicLines", counts.topicLines());
    return json;
  }

  private static JsonArray reasons(Map<String, String> reasons) {
    JsonArray array = new JsonArray();
    reasons.forEach((file, reason) -> array.add(reason(file, reason)));
    return array;
  }

  private static JsonObject reason(String file, String reason) {
    JsonObject json = new JsonObject();
    json.addProperty("file", file);
    json.addProperty("reason", reason);
    return json;
  }

  private static JsonArray problems(Map<String, List<Problem>> problems) {
    JsonArray array = new JsonArray();
    problems.forEach((file, list) -> list.forEach(p -> array.add(problem(file, p))));
    return array;
  }

  private static JsonObject problem(String file, Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("file", file);
    json.addProperty("line", problem.line());
    json.addProperty("message", problem.message());
    return json;
  }

  private static JsonArray strings(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }
}
