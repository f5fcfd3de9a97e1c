package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** Answers to names, the lists of people and meetings, and what a wrong address offers. */
class SubjectPagesTest {
  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2020-01-01.md",
              """
              # Harbour call

              Present: Ann Lee, Bo Quist, Éva Lund

              ## Bell rope

              ACTION: Ann Lee to buy a rope for the bell.

              See boats/bells#7.

              ## Lantern oil

              Bo Quist: the oil is nearly gone.
              """,
              "2020-02-01.md",
              """
              # Harbour call

              Present: Ann Lee, 7 of Nine

              ## Bell rope

              DECISION: the bell rope is replaced in spring.
              """),
          StatementExtractor.reader(Settings.NONE)::read);

  private static Document page(String path) throws Exception {
    return Jsoup.parse(server.page(path));
  }

  @Test
  void answerToANameBeginsWithThePerson() throws Exception {
    Document page = page("/search?q=ann+lee");
    assertEquals("/people/ann-lee", page.selectFirst(".subject h2 a").attr("href"));
    assertEquals("Attended 2 meetings, took on 1 action.", page.select(".subject > .meta").text());
    assertEquals(1, page.select(".subject .text").size());
    assertEquals(
        List.of("/actions?person=ann-lee", "/search?person=ann-lee"),
        page.select(".subject .tally a").eachAttr("href"));
  }

  @Test
  void answerToATopicOrAnIssueLinksToItsPage() throws Exception {
    assertEquals(
        "/topics/bell-rope", page("/search?q=Bell+rope").selectFirst(".subject h2 a").attr("href"));
    for (String issue : List.of("%237", "boats/bells%237", "BOATS/bells%237")) {
      assertEquals(
          "/issues/boats/bells/7",
          page("/search?q=" + issue).selectFirst(".subject h2 a").attr("href"),
          issue);
    }
  }

  @Test
  void otherAnswersHaveNoSubject() throws Exception {
    for (String query : List.of("oil", "rope+for+the+mast", "ann+lee+rope", "", "%238")) {
      assertTrue(page("/search?q=" + query).select(".subject").isEmpty(), query);
    }
  }

  @Test
  void personFacetCountsWhoIsNamed() throws Exception {
    Document page = page("/search?q=oil");
    assertTrue(page.select(".facet a:contains(Ann Lee)").isEmpty());
    assertEquals(0, count("/search?q=oil&person=ann-lee"));
    assertEquals(1, count("/search?q=oil&person=bo-quist"));
    assertEquals(1, count("/search?q=rope&person=ann-lee"));
  }

  private static int count(String path) throws Exception {
    return page(path).select(".results > li").size();
  }

  @Test
  void peopleHaveLettersAndAFilter() throws Exception {
    Document byName = page("/people?sort=name");
    assertEquals(List.of("A", "B", "E", "#"), byName.select(".choices a").eachText());
    for (String anchor : byName.select(".choices a").eachAttr("href")) {
      assertEquals(1, byName.select("[id='" + anchor.substring(1) + "']").size(), anchor);
    }
    assertEquals(
        List.of("Ann Lee", "Bo Quist", "Éva Lund", "7 of Nine"),
        byName.select(".list a").eachText());
    Document byMeetings = page("/people");
    assertEquals("Ann Lee", byMeetings.selectFirst(".list a").text());
    assertEquals("/people?sort=name#letter_A", byMeetings.selectFirst(".choices a").attr("href"));
    assertEquals(List.of("Éva Lund"), page("/people?q=eva").select(".list a").eachText());
    Document none = page("/people?q=%3Cb%3Ex");
    assertEquals("0 people with “<b>x” in the name.", none.select(".lead").text());
    assertTrue(none.select(".list").isEmpty());
  }

  @Test
  void meetingsSayWhatWasDiscussed() throws Exception {
    assertEquals(
        List.of("Bell rope · 1 topic, 1 decision", "Bell rope · Lantern oil · 2 topics, 1 action"),
        page("/meetings").select(".rows .about").eachText());
  }

  @Test
  void wrongAddressOffersLinks() throws Exception {
    HttpResponse<String> response = server.get("/wiki/lantern");
    assertEquals(404, response.statusCode());
    List<String> links = Jsoup.parse(response.body()).select(".guesses a").eachAttr("href");
    assertTrue(links.contains("/meetings/2020-01-01/lantern-oil"), links.toString());
    assertTrue(links.contains("/search?q=lantern"), links.toString());
    assertTrue(links.contains("/topics"), links.toString());
  }
}
