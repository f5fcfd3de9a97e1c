package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** Where things stand, in the API and on the page of an answer. */
class StandingPagesTest {
  private static final String PUT_OFF = "DECISION: whale oil for the lanterns is deferred.";
  private static final String REJECTED = "DECISION: whale oil for the lanterns is rejected.";

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2020-01-01.md",
              minutes("Lantern oil #7", PUT_OFF),
              "2020-02-01.md",
              minutes("Lantern oil #7", REJECTED),
              "2020-03-01.md",
              minutes("Lantern oil #7", "ACTION: Ann Lee to fetch lamp oil for the lighthouse.")),
          StatementExtractor.reader(Settings.NONE)::read);

  private static String minutes(String title, String text) {
    return "# Harbour call\n\nPresent: Ann Lee\n\n## " + title + "\n\n" + text + "\n";
  }

  @Test
  void timelineSaysWhereThingsStand() throws Exception {
    JsonObject answer = server.json("/api/v1/timeline?q=oil");
    JsonObject standing = answer.getAsJsonObject("standing");
    assertEquals("2020-03-01", standing.get("lastDiscussed").getAsString());
    assertEquals(1, standing.getAsJsonArray("decisions").size());
    assertEquals(1, standing.getAsJsonArray("actions").size());
    JsonObject earlier = answer.getAsJsonArray("entries").get(0).getAsJsonObject();
    JsonObject later = answer.getAsJsonArray("entries").get(1).getAsJsonObject();
    assertEquals(
        later.get("url").getAsString(),
        earlier.getAsJsonArray("supersededBy").get(0).getAsString());
    assertEquals(
        earlier.get("url").getAsString(), later.getAsJsonArray("supersedes").get(0).getAsString());
    assertEquals(
        later.get("url"), standing.getAsJsonArray("decisions").get(0).getAsJsonObject().get("url"));
  }

  @Test
  void pageOfADecisionSaysWhatSupersedesItAndWhatItSupersedes() throws Exception {
    Document earlier = page("/decisions/2020-01-01.1");
    assertEquals("A later decision supersedes this one.", earlier.select(".lead").text());
    assertEquals(
        "Superseded by " + REJECTED + ", 1 February 2020: deferred, then rejected, about #7",
        earlier.select(".history").text());
    assertEquals("/decisions/2020-02-01.1", earlier.selectFirst(".history a").attr("href"));
    Document later = page("/decisions/2020-02-01.1");
    assertTrue(later.select(".lead, .history").isEmpty());
    assertEquals(
        PUT_OFF + ", 1 January 2020: deferred, then rejected, about #7",
        later.select("h2:contains(What it supersedes) + ul li").text());
    assertEquals(
        "/decisions/2020-01-01.1",
        later.selectFirst("h2:contains(supersedes) + ul a").attr("href"));
  }

  @Test
  void decisionByItsNumberHasItsLinksInTheApi() throws Exception {
    JsonObject earlier = server.json("/api/v1/decisions/2020-01-01.1");
    JsonObject later = server.json("/api/v1/decisions/2020-02-01.1");
    assertEquals(later.get("url"), earlier.getAsJsonArray("supersededBy").get(0));
    assertEquals(earlier.get("url"), later.getAsJsonArray("supersedes").get(0));
    assertTrue(earlier.getAsJsonArray("supersedes").isEmpty());
  }

  @Test
  void nothingStandsWithoutWords() throws Exception {
    assertTrue(server.json("/api/v1/timeline").get("standing").isJsonNull());
    assertTrue(page("/timeline").select(".standing").isEmpty());
  }

  @Test
  void asOfADayNothingLaterIsKnown() throws Exception {
    JsonObject answer = server.json("/api/v1/timeline?q=oil&as-of=2020-01");
    assertEquals(1, answer.get("total").getAsInt());
    assertTrue(answer.getAsJsonObject("standing").getAsJsonArray("decisions").isEmpty());
    assertEquals(1, server.json("/api/v1/search?q=oil&as-of=2020-01").get("total").getAsInt());

    Document page = page("/search?q=oil&as-of=2020-01");
    assertEquals("Where it stood by 2020-01", page.selectFirst(".standing h2").text());
    assertEquals("as of 2020-01×, remove filter", page.selectFirst(".active-filters a").text());
  }

  @Test
  void dayThatIsNoneIsTold() throws Exception {
    assertEquals(
        "as-of=soon is no date and was left out: give YYYY, YYYY-MM or YYYY-MM-DD.",
        server
            .json("/api/v1/timeline?q=oil&as-of=soon")
            .getAsJsonArray("warnings")
            .get(0)
            .getAsString());
  }

  @Test
  void pageTellsItFirstAndHistoryInTheTimeline() throws Exception {
    Document page = page("/search?q=oil");
    assertEquals("Where it stands", page.selectFirst(".standing h2").text());
    assertEquals(
        "Lantern oil #7, rejected, 1 February 2020 2020-02-01.1",
        page.selectFirst(".standing .of-decisions .meta").text());
    assertEquals(
        "Lantern oil #7, Ann Lee, since 1 March 2020",
        page.selectFirst(".standing .of-actions .meta").text());
    assertEquals("Last discussed 1 March 2020", page.select(".standing > p").text());
    assertEquals(
        "Superseded by DECISION: whale oil for the lanterns is rejected., 1 February 2020:"
            + " deferred, then rejected, about #7",
        page.selectFirst(".timeline .history").text());
    assertFalse(page.select(".standing a").isEmpty());
  }

  @Test
  void actionsHaveNoStanding() throws Exception {
    assertTrue(page("/actions?q=oil").select(".standing").isEmpty());
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(server.page(path));
  }
}
