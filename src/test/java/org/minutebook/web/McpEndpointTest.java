package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /mcp}: who may send what, and what the tools answer. */
class McpEndpointTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

  private static HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(server.uri("/mcp"))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonObject result(String tool, String arguments) throws Exception {
    HttpResponse<String> response =
        SampleServer.send(
            post(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                    + tool
                    + "\",\"arguments\":"
                    + arguments
                    + "}}"));
    assertEquals(200, response.statusCode(), response.body());
    return JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("result");
  }

  private static String text(JsonObject result) {
    return result.getAsJsonArray("content").get(0).getAsJsonObject().get("text").getAsString();
  }

  private static JsonObject call(String tool, String arguments) throws Exception {
    JsonObject result = result(tool, arguments);
    assertFalse(result.get("isError").getAsBoolean(), result.toString());
    return JsonParser.parseString(text(result)).getAsJsonObject();
  }

  private static String refused(String tool, String arguments) throws Exception {
    JsonObject result = result(tool, arguments);
    assertTrue(result.get("isError").getAsBoolean(), result.toString());
    return text(result);
  }

  @Test
  void searchAnswersAsTheApiDoes() throws Exception {
    JsonObject found = call("search", "{\"query\":\"lantern\"}");
    JsonObject api = server.json("/api/v1/search?q=lantern&limit=10");
    assertEquals(api.get("total"), found.get("total"));
    assertEquals(
        api.getAsJsonArray("results").get(0).getAsJsonObject().get("id"),
        found.getAsJsonArray("results").get(0).getAsJsonObject().get("id"));
    assertFalse(found.toString().contains("<mark>"), found.toString());
    assertFalse(found.has("facets"));
    assertTrue(found.toString().contains("\"https://minutes.example/meetings/"), found.toString());
  }

  @Test
  void limitGivesACursorThatGoesOn() throws Exception {
    JsonObject first = call("search", "{\"query\":\"lantern\",\"limit\":1}");
    assertEquals(1, first.getAsJsonArray("results").size());
    String cursor = first.get("cursor").getAsString();
    JsonObject second =
        call("search", "{\"query\":\"lantern\",\"limit\":1,\"cursor\":\"" + cursor + "\"}");
    assertFalse(
        second
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .equals(first.getAsJsonArray("results").get(0).getAsJsonObject().get("id")));
  }

  @Test
  void timelineBeginsWithWhereThingsStand() throws Exception {
    JsonObject timeline = call("timeline", "{\"query\":\"lantern\"}");
    assertTrue(timeline.has("standing"), timeline.toString());
    assertTrue(
        timeline.getAsJsonArray("entries").toString().contains("We order forty lanterns"),
        timeline.toString());
  }

  @Test
  void decisionsNeedNoQuery() throws Exception {
    JsonObject decisions = call("decisions", "{}");
    assertEquals(
        "2021-05-04",
        decisions.getAsJsonArray("entries").get(0).getAsJsonObject().get("date").getAsString());
    assertTrue(refused("search", "{}").contains("\"query\" is missing"));
  }

  @Test
  void sectionIsReadByItsIdItsAddressAndADecision() throws Exception {
    String id =
        call("search", "{\"query\":\"\\\"pier repair\\\"\"}")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    JsonObject section = call("get_section", "{\"address\":\"" + id + "\"}");
    assertTrue(section.get("text").getAsString().contains("The pier lost two planks"));
    assertFalse(section.has("html"));
    assertEquals(
        section,
        call("get_section", "{\"address\":\"https://minutes.example/meetings/" + id + "#x\"}"));
    assertEquals(section, call("get_section", "{\"address\":\"2021-04-06.1\"}"));
    JsonObject meeting =
        call("get_section", "{\"address\":\"" + id.substring(0, id.lastIndexOf('/')) + "\"}");
    assertTrue(meeting.getAsJsonArray("sections").toString().contains("Pier repair"));
    assertTrue(refused("get_section", "{\"address\":\"no/such\"}").contains("has this address"));
  }

  @Test
  void meetingsAreListedNewestFirstAndPageByPage() throws Exception {
    JsonObject first = call("list_meetings", "{\"limit\":2}");
    int total = first.get("total").getAsInt();
    assertEquals(2, first.getAsJsonArray("meetings").size());
    assertEquals(
        "2021-05-04",
        first.getAsJsonArray("meetings").get(0).getAsJsonObject().get("date").getAsString());
    JsonObject rest =
        call(
            "list_meetings",
            "{\"limit\":100,\"cursor\":\"" + first.get("cursor").getAsString() + "\"}");
    assertEquals(total - 2, rest.getAsJsonArray("meetings").size());
    assertFalse(rest.has("cursor"));
    assertEquals(
        1,
        call("list_meetings", "{\"after\":\"2021-05\",\"before\":\"2021\"}")
            .get("total")
            .getAsInt());
    assertEquals(0, call("list_meetings", "{\"series\":\"none\"}").get("total").getAsInt());
  }

  @Test
  void notificationIsAcceptedWithoutABody() throws Exception {
    HttpResponse<String> response =
        SampleServer.send(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
    assertEquals(202, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void answerIsJsonAndKeptByNobody() throws Exception {
    HttpResponse<String> response = SampleServer.send(post(LIST));
    assertEquals(200, response.statusCode());
    assertEquals("application/json;charset=utf-8", SampleServer.header(response, "Content-Type"));
    assertEquals("no-store", SampleServer.header(response, "Cache-Control"));
    assertTrue(response.headers().firstValue("Mcp-Session-Id").isEmpty());
    assertEquals(
        5,
        JsonParser.parseString(response.body())
            .getAsJsonObject()
            .getAsJsonObject("result")
            .getAsJsonArray("tools")
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://minutes.example.evil.example",
        "http://minutes.example",
        "https://minutes.example:444",
        "null",
        "",
        "http://127.0.0.1.evil.example",
        "http://evil.example@127.0.0.1.evil.example",
        "%",
      })
  void scriptsOfOtherSitesAreRefused(String origin) throws Exception {
    HttpResponse<String> response = SampleServer.send(post(LIST).header("Origin", origin));
    assertEquals(403, response.statusCode(), origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://minutes.example",
        "http://localhost:6274",
        "http://127.0.0.1",
        "http://[::1]:80"
      })
  void scriptsOfTheArchivesAddressAndOfThisMachineMayAsk(String origin) throws Exception {
    assertEquals(200, SampleServer.send(post(LIST).header("Origin", origin)).statusCode(), origin);
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    for (String method : new String[] {"GET", "DELETE", "PUT"}) {
      HttpResponse<String> response =
          SampleServer.send(
              HttpRequest.newBuilder(server.uri("/mcp"))
                  .header("Accept", "text/event-stream")
                  .method(method, HttpRequest.BodyPublishers.noBody()));
      assertEquals(405, response.statusCode(), method);
      assertEquals("POST, OPTIONS", SampleServer.header(response, "Allow"), method);
    }
    assertEquals(
        405,
        SampleServer.send(
                HttpRequest.newBuilder(server.uri("/search"))
                    .POST(HttpRequest.BodyPublishers.ofString(LIST)))
            .statusCode());
  }

  @Test
  void messageMustBeJsonOfABoundedLength() throws Exception {
    HttpRequest.Builder form =
        HttpRequest.newBuilder(server.uri("/mcp"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(LIST));
    assertEquals(415, SampleServer.send(form).statusCode());
    assertEquals(413, SampleServer.send(post("\"" + "x".repeat(70_000) + "\"")).statusCode());
    HttpResponse<String> broken = SampleServer.send(post("{"));
    assertEquals(400, broken.statusCode());
    assertTrue(broken.body().contains("-32700"), broken.body());
  }

  @Test
  void whileTheArchiveIsReadToolsSaySo() throws Exception {
    try (WebServer reading = SampleServer.start(() -> new Readiness.Indexing(3, 9))) {
      HttpResponse<String> response =
          SampleServer.send(
              HttpRequest.newBuilder(reading.address().resolve("/mcp"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                              + "{\"name\":\"decisions\"}}")));
      assertEquals(200, response.statusCode());
      assertTrue(response.body().contains("3 of 9 files"), response.body());
    }
  }
}
