package org.minutebook.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The judged answers of queries and timelines, from files of JSON Lines. */
final class Judgements {
  /** A query and the sections judged for it, each with a grade of 0 to 3. */
  record Query(String text, List<Judged> judged) {}

  /** Lines of a file, and how relevant they are to the query. */
  record Judged(String file, int line, int end, int grade) {}

  /** A query and the statements that its timeline should show. */
  record Timeline(String text, List<Entry> entries) {}

  /** A statement; one that is not a must is right whether it is shown or not. */
  record Entry(String file, int line, String text, boolean must) {}

  private Judgements() {}

  static List<Query> queries(Path file) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (JsonObject row : rows(file)) {
      List<Judged> judged = new ArrayList<>();
      for (var j : row.getAsJsonArray("judged")) {
        JsonObject o = j.getAsJsonObject();
        judged.add(
            new Judged(
                o.get("file").getAsString(),
                o.get("line").getAsInt(),
                o.get("end").getAsInt(),
                o.get("grade").getAsInt()));
      }
      queries.add(new Query(row.get("query").getAsString(), judged));
    }
    return queries;
  }

  static List<Timeline> timelines(Path file) throws IOException {
    List<Timeline> timelines = new ArrayList<>();
    for (JsonObject row : rows(file)) {
      List<Entry> entries = new ArrayList<>();
      for (var e : row.getAsJsonArray("entries")) {
        JsonObject o = e.getAsJsonObject();
        entries.add(
            new Entry(
                o.get("file").getAsString(),
                o.get("line").getAsInt(),
                o.get("text").getAsString(),
                o.get("must").getAsBoolean()));
      }
      timelines.add(new Timeline(row.get("query").getAsString(), entries));
    }
    return timelines;
  }

  private static List<JsonObject> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }
}
