package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows is there for programs too, beside it or by what they accept. */
class FormatsOfPagesTest {
  private static final String MEETING = "/meetings/calls/2021-05-04";
  private static final String SECTION = MEETING + "/lantern-supply";

  @RegisterExtension static final SampleServer server = SampleServer.over(OddMinutes.withHarbour());

  private static HttpResponse<String> accepting(String path, String accept) throws Exception {
    return SampleServer.send(HttpRequest.newBuilder(server.uri(path)).header("Accept", accept));
  }

  private static String type(HttpResponse<String> answer) {
    return SampleServer.header(answer, "Content-Type").split(";", 2)[0];
  }

  private static String varies(HttpResponse<String> answer) {
    return String.join(", ", answer.headers().allValues("Vary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=lantern",
        "/timeline?q=lantern",
        "/meetings?series=calls",
        MEETING,
        SECTION,
        "/topics",
        "/issues/boats/bells/7",
        "/people",
        "/people/ann-lee",
        "/decisions?limit=1",
        "/decisions/2021-05-04.1",
        "/actions"
      })
  void jsonStandsBesideThePage(String page) throws Exception {
    String expected = server.json("/api/v1" + page).toString();
    int query = page.indexOf('?');
    String path = query < 0 ? page : page.substring(0, query);
    String beside = path + ".json" + page.substring(path.length());
    assertEquals(expected, server.json(beside).toString());
    HttpResponse<String> accepted = accepting(page, "application/json");
    assertEquals("application/json", type(accepted));
    assertTrue(varies(accepted).contains("Accept"), varies(accepted));
    assertTrue(server.page(page).contains("<link rel=\"alternate\" type=\"application/json\""));
  }

  @Test
  void everyAlternateThatAPageNamesIsThere() throws Exception {
    for (String page :
        new String[] {"/", "/search?q=lantern", MEETING, SECTION, "/people/ann-lee"}) {
      for (Element link : Jsoup.parse(server.page(page)).select("link[rel=alternate]")) {
        HttpResponse<String> answer = server.get(link.attr("href"));
        assertEquals(200, answer.statusCode(), link.outerHtml());
        assertEquals(link.attr("type"), type(answer), link.outerHtml());
      }
    }
    assertEquals(
        5, Jsoup.parse(server.page(SECTION)).select("link[rel=alternate]").size(), "with feeds");
  }

  @Test
  void sectionIsGivenAsItsMarkdownAndAsText() throws Exception {
    String markdown = server.get(SECTION + ".md").body();
    assertTrue(markdown.startsWith("## Lantern supply\n\nThe lantern stock is low; see [the"));
    assertFalse(markdown.contains("Old lantern charts"), markdown);
    String text = server.get(SECTION + ".txt").body();
    assertTrue(text.contains("see the list"), text);
    assertTrue(text.startsWith("Lantern supply\n\nThe lantern stock"), text);
    assertFalse(text.contains("*autumn*") || text.contains("]["), text);
    assertEquals(markdown, accepting(SECTION, "text/markdown").body());
    assertEquals(text, accepting(SECTION, "text/plain").body());
  }

  @Test
  void meetingIsGivenAsItWasWritten() throws Exception {
    String markdown = server.get(MEETING + ".md").body();
    for (String line : HarbourMinutes.MAY.split("\n")) {
      assertTrue(markdown.contains(line), line + " in " + markdown);
    }
    assertEquals("text/markdown", type(server.get(MEETING + ".md")));
    assertTrue(server.get(MEETING + ".txt").body().contains("Old lantern charts"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "*/* | text/html",
        "application/json, text/plain, */* | application/json",
        "text/plain;q=0.5, text/markdown | text/markdown",
        "application/json;q=0, */* | text/html",
        "image/png | text/html",
        "text/* | text/html",
        ";;;,,q=zz | text/html"
      })
  void whatAClientLikesBestIsAnswered(String accept, String type) throws Exception {
    HttpResponse<String> answer = accepting(SECTION, accept);
    assertEquals(200, answer.statusCode());
    assertEquals(type, type(answer));
  }

  @Test
  void formatsHaveTagsOfTheirOwn() throws Exception {
    String page = SampleServer.header(server.get(MEETING), "ETag");
    HttpResponse<String> json = accepting(MEETING, "application/json");
    assertNotEquals(page, SampleServer.header(json, "ETag"));
    HttpResponse<String> text = accepting(MEETING, "text/plain");
    HttpResponse<String> again =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri(MEETING))
                .header("Accept", "text/plain")
                .header("If-None-Match", SampleServer.header(text, "ETag")));
    assertEquals(304, again.statusCode());
    assertEquals("text/plain", type(again));
  }

  @Test
  void scriptsOfOtherSitesMayReadTheJsonBesideAPage() throws Exception {
    assertEquals(
        "*", SampleServer.header(server.get(MEETING + ".json"), "Access-Control-Allow-Origin"));
    assertEquals(
        Optional.empty(), server.get(MEETING).headers().firstValue("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @CsvSource({
    "/meetings/none.json, application/problem+json",
    "/meetings/none.md, text/markdown",
    "/meetings/..txt, text/plain",
    "/coverage.json, text/html",
    "/.json, text/html",
    "/people/ann-lee.md, text/html",
    "/meetings/.json, text/html"
  })
  void whatIsNotThereIs404(String path, String type) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(404, answer.statusCode(), path);
    assertEquals(type, type(answer), path);
  }
}
