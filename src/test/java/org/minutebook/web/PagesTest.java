package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say and where they lead, asked over a real port. */
class PagesTest {
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
  void homeTellsSizeAndSpan() throws Exception {
    String page = page("/");
    contains(page, "<title>Harbour Minutes</title>", "3 meetings from 2014 to 2021", "name=\"q\"");
  }

  @Test
  void answerHoldsTimelineByYearAndSections() throws Exception {
    String page = page("/search?q=lantern");
    contains(
        page,
        "<title>lantern · Harbour Minutes</title>",
        "value=\"lantern\"",
        "<svg class=\"lane sections\"",
        "<svg class=\"lane decisions\"",
        "<svg class=\"lane actions\"",
        "<h3 class=\"year\">2014</h3>",
        "<h3 class=\"year\">2021</h3>",
        "<mark>lantern</mark>",
        "marked by the author",
        "Decision",
        "taken on by </span><a href=\"/people/bo-quist\">Bo Quist</a>");
    assertTrue(
        page.indexOf("class=\"year\">2014") < page.indexOf("class=\"year\">2021"), "oldest first");
  }

  @Test
  void entryLeadsToItsSentence() throws Exception {
    Matcher entry =
        Pattern.compile("href=\"(/meetings/calls/2021-05-04/lantern-supply)#(d-[^\"]+)\"")
            .matcher(page("/search?q=forty"));
    assertTrue(entry.find());
    String section = page(entry.group(1));
    Matcher mark =
        Pattern.compile(
                "<mark id=\"" + entry.group(2) + "\" class=\"statement decision\">(.*?)</mark>")
            .matcher(section);
    assertTrue(mark.find(), section);
    assertTrue(mark.group(1).contains("forty lanterns from the mill before the <em>autumn</em>"));
    contains(
        section,
        "<a class=\"anchor\" href=\"" + entry.group(1) + "#" + entry.group(2) + "\"",
        "aria-label=\"Link to this decision\"");
  }

  @Test
  void sectionShowsItsMeetingAndSource() throws Exception {
    String page = page("/meetings/calls/2021-05-04/lantern-supply");
    contains(
        page,
        "<h1 dir=\"auto\">Lantern supply",
        "<time class=\"day\" datetime=\"2021-05-04\">4 May 2021</time>",
        "href=\"/meetings/calls/2021-05-04\"",
        "https://code.example/harbour/calls/2021-05-04.md#L5",
        "calls/2021-05-04.md:5",
        "rel=\"next\"");
  }

  @Test
  void linkOfAnotherPartOfTheFileResolves() throws Exception {
    contains(
        page("/meetings/calls/2021-05-04/lantern-supply"),
        "<a href=\"https://stock.example/list\"");
  }

  @Test
  void imageElsewhereIsALinkWithItsWords() throws Exception {
    String page = page("/meetings/calls/2021-05-04/lantern-supply");
    contains(page, "<a href=\"https://pics.example/c.png\">a chart</a>");
    assertFalse(page.contains("<img"));
  }

  @Test
  void meetingHoldsPeopleContentsAndNeighbours() throws Exception {
    String page = page("/meetings/calls/2021-04-06");
    contains(
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
  void minutesLinkToOtherMinutes() throws Exception {
    String page = page("/meetings/calls/2021-05-04");
    contains(
        page,
        "<a href=\"/meetings/calls/2021-04-06\">April notes</a>",
        "<a href=\"https://code.example/harbour/log.txt#L1\">the log</a>");
  }

  @Test
  void meetingsAreListedByYear() throws Exception {
    String page = page("/meetings");
    contains(page, "<h2 id=\"y_2021\">2021</h2>", "<h2 id=\"y_2014\">2014</h2>", "3 meetings");
    assertTrue(page.indexOf("datetime=\"2021-05-04\"") < page.indexOf("datetime=\"2021-04-06\""));
  }

  @Test
  void timelineStandsByItself() throws Exception {
    contains(page("/timeline?q=lantern"), "lantern: timeline", "<h3 class=\"year\">2014</h3>");
  }

  @Test
  void addressInAnyScriptIsServed() throws Exception {
    contains(page("/meetings/calls/2021-04-06/%E6%BD%AE%E6%B1%90%E8%A1%A8"), "潮汐表");
  }

  @Test
  void querysMarkupIsShownNotRun() throws Exception {
    String page = page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertFalse(page.contains("<script>"));
    contains(page, "&lt;script");
  }

  @Test
  void titlesMarkupIsShownNotRun() throws Exception {
    assertFalse(page("/meetings/calls/2021-05-04").contains("<script>"));
  }

  @Test
  void nothingFoundHelpsOn() throws Exception {
    contains(page("/search?q=zeppelin"), "Nothing was found", "href=\"/meetings\"");
  }

  @Test
  void missingSectionOffersThoseOfItsMeeting() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-04/lantern-suply");
    assertEquals(404, answer.statusCode());
    contains(
        answer.body(),
        "name=\"q\"",
        "href=\"/meetings/calls/2021-05-04/lantern-supply\">Lantern supply</a>");
  }

  @Test
  void missingMeetingOffersThoseLikeIt() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-05");
    assertEquals(404, answer.statusCode());
    contains(answer.body(), "href=\"/meetings/calls/2021-05-04\"");
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
  void addressNeverHandedOutIs404(String path) throws Exception {
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
  void trailingSlashLeadsOn() throws Exception {
    HttpResponse<String> answer = server.get("/meetings/calls/2021-05-04/?a=b");
    assertEquals(301, answer.statusCode());
    assertEquals(
        "/meetings/calls/2021-05-04?a=b", answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void nothingStandsInlineOnAnyPage() throws Exception {
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

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode(), path);
    assertEquals("text/html;charset=utf-8", answer.headers().firstValue("Content-Type").get());
    return answer.body();
  }

  private static void contains(String page, String... parts) {
    for (String part : parts) {
      assertTrue(page.contains(part), () -> part + "\nnot in\n" + page);
    }
  }
}
