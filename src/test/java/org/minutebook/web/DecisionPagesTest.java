package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of decisions on pages and in the API. */
class DecisionPagesTest {
  private static final String NUMBER = "2021-05-04.1";
  private static final String FILE = "calls/2021-05-04.md";

  @TempDir Path temp;

  private SampleServer start() throws Exception {
    return SampleServer.start(temp, Map.of(FILE, HarbourMinutes.MAY));
  }

  @Test
  void pageOfADecisionShowsItWithItsDiscussionAndCitations() throws Exception {
    try (SampleServer server = start()) {
      String page = server.page("/decisions/" + NUMBER);
      assertTrue(page.contains("<h1>Decision " + NUMBER + "</h1>"), page);
      assertTrue(page.contains("We order forty lanterns"), page);
      assertTrue(page.contains("/meetings/calls/2021-05-04/lantern-supply#d-"), page);
      assertTrue(page.contains("https://minutes.example/decisions/" + NUMBER + "</pre>"), page);
      assertEquals(404, server.get("/decisions/2021-05-04.9").statusCode());
      assertEquals(404, server.get("/decisions/2021-05-04").statusCode());
      assertEquals(404, server.get("/decisions/../" + NUMBER).statusCode());
    }
  }

  @Test
  void numberStandsBesideTheDecisionAndNotBesideActions() throws Exception {
    try (SampleServer server = start()) {
      String page = server.page("/meetings/calls/2021-05-04/lantern-supply");
      assertTrue(page.contains("href=\"/decisions/" + NUMBER + "\""), page);
      assertFalse(page.contains("2021-05-04.2"), page);
    }
  }

  @Test
  void apiGivesADecisionByItsNumber() throws Exception {
    try (SampleServer server = start()) {
      JsonObject decision = server.json("/api/v1/decisions/" + NUMBER);
      assertEquals(NUMBER, decision.get("number").getAsString());
      assertEquals("decision", decision.get("kind").getAsString());
      assertEquals(404, server.get("/api/v1/decisions/2021-05-04.9").statusCode());
    }
  }

  @Test
  void searchAndSuggestionsFindANumber() throws Exception {
    try (SampleServer server = start()) {
      JsonObject timeline = server.json("/api/v1/timeline?q=" + NUMBER);
      assertEquals(1, timeline.get("total").getAsInt());
      JsonObject search = server.json("/api/v1/search?q=" + NUMBER);
      assertEquals(1, search.get("total").getAsInt());
      assertEquals(
          "everything, decision " + NUMBER,
          search.getAsJsonObject("query").get("description").getAsString().strip());
      JsonArray suggestions =
          server.json("/api/v1/suggest?q=2021-05-04.").getAsJsonArray("suggestions");
      JsonObject first = suggestions.get(0).getAsJsonObject();
      assertEquals(NUMBER, first.get("text").getAsString());
      assertEquals("decision", first.get("kind").getAsString());
      assertEquals("/decisions/" + NUMBER, SampleServer.path(first.get("url")));
    }
  }

  @Test
  void decisionThatIsGoneSaysSo() throws Exception {
    start().close();
    String without =
        HarbourMinutes.MAY.replaceAll("(?m)^DECISION: .*$", "The mill is open in spring.");
    Files.writeString(temp.resolve("archive").resolve(FILE), without);
    try (SampleServer server = SampleServer.start(temp, Map.of(FILE, without))) {
      assertEquals(410, server.get("/decisions/" + NUMBER).statusCode());
      assertTrue(server.get("/decisions/" + NUMBER).body().contains("last seen on "));
      assertEquals(410, server.get("/api/v1/decisions/" + NUMBER).statusCode());
      assertEquals(
          0, server.json("/api/v1/suggest?q=2021-05-04.").getAsJsonArray("suggestions").size());
    }
  }

  @Test
  void pageOffersTheCorrectionOfAStatement() throws Exception {
    try (SampleServer server = start()) {
      String section = server.page("/meetings/calls/2021-05-04/lantern-supply");
      int at = section.indexOf("/corrections/calls/2021-05-04/lantern-supply/d-");
      String page = server.page(section.substring(at, section.indexOf('"', at)));
      assertTrue(page.contains("  - meeting: \"calls/2021-05-04\"\n    words: \""), page);
      assertTrue(page.contains("    is: none</pre>"), page);
      assertTrue(page.contains("noindex"), page);
      assertEquals(
          404, server.get("/corrections/calls/2021-05-04/lantern-supply/d-no").statusCode());
      assertEquals(404, server.get("/corrections/calls").statusCode());
    }
  }

  @Test
  void numbersOutliveTheIndex() throws Exception {
    start().close();
    String more =
        HarbourMinutes.MAY.replace(
            "## Lantern supply",
            "## Boats\n\nDECISION: The old boat is sold.\n\n## Lantern supply");
    try (var files = Files.list(temp.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (SampleServer server = SampleServer.start(temp, Map.of(FILE, more))) {
      assertTrue(
          server
              .json("/api/v1/decisions/" + NUMBER)
              .get("plain")
              .getAsString()
              .contains("forty lanterns"));
      assertTrue(
          server
              .json("/api/v1/decisions/2021-05-04.2")
              .get("plain")
              .getAsString()
              .contains("old boat"));
    }
  }
}
