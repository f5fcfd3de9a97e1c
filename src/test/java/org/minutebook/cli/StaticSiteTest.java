package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticSiteTest {
  @TempDir Path temp;
  private SampleArchive archive;
  private Path site;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
    archive.write(
        "weekly/2020-03-05.md",
        """
        # Harbour call 2020-03-05

        Attendees: Ada Brook (chair), Jo Reed

        ## Ropes

        Decision: new ropes are bought. See harbour/boats#12. <script>alert(1)</script>
        """);
    site = temp.resolve("site");
  }

  private Shell.Result export() {
    return archive.run("export", "--format", "site", "--output", site);
  }

  @Test
  void everyLinkLeadsToAFileOfTheSite() throws IOException {
    assertEquals(0, export().exit());
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      for (Element element : Jsoup.parse(page).select("[href], [src], [action]")) {
        for (String name : List.of("href", "src", "action")) {
          String link = element.attr(name);
          if (link.isEmpty() || link.startsWith("#") || link.startsWith("https://")) {
            continue;
          }
          links++;
          Path target =
              page.resolveSibling(URLDecoder.decode(link.replaceAll("[#?].*", ""), UTF_8))
                  .normalize();
          Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
          if (!Files.isRegularFile(file) && !page.endsWith("404.html")) {
            dead.add(site.relativize(page) + ": " + link);
          }
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 500, () -> "pages have links");
  }

  @Test
  void everyMeetingTopicDecisionAndPersonHasAPage() {
    assertEquals(0, export().exit());
    for (String page :
        List.of(
            "",
            "meetings",
            "meetings/weekly/2020-01-02",
            "meetings/weekly/2020-01-02/ropes",
            "meetings/board/2021-03-04/lanterns",
            "topics",
            "topics/ropes",
            "decisions",
            "decisions/2020-02-06.1",
            "actions/in~2021",
            "actions",
            "actions/by~owner",
            "issues/harbour/boats/12",
            "people/kim-vale",
            "coverage",
            "search")) {
      assertTrue(Files.isRegularFile(site.resolve(page).resolve("index.html")), page);
    }
  }

  @Test
  void pagesAskNoServerForAnythingAndRunOnlyTheirOwnScripts() throws IOException {
    assertEquals(0, export().exit());
    for (Path page : pages()) {
      String html = Files.readString(page);
      assertFalse(html.contains("/api/"), page::toString);
      assertFalse(html.contains("alert(1)</script>"), page::toString);
      assertEquals(
          List.of("site.js"),
          Jsoup.parse(html).select("script[src]").stream()
              .map(script -> script.attr("src").replaceAll(".*/", ""))
              .toList(),
          page::toString);
      assertTrue(html.contains("http-equiv=\"Content-Security-Policy\""), page::toString);
    }
  }

  @Test
  void wordsLeadToTopics() throws IOException {
    assertEquals(0, export().exit());
    var ropes =
        JsonParser.parseString(Files.readString(site.resolve("search/words/ro.json")))
            .getAsJsonObject()
            .getAsJsonArray("ropes");
    assertEquals(4, ropes.size(), "a number and a score for each of two topics");
    var topics =
        JsonParser.parseString(Files.readString(site.resolve("search/topics/0.json")))
            .getAsJsonArray();
    var topic = topics.get(ropes.get(2).getAsInt()).getAsJsonObject();
    assertEquals("meetings/weekly/2020-03-05/ropes/", topic.get("url").getAsString());
    assertEquals(
        "Decision: new ropes are bought.",
        topic.getAsJsonArray("statements").get(0).getAsJsonArray().get(1).getAsString().strip());
  }

  @Test
  void addressesThatMovedLeadToWhereTheTextIsNow() throws IOException {
    assertEquals(0, export().exit());
    Files.move(archive.file("weekly/2020-01-02.md"), archive.file("first call.md"));
    assertEquals(0, export().exit());
    for (String part : List.of("", "/ropes", "/second-boat")) {
      Path page = site.resolve("meetings/weekly/2020-01-02" + part);
      String to =
          Jsoup.parse(page.resolve("index.html"))
              .select("meta[http-equiv=refresh]")
              .attr("content");
      Path target = page.resolve(to.replace("0; url=", "")).normalize();
      assertEquals(site.resolve("meetings/first-call" + part), target, to);
      assertTrue(Files.isRegularFile(target.resolve("index.html")), to);
    }
    assertFalse(Files.exists(site.resolve("meetings/weekly/2020-01-02/roses")));
  }

  @Test
  void siteIsWrittenAnewAsAWhole() throws IOException {
    assertEquals(0, export().exit());
    Files.delete(archive.file("board/2021-03-04.md"));
    assertEquals(0, export().exit());
    assertFalse(Files.exists(site.resolve("meetings/board")));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void folderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("letter.txt"), "mine");
    Shell.Result result = export();
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("name a folder that is new or empty"), result::err);
    assertEquals("mine", Files.readString(site.resolve("letter.txt")));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void needsAFolder() {
    Shell.Result result = archive.run("export", "--format", "site");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("--output FOLDER"), result::err);
  }

  @Test
  void withAnAddressThereIsAFeedAndTheMissingPageFindsItsStyle() throws IOException {
    archive.write("minutebook.yaml", "address: https://example.org/minutes\n");
    assertEquals(0, export().exit());
    String missing = Files.readString(site.resolve("404.html"));
    assertTrue(missing.contains("href=\"/minutes/static/minutebook.css\""), missing);
    assertTrue(missing.contains("action=\"/minutes/search/\""), missing);
    assertTrue(
        Files.readString(site.resolve("feed.atom"))
            .contains("https://example.org/minutes/meetings/weekly/2020-03-05"));
  }

  @Test
  void siteWithAnAddressHasOnePictureForPreviewsOfAllPages() throws IOException {
    archive.write("minutebook.yaml", "address: https://example.org/minutes\nname: Harbour\n");
    assertEquals(0, export().exit());
    Path picture = site.resolve("card.png");
    assumeTrue(Files.exists(picture), "no font to draw it with");
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(1200, image.getWidth());
    for (String page : List.of("", "topics/ropes", "decisions/2020-02-06.1")) {
      Document html = Jsoup.parse(site.resolve(page).resolve("index.html"));
      assertEquals(
          "https://example.org/minutes/card.png",
          html.select("meta[property=og:image]").attr("content"),
          page);
      assertEquals("Harbour", html.select("meta[property=og:image:alt]").attr("content"), page);
    }
    Document search = Jsoup.parse(site.resolve("search/index.html"));
    assertEquals(0, search.select("meta[property], meta[name=twitter:card]").size());
  }

  @Test
  void siteWithoutAnAddressHasNoPicture() throws IOException {
    assertEquals(0, export().exit());
    assertFalse(Files.exists(site.resolve("card.png")));
    assertFalse(Files.readString(site.resolve("index.html")).contains("og:image"));
  }

  /** What is beside the archive, its index and the site. */
  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("site."))
          .toList();
    }
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
