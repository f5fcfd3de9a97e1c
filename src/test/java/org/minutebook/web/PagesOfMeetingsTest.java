package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Address;

/** Lists that are read page by page while the minutes change. */
class PagesOfMeetingsTest {
  @TempDir Path temp;

  private static String call(String topic) {
    return "# Call\n\nAttendees: Ann Lee\n\n## %s\n\nAnn told how it goes in the north.\n"
        .formatted(topic);
  }

  private static Map<String, String> calls(String... days) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String day : days) {
      files.put("calls/" + day + ".md", call("Tar of " + day));
    }
    return files;
  }

  private static List<String> ids(JsonObject answer, String list) {
    List<String> ids = new ArrayList<>();
    for (JsonElement each : answer.getAsJsonArray(list)) {
      ids.add(each.getAsJsonObject().get("id").getAsString());
    }
    return ids;
  }

  @Test
  void nextPageOfMeetingsNeitherRepeatsNorLeavesOut() throws Exception {
    String next;
    try (SampleServer before =
        SampleServer.start(
            temp.resolve("before"),
            calls("2021-01-01", "2021-01-03", "2021-01-05", "2021-01-07", "kick-off"))) {
      JsonObject first = before.json("/api/v1/meetings?limit=2");
      assertEquals(List.of("calls/2021-01-01", "calls/2021-01-03"), ids(first, "meetings"));
      next = first.get("next").getAsString();
    }
    // One before the page is new, the last of the page is gone, and one after it is new.
    try (SampleServer after =
        SampleServer.start(
            temp.resolve("after"),
            calls(
                "2020-12-30",
                "2021-01-01",
                "2021-01-04",
                "2021-01-05",
                "2021-01-07",
                "kick-off"))) {
      JsonObject second = after.json(next);
      assertEquals(List.of("calls/2021-01-04", "calls/2021-01-05"), ids(second, "meetings"));
      JsonObject third = after.json(second.get("next").getAsString());
      assertEquals(List.of("calls/2021-01-07", "calls/kick-off"), ids(third, "meetings"));
      assertTrue(third.get("next").isJsonNull());
      assertEquals(6, third.get("total").getAsInt());
    }
  }

  @Test
  void nextPageOfTopicsNeitherRepeatsNorLeavesOut() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    for (String topic : List.of("Anchors", "Buoys", "Cranes", "Docks")) {
      files.put("a/2021-01-0" + (1 + files.size()) + ".md", call(topic));
      files.put("b/2021-02-0" + (1 + files.size()) + ".md", call(topic));
    }
    String next;
    try (SampleServer before = SampleServer.start(temp.resolve("before"), files)) {
      JsonObject first = before.json("/api/v1/topics?limit=2");
      assertEquals(List.of("anchors", "buoys"), ids(first, "topics"));
      next = first.get("next").getAsString();
    }
    files.put("a/2021-03-01.md", call("Ballast"));
    files.put("b/2021-03-02.md", call("Ballast"));
    try (SampleServer after = SampleServer.start(temp.resolve("after"), files)) {
      assertEquals(List.of("cranes", "docks"), ids(after.json(next), "topics"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "!", "AAAA", "MjAyMS0xMy0wMQp4", "a\nb"})
  void cursorOfAnotherListIsTold(String cursor) throws Exception {
    try (SampleServer server = SampleServer.start(temp, calls("2021-01-01", "2021-01-03"))) {
      for (String list : List.of("meetings", "topics")) {
        JsonObject answer =
            server.json("/api/v1/%s?limit=1&cursor=%s".formatted(list, Address.encode(cursor)));
        assertTrue(answer.get("warnings").toString().contains("cursor"), answer.toString());
      }
    }
  }

  @Test
  void meetingsOfASeriesAndAYear() throws Exception {
    Map<String, String> files = calls("2020-12-30", "2021-01-01", "kick-off");
    files.put("board/2021-01-02.md", call("Money"));
    try (SampleServer server = SampleServer.start(temp, files)) {
      assertEquals(
          List.of("calls/2021-01-01"),
          ids(server.json("/api/v1/meetings?series=calls&year=2021"), "meetings"));
      assertEquals(
          List.of("calls/kick-off"), ids(server.json("/api/v1/meetings?year=undated"), "meetings"));
    }
  }
}
