package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the pages over HTTP. */
class PagesTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @Test
  void homePageShowsSizeAndTimeSpan() throws Exception {
    String page = server.page("/");
    assertContains(
        page, "<title>Harbour Minutes</title>", "3 meetings from 2014 to 2021", "name=\"q\"");
  }

  @Test
  void answerShowsTimelineByYearAndSections() throws Exception {
    String page = server.page("/search?q=lantern");
    assertContains(
        page,
        "<title>lantern · Harbour Minutes</title>",
        "value=\"lantern\"",
        "<svg class=\"lane sections\"",
        "<svg class=\"lane decisions\"",
        "<svg class=\"lane actions\"",
        "<h3 class=\"year\">2014</h3>",
        "<h3 class=\"year\">2021</h3>",
        "<mark>lantern</mark>",
        ">marked</summary>",
        "Decision",
        "owner: </span><a href=\"/people/bo-quist\">Bo Quist</a>");
    assertTrue(
        page.indexOf("class=\"year\">2021") < page.indexOf("class=\"year\">2014"), "newest first");
  }

  @Test
  void entryLinksToItsSentence() throws Exception {
    Matcher entry =
        Pattern.compile("href=\"(/meetings/calls/2021-05-04/lantern-supply)#(d-[^\"]+)\"")
            .matcher(server.page("/search?q=forty"));
    assertTrue(entry.find());
    String section = server.page(entry.group(1));
    Matcher mark =
        Pattern.compile(
                "<mark id=\"" + entry.group(2) + "\" class=\"statement decision\">(.*?)</mark>")
            .matcher(section);
    assertTrue(mark.find(), section);
    assertTrue(mark.group(1).contains("forty lanterns from the mill before the <em>autumn</em>"));
    assertContains(
        section,
        "<a class=\"anchor\" href=\"" + entry.group(1) + "#" + entry.group(2) + "\"",
        "aria-label=\"Link to this decision\"");
  }

  @Test
  void sectionShowsItsMeetingAndSource() throws Exception {
    String page = server.page("/meetings/calls/2021-05-04/lantern-supply");
    assertContains(
        page,
        "<h1 dir=\"auto\">Lantern supply",
        "<time class=\"date\" datetime=\"2021-05-04\">4 May 2021</time>",
        "href=\"/meetings/calls/2021-05-04\"",
        "https://code.example/harbour/calls/2021-05-04.md#L5",
        "calls/2021-05-04.md:5",
        "rel=\"next\"");
  }

  @Test
  void linkDefinedElsewhereInTheFileIsResolved() throws Exception {
    assertContains(
        server.page("/meetings/calls/2021-05-04/lantern-supply"),
        "<a href=\"https://stock.example/list\"");
  }

  @Test
  void imageBecomesALinkWithItsText() throws Exception {
    String page = server.page("/meetings/calls/2021-05-04/lantern-supply");
    assertContains(page, "<a href=\"https://pics.example/c.png\">a chart</a>");
    assertFalse(page.contains("<img"));
  }

  @Test
  void meetingShowsPeopleContentsAndNeighbours() throws Exception {
    String page = server.page("/meetings/calls/2021-04-06");
    assertContains(
        page,
        "<a href=\"/people/ann-lee\">Ann Lee</a> <span class=\"role\">chair</span>",
        "<li><a href=\"#pier-repair\" dir=\"auto\">Pier repair</a>",
        "id=\"pier-repair\"",
        "Previous meeting",
        "href=\"/meetings/calls/2014-02-03\"",
        "Next meeting",
        "href=\"/meetings/calls/2021-05-04\"");
  }

  @Test
  void linksToOtherMinutesAreResolved() throws Exception {
    String page = server.page("/meetings/calls/2021-05-04");
    assertContains(
        page,
        "<a href=\"/meetings/calls/2021-04-06\">April notes</a>",
        "<a href=\"https://code.example/harbour/log.txt#L1\">the log</a>");
  }

  @Test
  void meetingsAreListedByYear() throws Exception {
    String page = server.page("/meetings");
    assertContains(
        page, "<h2 id=\"y_2021\">2021</h2>", "<h2 id=\"y_2014\">2014</h2>", "3 meetings");
    assertTrue(page.indexOf("datetime=\"2021-05-04\"") < page.indexOf("datetime=\"2021-04-06\""));
  }

  @Test
  void timelineHasItsOwnPage() throws Exception {
    assertContains(
        server.page("/timeline?q=lantern"), "lantern: timeline", "<h3 class=\"year\">2014</h3>");
  }

  @Test
  void addressInAnyScriptIsServed() throws Exception {
    assertContains(server.page("/meetings/calls/2021-04-06/%E6%BD%AE%E6%B1%90%E8%A1%A8"), "潮汐表");
  }

  @Test
  void markupInAQueryIsEscaped() throws Exception {
    String page = server.page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertFalse(page.contains("<script>"));
    assertContains(page, "&lt;script");
  }

  @Test
  void markupInATitleIsEscaped() throws Exception {
    assertFalse(server.page("/meetings/calls/2021-05-04").contains("<script>"));
  }

  @Test
  void emptyAnswerSuggestsWhatToDo() throws Exception {
    assertContains(server.page("/search?q=zeppelin"), "Nothing was found", "href=\"/meetings\"");
  }

  @Test
  void unknownSectionOffersTheSectionsOfItsMeeting() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-04/lantern-suply");
    assertEquals(404, answer.statusCode());
    assertContains(
        answer.body(),
        "name=\"q\"",
        "href=\"/meetings/calls/2021-05-04/lantern-supply\">Lantern supply</a>");
  }

  @Test
  void unknownMeetingOffersSimilarOnes() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-05");
    assertEquals(404, answer.statusCode());
    assertContains(answer.body(), "href=\"/meetings/calls/2021-05-04\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/meetings/calls%2F2021-05-04",
        "/meetings/calls/%2e%2e/x",
        "/meetings/%5c..%5c",
        "/meetings//",
        "/meetings/%2f%2fetc",
        "/meetings/calls/2021-05-04/%3Cscript%3E",
        "/meetings/calls/2021-05-04;a=b",
        "/nope",
        "//evil.example/",
        "/static/",
        "/static",
        "/people/nobody",
        "/people/ann-lee/more"
      })
  void unknownAddressIs404(String path) throws Exception {
    assertEquals(404, server.get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings/..%2f..%2fpom", "/meetings/a%00b"})
  void addressThatNoBrowserSendsIsRefused(String path) throws Exception {
    assertEquals(400, server.get(path).statusCode());
  }

  @Test
  void longAddressIsRefused() throws Exception {
    assertEquals(404, server.get("/meetings/" + "a/".repeat(2500) + "a").statusCode());
    assertEquals(414, server.get("/meetings/" + "a".repeat(20_000)).statusCode());
  }

  @Test
  void trailingSlashIsRedirected() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-04/?a=b");
    assertEquals(301, answer.statusCode());
    assertEquals("/meetings/calls/2021-05-04?a=b", SampleServer.header(answer, "Location"));
  }

  @Test
  void meetingsAndSectionsLinkToWhereTheyCanBeEdited() throws Exception {
    String link =
        "<a href=\"https://code.example/edit/calls/2021-05-04.md\">Edit these minutes</a>";

    assertContains(server.get("/meetings/calls/2021-05-04").body(), link);
    assertContains(server.get("/meetings/calls/2021-05-04/lantern-supply").body(), link);
  }

  @Test
  void decisionsAreListedAndNarrowedByOutcome() throws Exception {
    String all = server.get("/decisions").body();
    assertContains(all, "<h1 dir=\"auto\">Decisions</h1>", "class=\"entry decision\"");
    assertFalse(all.contains("class=\"entry action\""), all);

    String rejected = server.get("/decisions?outcome=rejected").body();
    assertContains(rejected, "<span>outcome: rejected</span>");
    assertFalse(rejected.contains("<span class=\"outcome\">accepted</span>"), rejected);
  }

  @Test
  void noPageHasInlineScriptsOrStyles() throws Exception {
    for (String path :
        new String[] {
          "/",
          "/search?q=lantern",
          "/timeline",
          "/meetings",
          "/meetings/calls/2021-05-04",
          "/meetings/calls/2021-05-04/lantern-supply",
          "/people",
          "/people/ann-lee",
          "/decisions",
          "/actions",
          "/coverage",
          "/nope"
        }) {
      String page = server.get(path).body();
      assertAll(
          path,
          () -> assertFalse(page.contains(" style=")),
          () -> assertFalse(page.contains("<style")),
          () ->
              assertFalse(
                  page.replace("<script type=\"module\" src=\"/static/", "")
                      .replace("<script type=\"application/ld+json\">", "")
                      .contains("<script")),
          () -> assertFalse(Pattern.compile("\\son\\w+=").matcher(page).find()),
          () -> assertFalse(page.contains("127.0.0.1")));
    }
  }

  private static void assertContains(String page, String... parts) {
    for (String part : parts) {
      assertTrue(page.contains(part), () -> part + "\nnot in\n" + page);
    }
  }
}
