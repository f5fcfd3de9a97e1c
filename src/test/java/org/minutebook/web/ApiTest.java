package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's shapes and its answers to odd questions, asked over a real port. */
class ApiTest {
  @TempDir static Path folder;
  private static SampleServer server;

  @BeforeAll
  static void start() throws Exception {
    server = SampleServer.over(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void searchHasItsKeys() throws Exception {
    JsonObject answer = json("/api/v1/search?q=lantern");
    assertEquals(
        Set.of("query", "total", "results", "facets", "correction", "warnings", "next"),
        answer.keySet());
    assertEquals(
        Set.of("text", "words", "filters", "told"), answer.getAsJsonObject("query").keySet());
    assertEquals(
        Set.of("year", "series", "person", "kind"), answer.getAsJsonObject("facets").keySet());
    JsonObject hit = answer.getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals(
        Set.of(
            "id",
            "url",
            "title",
            "path",
            "meeting",
            "file",
            "line",
            "end",
            "score",
            "related",
            "snippet",
            "statements"),
        hit.keySet());
    assertEquals(Set.of("id", "title", "date", "series"), hit.getAsJsonObject("meeting").keySet());
    assertEquals(Set.of("text", "html", "marks"), hit.getAsJsonObject("snippet").keySet());
    assertTrue(answer.get("next").isJsonNull());
  }

  @Test
  void snippetIsEscapedAndMarked() throws Exception {
    String html =
        json("/api/v1/search?q=lantern")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("snippet")
            .get("html")
            .getAsString();
    assertTrue(html.contains("<mark>"), html);
    assertFalse(html.contains("<script"), html);
  }

  @Test
  void timelineHasItsKeysOldestFirst() throws Exception {
    JsonObject answer = json("/api/v1/timeline?q=lantern");
    assertTrue(
        answer.keySet().containsAll(Set.of("query", "total", "histogram", "entries", "next")));
    assertEquals(
        Set.of("month", "sections", "decisions", "actions"),
        answer.getAsJsonArray("histogram").get(0).getAsJsonObject().keySet());
    JsonArray entries = answer.getAsJsonArray("entries");
    JsonObject first = entries.get(0).getAsJsonObject();
    assertEquals(
        Set.of(
            "date",
            "kind",
            "text",
            "html",
            "url",
            "meeting",
            "section",
            "file",
            "line",
            "end",
            "explicit",
            "owner"),
        first.keySet());
    assertEquals("2014-02-03", first.get("date").getAsString());
    assertEquals(entries.size(), answer.get("total").getAsInt());
  }

  @Test
  void followingPageIsARelativeAddress() throws Exception {
    JsonObject first = json("/api/v1/search?q=lantern&limit=1");
    String next = first.get("next").getAsString();
    assertTrue(next.startsWith("/api/v1/search?q=lantern&limit=1&cursor="), next);
    JsonObject second = json(next);
    assertEquals(first.get("total"), second.get("total"));
    assertFalse(first.get("results").equals(second.get("results")));
  }

  @Test
  void meetingsAreListed() throws Exception {
    JsonObject answer = json("/api/v1/meetings");
    assertEquals(3, answer.get("total").getAsInt());
    JsonObject first = answer.getAsJsonArray("meetings").get(0).getAsJsonObject();
    assertEquals(Set.of("id", "title", "date", "series", "url"), first.keySet());
    assertEquals("/meetings/calls/2014-02-03", first.get("url").getAsString());
    JsonObject page = json("/api/v1/meetings?limit=2");
    assertEquals(2, page.getAsJsonArray("meetings").size());
    assertEquals(1, json(page.get("next").getAsString()).getAsJsonArray("meetings").size());
  }

  @Test
  void meetingIsWhatParsePrintsAndItsPlace() throws Exception {
    JsonObject meeting = json("/api/v1/meetings/calls/2021-04-06");
    assertTrue(
        meeting
            .keySet()
            .containsAll(
                Set.of(
                    "file",
                    "id",
                    "date",
                    "title",
                    "series",
                    "attendees",
                    "sections",
                    "statements",
                    "problems",
                    "url",
                    "source",
                    "previous",
                    "next")));
    assertEquals("calls/2014-02-03", meeting.getAsJsonObject("previous").get("id").getAsString());
    assertTrue(json("/api/v1/meetings/calls/2021-05-04").get("next").isJsonNull());
  }

  @Test
  void sectionHasTextAndHtml() throws Exception {
    JsonObject section = json("/api/v1/meetings/calls/2021-05-04/lantern-supply");
    assertTrue(
        section
            .keySet()
            .containsAll(Set.of("text", "html", "statements", "meeting", "url", "source")));
    assertTrue(section.get("text").getAsString().startsWith("## Lantern supply"));
    assertEquals(2, section.getAsJsonArray("statements").size());
    assertEquals(
        "https://code.example/harbour/calls/2021-05-04.md#L5", section.get("source").getAsString());
  }

  @Test
  void statusCountsWhatThereIs() throws Exception {
    JsonObject status = json("/api/v1/status");
    assertEquals("ready", status.get("state").getAsString());
    assertEquals(3, status.get("meetings").getAsInt());
    assertEquals("1.2.3", status.get("version").getAsString());
    assertTrue(status.keySet().containsAll(Set.of("sections", "decisions", "actions", "indexed")));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-5,1", "201,200", "99999999999,200", "many,20"})
  void oddLimitIsReadSafelyAndTold(String limit, String read) throws Exception {
    JsonArray warnings = json("/api/v1/search?q=lantern&limit=" + limit).getAsJsonArray("warnings");
    assertTrue(warnings.get(0).getAsString().contains("read as " + read), warnings.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=wish", "sort=up", "after=yesterday"})
  void oddFilterIsToldNotRefused(String filter) throws Exception {
    JsonObject answer = json("/api/v1/search?q=lantern&" + filter);
    assertEquals(1, answer.getAsJsonArray("warnings").size());
    assertTrue(answer.get("total").getAsInt() > 0);
  }

  @Test
  void unknownParameterIsPassedOver() throws Exception {
    assertEquals(0, json("/api/v1/search?q=lantern&x=1").getAsJsonArray("warnings").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meetings/calls/2021-05-05",
        "/api/v1/meetings/calls/2021-05-04/none",
        "/api/v1/meetings/..%2fx",
        "/api/v1/nope",
        "/api",
        "/api/v2/search"
      })
  void missingIsAProblem(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(Set.of("type", "title", "status", "detail"), problem.keySet());
    assertEquals(404, problem.get("status").getAsInt());
  }

  private static JsonObject json(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        "application/json;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Every key that is answered is described, and every key that is described is answered. */
  @ParameterizedTest
  @CsvSource({
    "/search?q=lantern&why=1, Search",
    "/search?q=lanten, Search",
    "/timeline?q=lantern, Timeline",
    "/suggest?q=lan, Suggestions",
    "/meetings?limit=1, Meetings",
    "/status, Status"
  })
  void answersAreAsDescribed(String path, String schema) throws Exception {
    JsonObject schemas =
        json("/api/v1/openapi.json").getAsJsonObject("components").getAsJsonObject("schemas");
    described(json("/api/v1" + path), schemas.getAsJsonObject(schema), schemas, path);
  }

  @Test
  void meetingAndSectionAreAsDescribed() throws Exception {
    JsonObject schemas =
        json("/api/v1/openapi.json").getAsJsonObject("components").getAsJsonObject("schemas");
    String url =
        json("/api/v1/search?q=lantern")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .get("url")
            .getAsString();
    described(json("/api/v1" + url), schemas.getAsJsonObject("Section"), schemas, url);
    String meeting = url.substring(0, url.lastIndexOf('/'));
    described(json("/api/v1" + meeting), schemas.getAsJsonObject("Meeting"), schemas, meeting);
  }

  private static void described(
      JsonElement answer, JsonObject schema, JsonObject schemas, String where) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString();
      described(
          answer,
          schemas.getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)),
          schemas,
          where);
    } else if (schema.has("oneOf") && !answer.isJsonNull()) {
      described(answer, schema.getAsJsonArray("oneOf").get(0).getAsJsonObject(), schemas, where);
    } else if (answer.isJsonArray() && schema.has("items")) {
      for (JsonElement one : answer.getAsJsonArray()) {
        described(one, schema.getAsJsonObject("items"), schemas, where);
      }
    } else if (answer.isJsonObject() && schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      for (JsonElement required : schema.getAsJsonArray("required")) {
        assertTrue(answer.getAsJsonObject().has(required.getAsString()), where + required);
      }
      answer
          .getAsJsonObject()
          .entrySet()
          .forEach(
              e -> {
                assertTrue(properties.has(e.getKey()), where + ": " + e.getKey());
                described(e.getValue(), properties.getAsJsonObject(e.getKey()), schemas, where);
              });
    }
  }

  @Test
  void reasonsAddUpToTheScore() throws Exception {
    JsonObject hit =
        json("/api/v1/search?q=lantern&why=1").getAsJsonArray("results").get(0).getAsJsonObject();
    double sum = 0;
    for (JsonElement reason : hit.getAsJsonObject("why").getAsJsonArray("reasons")) {
      sum += reason.getAsJsonObject().get("weight").getAsDouble();
    }
    assertEquals(hit.get("score").getAsDouble(), sum, 0.001);
  }
}
