package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Programs, browsers and search engines find what is here. */
class DiscoveryTest {
  private static final String PUBLISHED = SampleServer.PUBLISHED;

  @RegisterExtension static final SampleServer server = SampleServer.over(files());

  private static Map<String, String> files() {
    Map<String, String> files = new HashMap<>(HarbourMinutes.FILES);
    for (String day : List.of("2020-02-03", "2020-03-04")) {
      files.put(
          "bells/" + day + ".md",
          """
          # Bell call

          Attendees: Ann Lee (chair), Bo Quist

          ## The old bell

          See boats/bells#7. DECISION: The bell is rung at noon from %s on.

          ACTION: Bo Quist to oil the bell after %s.
          """
              .formatted(day, day));
    }
    files.put("bells/2999-01-01.md", "# Bell call\n\nAttendees: Ann Lee\n\n## Later\n\nNone.\n");
    return files;
  }

  private static SyndFeed feed(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    assertEquals("application/atom+xml;charset=utf-8", SampleServer.header(answer, "Content-Type"));
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  @ParameterizedTest
  @CsvSource({
    "/topics/the-old-bell, The old bell in Harbour Minutes",
    "/issues/boats/bells/7, boats/bells#7 in Harbour Minutes"
  })
  void topicAndIssueHaveAFeedOfTheirStatements(String page, String title) throws Exception {
    SyndFeed feed = feed(page + ".atom");
    assertEquals(title, feed.getTitle());
    assertEquals(PUBLISHED + page, feed.getLinks().getFirst().getHref());
    assertEquals(PUBLISHED + page + ".atom", feed.getLinks().get(1).getHref());
    assertEquals(4, feed.getEntries().size());
    SyndEntry first = feed.getEntries().getFirst();
    assertTrue(first.getTitle().contains("2020-03-04"), first.getTitle());
    assertTrue(first.getLink().startsWith(PUBLISHED + "/meetings/bells/2020-03-04/the-old-bell#"));
    String json = server.get(page + ".feed.json").body();
    assertEquals(4, JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("items").size());
    assertTrue(server.page(page).contains("href=\"" + page + ".atom\""));
    assertTrue(server.page(page).contains("href=\"" + page + ".feed.json\""));
  }

  @Test
  void statementHasOneIdInEveryFeed() throws Exception {
    SyndEntry ofTopic = feed("/topics/the-old-bell.atom").getEntries().getFirst();
    assertTrue(
        feed("/feed.atom").getEntries().stream().anyMatch(e -> e.getUri().equals(ofTopic.getUri())),
        ofTopic.getUri());
  }

  @Test
  void listsHaveFeedsBesideThem() throws Exception {
    assertTrue(
        feed("/decisions.atom").getEntries().stream()
            .allMatch(e -> e.getTitle().startsWith("Decision: ")));
    assertTrue(
        feed("/actions.atom").getEntries().stream()
            .allMatch(e -> e.getTitle().startsWith("Action: ")));
    assertEquals(2, feed("/people/bo-quist.atom?q=bell").getEntries().size());
    assertEquals(
        feed("/feed.atom?q=noon").getEntries().size(),
        feed("/search.atom?q=noon").getEntries().size());
    assertEquals(
        "application/feed+json;charset=utf-8",
        SampleServer.header(server.get("/timeline.feed.json?q=noon"), "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics/none.atom",
        "/topics/.atom",
        "/issues/boats/bells/8.atom",
        "/issues/x.feed.json",
        "/people/nobody.atom"
      })
  void feedOfNothingIs404(String path) throws Exception {
    assertEquals(404, server.get(path).statusCode());
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    HttpResponse<String> answer = server.get("/opensearch.xml");
    assertEquals(
        "application/opensearchdescription+xml;charset=utf-8",
        SampleServer.header(answer, "Content-Type"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals("http://a9.com/-/spec/opensearch/1.1/", root.getNamespaceURI());
    String name = root.getElementsByTagName("ShortName").item(0).getTextContent();
    assertEquals("Harbour Minutes", name);
    NodeList urls = root.getElementsByTagName("Url");
    assertEquals(4, urls.getLength());
    for (int i = 0; i < urls.getLength(); i++) {
      String template = ((Element) urls.item(i)).getAttribute("template");
      String type = ((Element) urls.item(i)).getAttribute("type");
      HttpResponse<String> found = server.get(template.replace("{searchTerms}", "bell"));
      assertEquals(200, found.statusCode(), template);
      assertTrue(SampleServer.header(found, "Content-Type").startsWith(type), template);
    }
    String link = Jsoup.parse(server.page("/")).select("link[rel=search]").attr("href");
    assertEquals("/opensearch.xml", link);
  }

  @Test
  void browsersGetSuggestions() throws Exception {
    HttpResponse<String> answer = server.get("/opensearch/suggestions?q=old");
    assertEquals(
        "application/x-suggestions+json;charset=utf-8",
        SampleServer.header(answer, "Content-Type"));
    JsonArray all = JsonParser.parseString(answer.body()).getAsJsonArray();
    assertEquals("old", all.get(0).getAsString());
    int bell =
        all.get(1).getAsJsonArray().asList().indexOf(JsonParser.parseString("\"The old bell\""));
    assertTrue(bell >= 0, answer.body());
    assertEquals("topic", all.get(2).getAsJsonArray().get(bell).getAsString());
    assertEquals(
        PUBLISHED + "/topics/the-old-bell", all.get(3).getAsJsonArray().get(bell).getAsString());
  }

  @Test
  void sitemapSaysWhatIsNewestOnAPage() throws Exception {
    String xml = server.get("/sitemap.xml").body();
    Map<String, String> dates = new HashMap<>();
    Matcher page =
        Pattern.compile(
                "<loc>https://minutes\\.example([^<]*)</loc>(?:<lastmod>([^<]*)</lastmod>)?")
            .matcher(xml);
    while (page.find()) {
      dates.put(page.group(1), page.group(2));
    }
    assertEquals("2021-05-04", dates.get("/meetings/calls/2021-05-04"));
    assertEquals("2021-05-04", dates.get("/meetings/calls/2021-05-04/lantern-supply"));
    assertEquals("2020-03-04", dates.get("/topics/the-old-bell"));
    assertEquals("2014-02-03", dates.get("/people/dee-fox"));
    assertEquals(null, dates.get("/meetings/bells/2999-01-01"), "of the future");
    assertTrue(dates.containsKey("/meetings/bells/2999-01-01"));
  }

  @Test
  void programsWithLanguageModelsAreToldWhatIsHere() throws Exception {
    HttpResponse<String> answer = server.get("/llms.txt");
    assertEquals("text/plain;charset=utf-8", SampleServer.header(answer, "Content-Type"));
    String text = answer.body();
    assertTrue(text.startsWith("# Harbour Minutes\n\n> The minutes of 6 meetings from 2014-02-03"));
    Matcher link = Pattern.compile("\\]\\(([^)]*)\\)").matcher(text);
    int links = 0;
    for (; link.find(); links++) {
      int status = server.get(link.group(1)).statusCode();
      assertEquals(link.group(1).endsWith("/mcp") ? 405 : 200, status, link.group(1));
    }
    assertTrue(links > 12, text);
    assertTrue(text.contains(PUBLISHED + "/meetings/bells/2020-03-04.md"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics/the-old-bell.atom",
        "/topics/the-old-bell.feed.json",
        "/opensearch.xml",
        "/llms.txt"
      })
  void whatIsKnownIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = server.get(path);
    HttpResponse<String> again =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri(path))
                .header("If-None-Match", SampleServer.header(first, "ETag")));
    assertEquals(304, again.statusCode());
    assertEquals(
        SampleServer.header(first, "Content-Type"), SampleServer.header(again, "Content-Type"));
  }
}
