package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Meeting;
import org.minutebook.web.pages.LinkedData;
import org.minutebook.web.pages.PageFrames;

/** Metadata for search engines and link previews, the sitemap and citations. */
class SharingTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @Test
  void indexedPagesHaveACanonicalAddress() throws Exception {
    for (String path :
        new String[] {
          "/",
          "/meetings",
          "/people",
          "/people/ann-lee",
          "/decisions",
          "/actions",
          "/coverage",
          "/meetings/calls/2021-05-04",
          "/meetings/calls/2021-05-04/lantern-supply"
        }) {
      String page = server.get(path).body();
      String address = "https://minutes.example" + path;
      assertTrue(page.contains("<link rel=\"canonical\" href=\"" + address + "\">"), path);
      assertTrue(page.contains("<meta property=\"og:url\" content=\"" + address + "\">"), path);
      assertTrue(page.contains("<meta property=\"og:title\" content=\""), path);
      assertTrue(page.contains("<meta name=\"description\" content=\""), path);
      assertFalse(page.contains("noindex"), path);
    }
    assertTrue(
        server
            .get("/meetings/calls/2021-05-04?full")
            .body()
            .contains("href=\"https://minutes.example/meetings/calls/2021-05-04\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=lantern", "/timeline", "/actions?person=bo-quist", "/nope"})
  void answersToQueriesAreNotIndexed(String path) throws Exception {
    String page = server.get(path).body();
    assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assertFalse(page.contains("rel=\"canonical\""));
  }

  @Test
  void meetingIsDescribedAsLinkedData() throws Exception {
    JsonArray graph = linkedData("/meetings/calls/2021-05-04");
    JsonObject meeting = graph.get(0).getAsJsonObject();
    assertEquals("Event", meeting.get("@type").getAsString());
    assertEquals("2021-05-04", meeting.get("startDate").getAsString());
    assertEquals(
        "https://minutes.example/meetings/calls/2021-05-04", meeting.get("url").getAsString());
    assertEquals(3, meeting.getAsJsonArray("attendee").size());
    JsonObject breadcrumb = graph.get(1).getAsJsonObject();
    assertEquals("BreadcrumbList", breadcrumb.get("@type").getAsString());
    assertEquals(
        List.of(
            "https://minutes.example/",
            "https://minutes.example/meetings",
            "https://minutes.example/meetings/calls/2021-05-04"),
        items(breadcrumb));
  }

  @Test
  void markupInATitleIsEscaped() {
    Meeting meeting = Meeting.builder("a.md", "Tea </script><script>alert(1)</script>").build();
    assertTrue(meeting.title().contains("</script>"), meeting.title());
    WebSettings settings =
        new WebSettings("", 0, Path.of("static"), () -> SampleServer.SETTINGS, "");
    String data = LinkedData.of(meeting, new PageFrames(settings));
    assertFalse(data.contains("<"), data);
    JsonArray graph = JsonParser.parseString(data).getAsJsonObject().getAsJsonArray("@graph");
    assertEquals(meeting.title(), graph.get(0).getAsJsonObject().get("name").getAsString());
  }

  @Test
  void sitemapListsEveryPageOnce() throws Exception {
    String xml = server.get("/sitemap.xml").body();
    List<String> pages = new ArrayList<>();
    Matcher page = Pattern.compile("<loc>https://minutes\\.example([^<]*)</loc>").matcher(xml);
    while (page.find()) {
      pages.add(page.group(1));
    }
    assertEquals(pages.size(), pages.stream().distinct().count());
    assertTrue(pages.contains("/meetings/calls/2021-05-04/lantern-supply"), xml);
    assertTrue(pages.contains("/people/dee-fox"), xml);
    for (String each : pages) {
      assertEquals(200, server.get(each).statusCode(), each);
    }
  }

  @Test
  void robotsMayReadPagesButNotAnswers() throws Exception {
    String text = server.get("/robots.txt").body();
    assertTrue(text.contains("Disallow: /search\n"), text);
    assertTrue(text.contains("Sitemap: https://minutes.example/sitemap.xml"), text);
    assertFalse(text.contains("Disallow: /meetings"), text);
  }

  @Test
  void sectionHasThreeCitations() throws Exception {
    String page = server.get("/meetings/calls/2021-05-04/lantern-supply").body();
    String address = "https://minutes.example/meetings/calls/2021-05-04/lantern-supply";
    for (String part :
        new String[] {
          "\u201cLantern supply\u201d. Harbour call, 2021-05-04. Harbour Minutes, 4 May 2021. "
              + address,
          "[Lantern supply](" + address + "), 4 May 2021",
          "@misc{calls-2021-05-04-lantern-supply,\n  title = {{Lantern supply}},",
          "  month = may,\n"
        }) {
      assertTrue(page.contains(part), () -> part + "\nnot in\n" + page);
    }
  }

  private static JsonArray linkedData(String path) throws Exception {
    Matcher data =
        Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>")
            .matcher(server.get(path).body());
    assertTrue(data.find(), path);
    assertFalse(data.group(1).contains("<"), data.group(1));
    return JsonParser.parseString(data.group(1)).getAsJsonObject().getAsJsonArray("@graph");
  }

  private static List<String> items(JsonObject breadcrumb) {
    List<String> items = new ArrayList<>();
    breadcrumb
        .getAsJsonArray("itemListElement")
        .forEach(item -> items.add(item.getAsJsonObject().get("item").getAsString()));
    return items;
  }
}
