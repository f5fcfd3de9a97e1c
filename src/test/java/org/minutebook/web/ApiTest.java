package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the API over HTTP. */
class ApiTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @Test
  void searchHasItsKeys() throws Exception {
    JsonObject answer = server.json("/api/v1/search?q=lantern");
    assertEquals(
        Set.of("query", "total", "results", "facets", "correction", "warnings", "next"),
        answer.keySet());
    assertEquals(
        Set.of("text", "words", "filters", "description"),
        answer.getAsJsonObject("query").keySet());
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
            "statements",
            "explanation"),
        hit.keySet());
    assertEquals(
        Set.of("id", "title", "date", "series", "topics", "url"),
        hit.getAsJsonObject("meeting").keySet());
    assertEquals(Set.of("text", "html"), hit.getAsJsonObject("snippet").keySet());
    assertTrue(answer.get("next").isJsonNull());
  }

  @Test
  void statementOfAResultIsTheOneOfItsMeeting() throws Exception {
    JsonObject found =
        server
            .json("/api/v1/search?q=lantern&kind=action")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("statements")
            .get(0)
            .getAsJsonObject();
    assertTrue(found.get("html").getAsString().contains("<mark>"), found.toString());
    String meeting = found.getAsJsonObject("meeting").get("id").getAsString();
    JsonObject same =
        server.json("/api/v1/meetings/" + meeting).getAsJsonArray("statements").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(s -> s.get("id").equals(found.get("id")))
            .findFirst()
            .orElseThrow();
    found.remove("html");
    same.remove("html");
    assertEquals(same, found);
  }

  @Test
  void snippetIsEscapedAndMarked() throws Exception {
    String html =
        server
            .json("/api/v1/search?q=lantern")
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
    JsonObject answer = server.json("/api/v1/timeline?q=lantern");
    assertTrue(
        answer.keySet().containsAll(Set.of("query", "total", "histogram", "entries", "next")));
    assertEquals(
        Set.of("month", "sections", "decisions", "actions"),
        answer.getAsJsonArray("histogram").get(0).getAsJsonObject().keySet());
    JsonArray entries = answer.getAsJsonArray("entries");
    JsonObject first = entries.get(0).getAsJsonObject();
    assertEquals(
        Set.of(
            "id",
            "url",
            "number",
            "kind",
            "text",
            "plain",
            "html",
            "file",
            "line",
            "end",
            "date",
            "meeting",
            "section",
            "explicit",
            "confidence",
            "level",
            "why",
            "owner",
            "owners",
            "due",
            "outcome",
            "context",
            "corrected",
            "done",
            "doneOn",
            "carriedOver",
            "repeats",
            "supersedes",
            "supersededBy"),
        first.keySet());
    assertEquals("2014-02-03", first.get("date").getAsString());
    assertEquals(entries.size(), answer.get("total").getAsInt());
  }

  @Test
  void nextPageHasAnAddress() throws Exception {
    JsonObject first = server.json("/api/v1/search?q=lantern&limit=1");
    String next = SampleServer.path(first.get("next"));
    assertTrue(next.startsWith("/api/v1/search?q=lantern&limit=1&cursor="), next);
    JsonObject second = server.json(next);
    assertEquals(first.get("total"), second.get("total"));
    assertFalse(first.get("results").equals(second.get("results")));
  }

  @Test
  void meetingsAreListed() throws Exception {
    JsonObject answer = server.json("/api/v1/meetings");
    assertEquals(3, answer.get("total").getAsInt());
    JsonObject first = answer.getAsJsonArray("meetings").get(0).getAsJsonObject();
    assertEquals(Set.of("id", "title", "date", "series", "topics", "url"), first.keySet());
    assertEquals("/meetings/calls/2014-02-03", SampleServer.path(first.get("url")));
    JsonObject page = server.json("/api/v1/meetings?limit=2");
    assertEquals(2, page.getAsJsonArray("meetings").size());
    assertEquals(1, server.json(page.get("next").getAsString()).getAsJsonArray("meetings").size());
  }

  @Test
  void meetingIsWhatParsePrintsWithItsNeighbours() throws Exception {
    JsonObject meeting = server.json("/api/v1/meetings/calls/2021-04-06");
    assertTrue(
        meeting
            .keySet()
            .containsAll(
                Set.of(
                    "file",
                    "line",
                    "end",
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
    assertTrue(server.json("/api/v1/meetings/calls/2021-05-04").get("next").isJsonNull());
  }

  @Test
  void sectionHasTextAndHtml() throws Exception {
    JsonObject section = server.json("/api/v1/meetings/calls/2021-05-04/lantern-supply");
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
  void statusCountsMeetingsAndStatements() throws Exception {
    JsonObject status = server.json("/api/v1/status");
    assertEquals("ready", status.get("state").getAsString());
    assertEquals(3, status.get("meetings").getAsInt());
    assertEquals("1.2.3", status.get("version").getAsString());
    assertTrue(status.keySet().containsAll(Set.of("sections", "decisions", "actions", "indexed")));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-5,1", "201,200", "99999999999,200", "many,20"})
  void invalidLimitIsReplacedWithAWarning(String limit, String read) throws Exception {
    JsonArray warnings =
        server.json("/api/v1/search?q=lantern&limit=" + limit).getAsJsonArray("warnings");
    assertTrue(warnings.get(0).getAsString().contains("read as " + read), warnings.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=wish", "sort=up", "after=yesterday"})
  void invalidFilterIsIgnoredWithAWarning(String filter) throws Exception {
    JsonObject answer = server.json("/api/v1/search?q=lantern&" + filter);
    assertEquals(1, answer.getAsJsonArray("warnings").size());
    assertTrue(answer.get("total").getAsInt() > 0);
  }

  @Test
  void unknownParameterIsIgnoredWithAWarning() throws Exception {
    JsonObject answer = server.json("/api/v1/search?q=lantern&x=1");
    assertEquals(1, answer.getAsJsonArray("warnings").size());
    assertTrue(answer.get("total").getAsInt() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meetings/calls/2021-05-05",
        "/api/v1/meetings/calls/2021-05-04/none",
        "/api/v1/meetings/..%2fx",
        "/api/v1/nope",
        "/api/v2/search"
      })
  void unknownAddressIsAProblem(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json;charset=utf-8", SampleServer.header(answer, "Content-Type"));
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(Set.of("type", "title", "status", "detail"), problem.keySet());
    assertEquals(404, problem.get("status").getAsInt());
  }

  @Test
  void reasonsAddUpToTheScore() throws Exception {
    JsonObject hit =
        server
            .json("/api/v1/search?q=lantern&explain=1")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject();
    double sum = 0;
    for (JsonElement reason : hit.getAsJsonObject("explanation").getAsJsonArray("reasons")) {
      sum += reason.getAsJsonObject().get("weight").getAsDouble();
    }
    assertEquals(hit.get("score").getAsDouble(), sum, 0.001);
  }
}
