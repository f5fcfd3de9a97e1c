package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** The pages of topics that come back and of issues, and the same in the API. */
class TopicPagesTest {
  private static final String ISSUE = "https://code.example/boats/bells/issues/7";

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2020-01-01.md",
              minutes("Bell rope", "DECISION: the bell rope is replaced in spring."),
              "2020-02-01.md",
              minutes("Bell rope update", "ACTION: Ann Lee to buy a rope, see [7](" + ISSUE + ")."),
              "2020-03-01.md",
              minutes("Bell <b>rope</b>", "The rope has come; boats/bells#7 can be closed.")),
          StatementExtractor.reader(Settings.NONE)::read);

  private static String minutes(String title, String text) {
    return "# Harbour call\n\nPresent: Ann Lee\n\n## " + title + "\n\n" + text + "\n";
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(server.page(path));
  }

  private static List<String> days(Document page) {
    return page.select(".discussion > .meta time").eachAttr("datetime");
  }

  @Test
  void topicTellsItsDiscussionsNewestFirst() throws Exception {
    Document page = page("/topics/bell-rope");
    assertEquals(List.of("2020-03-01", "2020-02-01", "2020-01-01"), days(page));
    assertEquals(
        "3 discussions in 3 meetings, 2020. 2 decisions and actions.", page.select(".lead").text());
    assertEquals("Where it stands", page.selectFirst(".standing h2").text());
    assertEquals(2, page.select(".discussion .entry").size());
    assertEquals("true", page.selectFirst(".main-nav a[href=/topics]").attr("aria-current"));
    assertEquals(
        List.of("2020-01-01", "2020-02-01", "2020-03-01"),
        days(page("/topics/bell-rope?sort=oldest")));
    assertEquals(List.of("2020-01-01"), days(page("/topics/bell-rope?before=2020-01")));
  }

  @Test
  void nextPageFollows() throws Exception {
    Document page = page("/topics/bell-rope?limit=2");
    assertEquals(List.of("2020-03-01", "2020-02-01"), days(page));
    String next = page.selectFirst(".more a:contains(Next page)").attr("href");
    assertEquals(List.of("2020-01-01"), days(page(next)));
  }

  @Test
  void otherAddressesLeadToTheTopic() throws Exception {
    HttpResponse<String> response = server.get("/topics/bell-rope-update");
    assertEquals(301, response.statusCode());
    assertEquals("/topics/bell-rope", SampleServer.header(response, "Location"));
    assertEquals(
        "/topics/bell-rope", SampleServer.header(server.get("/topics/bell-rope/"), "Location"));
  }

  @Test
  void listHasTheTopicAndAFilter() throws Exception {
    Document page = page("/topics");
    assertEquals(
        "0 topics that several meetings discussed. Items that stand on most agendas are left out.",
        page.select(".lead").text());
    Document filtered = page("/topics?q=BELL");
    assertEquals("/topics/bell-rope", filtered.selectFirst(".list a").attr("href"));
    assertTrue(page("/topics?q=%3Cscript%3E").select("script:contains(script)").isEmpty());
  }

  @Test
  void issueTellsWhatNamesIt() throws Exception {
    Document page = page("/issues/boats/bells/7");
    assertEquals(List.of("2020-03-01", "2020-02-01"), days(page));
    assertEquals("boats/bells#7", page.selectFirst("h1").text());
    assertEquals(ISSUE, page.selectFirst(".tally a").attr("href"));
    HttpResponse<String> other = server.get("/issues/Boats/bells/7");
    assertEquals(301, other.statusCode());
    assertEquals("/issues/boats/bells/7", SampleServer.header(other, "Location"));
  }

  @Test
  void sectionLinksToItsTopicAndItsIssues() throws Exception {
    Document page = page("/meetings/2020-02-01/bell-rope-update");
    assertEquals("/topics/bell-rope", page.selectFirst(".thread > p a").attr("href"));
    assertEquals(
        List.of("/issues/boats/bells/7", ISSUE), page.select(".named-issues a").eachAttr("href"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics/tar",
        "/topics/bell/rope",
        "/topics/%3Cscript%3E",
        "/topics/-",
        "/topics/..%252f..%252fetc",
        "/issues/boats/bells/8",
        "/issues/boats/bells",
        "/issues/boats/bells/7/comments",
        "/issues/%23/7",
        "/issues/7",
        "/issues/99999999",
        "/issues/boats/bells/x'7"
      })
  void unknownAddressIs404(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertEquals(404, response.statusCode());
    Document page = Jsoup.parse(response.body());
    assertFalse(page.select("main a").isEmpty());
    assertEquals(404, server.get("/api/v1" + path).statusCode());
  }

  @Test
  void unknownIssueLinksToThoseOfItsNumber() throws Exception {
    Document page = Jsoup.parse(server.get("/issues/boats/ropes/7").body());
    assertEquals("/issues/boats/bells/7", page.selectFirst(".guesses a").attr("href"));
  }

  @Test
  void apiListsTopics() throws Exception {
    JsonObject topics = server.json("/api/v1/topics?q=bell");
    assertEquals(1, topics.get("total").getAsInt());
    JsonObject topic = topics.getAsJsonArray("topics").get(0).getAsJsonObject();
    assertEquals("bell-rope", topic.get("id").getAsString());
    assertEquals("2020-03-01", topic.get("last").getAsString());
  }

  @Test
  void apiTellsATopicOldestFirst() throws Exception {
    JsonObject answer = server.json("/api/v1/topics/bell-rope?limit=1");
    assertEquals(3, answer.get("total").getAsInt());
    assertEquals(2, answer.get("statements").getAsInt());
    JsonObject first = answer.getAsJsonArray("discussions").get(0).getAsJsonObject();
    assertEquals("/meetings/2020-01-01/bell-rope", SampleServer.path(first.get("url")));
    assertEquals(1, first.getAsJsonArray("statements").size());
    assertEquals(
        "2020-03-01", answer.getAsJsonObject("standing").get("lastDiscussed").getAsString());
    JsonObject next = server.json(answer.get("next").getAsString());
    assertEquals(
        "/meetings/2020-02-01/bell-rope-update",
        SampleServer.path(next.getAsJsonArray("discussions").get(0).getAsJsonObject().get("url")));
    HttpResponse<String> moved = server.get("/api/v1/topics/bell-rope-update");
    assertEquals(301, moved.statusCode());
    assertEquals("/api/v1/topics/bell-rope", SampleServer.header(moved, "Location"));
  }

  @Test
  void apiTellsAnIssue() throws Exception {
    JsonObject answer = server.json("/api/v1/issues/boats/bells/7?sort=newest");
    assertEquals(2, answer.get("total").getAsInt());
    assertEquals("boats/bells#7", answer.getAsJsonObject("issue").get("reference").getAsString());
  }
}
