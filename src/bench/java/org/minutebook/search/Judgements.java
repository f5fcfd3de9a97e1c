package org.minutebook.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people judged to be right answers: files of JSON Lines. */
final class Judgements {
  /** A query and the sections judged for it, each with a grade of 0 to 3. */
  record Query(String text, List<Judged> judged) {}

  /** Lines of a file, and how much they are about the query. */
  record Judged(String file, int line, int end, int grade) {}

  /** A query and the statements its timeline should show. */
  record Line(String text, List<Said> entries) {}

  /** A statement; one that is not a must may be shown or not. */
  record Said(String file, int line, String text, boolean must) {}

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

  static List<Line> timelines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (JsonObject row : rows(file)) {
      List<Said> entries = new ArrayList<>();
      for (var e : row.getAsJsonArray("entries")) {
        JsonObject o = e.getAsJsonObject();
        entries.add(
            new Said(
                o.get("file").getAsString(),
                o.get("line").getAsInt(),
                o.get("text").getAsString(),
                o.get("must").getAsBoolean()));
      }
      lines.add(new Line(row.get("query").getAsString(), entries));
    }
    return lines;
  }

  private static List<JsonObject> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }
}
