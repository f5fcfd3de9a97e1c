package org.minutebook.cli.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of tables, each with the place of its value in a row of JSON. */
final class Columns {
  /**
   * A column.
   *
   * @param path keys of nested objects joined by dots; of a list, the values are joined
   */
  record Column(String name, String path) {
    /** The value in a row; empty if it is not known. */
    Optional<JsonElement> in(JsonObject row) {
      JsonElement value = row;
      for (String key : path.split("\\.")) {
        value = value instanceof JsonObject object ? object.get(key) : null;
      }
      return Optional.ofNullable(value).filter(v -> !v.isJsonNull());
    }

    /** The value as text. */
    Optional<String> text(JsonObject row) {
      return in(row).map(Column::text);
    }

    private static String text(JsonElement value) {
      if (value instanceof JsonArray array) {
        List<String> texts = new ArrayList<>();
        for (JsonElement one : array) {
          texts.add(
              one instanceof JsonObject object ? object.get("name").getAsString() : text(one));
        }
        return String.join("; ", texts);
      }
      return value.getAsString();
    }
  }

  static final List<Column> MEETINGS = of("id", "title", "date", "series", "url");

  static final List<Column> SECTIONS =
      of(
          "meeting=meeting.id",
          "id",
          "title",
          "path",
          "date=meeting.date",
          "series=meeting.series",
          "topic",
          "level",
          "text=plain",
          "markdown=text",
          "file",
          "line",
          "end",
          "url",
          "source");

  static final List<Column> STATEMENTS =
      of(
          "meeting=meeting.id",
          "section=section.id",
          "id",
          "number",
          "kind",
          "date",
          "text=plain",
          "owners",
          "due",
          "done",
          "done_on=doneOn",
          "outcome",
          "context",
          "section_title=section.title",
          "meeting_title=meeting.title",
          "confidence",
          "level",
          "markdown=text",
          "file",
          "line",
          "end",
          "url",
          "repeats");

  private Columns() {}

  private static List<Column> of(String... columns) {
    List<Column> list = new ArrayList<>();
    for (String column : columns) {
      int equals = column.indexOf('=');
      list.add(
          new Column(
              equals < 0 ? column : column.substring(0, equals), column.substring(equals + 1)));
    }
    return List.copyOf(list);
  }
}
