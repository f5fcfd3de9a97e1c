package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minutebook.index.PlainMinutes;

/** Decisions and actions that are only possible: shown on request, everywhere. */
class LevelsTest {
  private static final String SECTION = "/meetings/2021-06-08/lantern-oil";

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2021-06-08.md",
              """
              # Harbour call

              Present: Ann Lee

              ## Lantern oil

              DECISION: Buy oil for every lantern

              POSSIBLY ACTION (Ann Lee): Fetch the oil
              """),
          PlainMinutes::read);

  @Test
  void timelineCountsPossibleOnesAndShowsThemOnRequest() throws Exception {
    JsonObject sure = server.json("/api/v1/timeline?q=oil");
    assertEquals(1, sure.get("total").getAsInt());
    assertEquals(1, sure.get("possible").getAsInt());
    assertEquals(Set.of("marked"), levels(sure.getAsJsonArray("entries")));

    JsonObject all = server.json("/api/v1/timeline?q=oil&level=all");
    assertEquals(2, all.get("total").getAsInt());
    assertEquals(0, all.get("possible").getAsInt());
    assertEquals(Set.of("marked", "possible"), levels(all.getAsJsonArray("entries")));
    JsonObject possible = all.getAsJsonArray("entries").get(1).getAsJsonObject();
    assertEquals(0.25, possible.get("confidence").getAsDouble());
    assertFalse(possible.get("explicit").getAsBoolean());
  }

  @Test
  void meetingsSectionsAndResultsTakeTheLevel() throws Exception {
    for (String path :
        Set.of("/meetings/2021-06-08", "/meetings/2021-06-08/lantern-oil", "/search?q=oil")) {
      String address = "/api/v1" + path;
      String separator = path.contains("?") ? "&" : "?";
      assertEquals(Set.of("marked"), levels(statements(server.json(address))), path);
      assertEquals(
          Set.of("marked", "possible"),
          levels(statements(server.json(address + separator + "level=all"))),
          path);
    }
  }

  @Test
  void unknownLevelIsToldAndReadAsTheDefault() throws Exception {
    JsonObject answer = server.json("/api/v1/timeline?q=oil&level=maybe");
    assertEquals(
        "Ignored unknown level \"maybe\". Use one of: marked, sure, all.",
        answer.getAsJsonArray("warnings").get(0).getAsString());
    assertEquals(1, answer.get("total").getAsInt());
  }

  @Test
  void possibleOnesCountNowhereElse() throws Exception {
    JsonObject status = server.json("/api/v1/status");
    assertEquals(1, status.get("decisions").getAsInt());
    assertEquals(0, status.get("actions").getAsInt());
    assertEquals(0, server.json("/api/v1/search?q=oil&kind=action").get("total").getAsInt());
  }

  @Test
  void pagesOfferThemBehindLinkThatSaysHowMany() throws Exception {
    String answer = server.page("/timeline?q=oil");
    assertTrue(answer.contains("href=\"/timeline?q=oil&amp;level=all\">Show 1 less certain</a>"));
    assertFalse(answer.contains("<summary>less certain</summary>"), answer);
    String all = server.page("/timeline?q=oil&level=all");
    assertTrue(all.contains("<summary>less certain</summary>"), all);
    assertFalse(all.contains("Show 1 less certain"), all);
    assertTrue(all.contains("<span>less certain too</span>"), all);

    String section = server.page(SECTION);
    assertTrue(
        section.contains(
            "href=\"" + SECTION + "?level=all#statements_\" rel=\"nofollow\">Show 1 less certain"),
        section);
    assertFalse(section.contains("id=\"p-"), section);
    String whole = server.page(SECTION + "?level=all");
    assertTrue(whole.contains("id=\"p-"), whole);
    assertFalse(whole.contains("Show 1 less certain"), whole);
  }

  private static JsonArray statements(JsonObject answer) {
    return answer.has("results")
        ? answer.getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonArray("statements")
        : answer.getAsJsonArray("statements");
  }

  private static Set<String> levels(JsonArray statements) {
    Set<String> levels = new TreeSet<>();
    for (JsonElement statement : statements) {
      levels.add(statement.getAsJsonObject().get("level").getAsString());
    }
    return levels;
  }
}
