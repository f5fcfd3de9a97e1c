package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** The open actions by owner. */
class OpenActionsTest {
  private static final String MEND = "- [ ] Ida: write to the smith about both ladders\n";
  private static final String GLASS = "- [ ] Ben: order forty glasses from the maker\n";

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2021-05-03.md",
              notes(
                  MEND
                      + GLASS
                      + "- ACTION: oil the hinges of the northern gate before the autumn\n"),
              "2021-06-07.md",
              notes(MEND + GLASS.replace("[ ]", "[x]")),
              "2021-07-05.md",
              notes("- [ ] Ida: order new canvas for the sails\n"),
              "2021-08-02.md",
              notes("The boats came back early and were tarred in the yard.\n")),
          StatementExtractor.reader(Settings.NONE)::read);

  private static String notes(String items) {
    return "# Harbour call\n\nPresent: Ida Brown, Ben Lee\n\n## Ladders\n\nWe went on.\n\n" + items;
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(server.page(path));
  }

  @Test
  void openOnesAreListedByOwnerOldestFirst() throws Exception {
    Document page = page("/actions?by=owner");
    assertEquals("Open actions by owner", page.selectFirst("h1").text());
    assertEquals(List.of("Ida Brown 2", "Nobody by name 1"), page.select("section h2").eachText());
    Element ida = page.selectFirst("section");
    assertEquals("the oldest since 3 May 2021", ida.selectFirst("p.meta").text());
    assertEquals(
        List.of(
            "Ida: write to the smith about both ladders", "Ida: order new canvas for the sails"),
        ida.select(".entry .text").eachText());
    assertEquals(
        List.of(
            "Open since 3 May 2021, carried over to 1 meeting until 7 June 2021",
            "Open since 5 July 2021"),
        ida.select(".history").eachText());
  }

  @Test
  void handlesAreAmongTheNamesByTheirFirstLetter(@TempDir Path temp) throws Exception {
    Map<String, String> minutes =
        Map.of(
            "2021-05-03.md",
            notes("- [ ] @carl will paint the northern gate before the autumn\n" + MEND + GLASS));
    try (SampleServer other = SampleServer.start(temp, minutes)) {
      Document page = Jsoup.parse(other.page("/actions?by=owner"));
      List<String> owners = page.select("section h2").eachText();
      assertEquals(3, owners.size(), owners.toString());
      assertEquals("Ben Lee 1", owners.getFirst());
      assertEquals("Ida Brown 1", owners.getLast());
    }
  }

  @Test
  void namesLeadToTheOwnersBelow() throws Exception {
    Document page = page("/actions?by=owner");
    for (Element link : page.select(".owner-list a")) {
      assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.toString());
    }
  }

  @Test
  void filtersHold() throws Exception {
    assertEquals(
        List.of("Ida Brown 1"),
        page("/actions?by=owner&after=2021-06").select("section h2").eachText());
    assertEquals(
        "No open actions were found.",
        page("/actions?by=owner&q=zebra").selectFirst(".empty").text());
  }

  @Test
  void listOfActionsLeadsThere() throws Exception {
    assertEquals(
        List.of("/actions?by=owner"),
        page("/actions").select(".orders a").eachAttr("href").stream()
            .filter(href -> href.contains("by="))
            .toList());
    assertEquals(
        List.of("/actions?after=2021-06&by=owner"),
        page("/actions?after=2021-06&sort=oldest").select(".orders a").eachAttr("href").stream()
            .filter(href -> href.contains("by="))
            .toList());
    assertTrue(page("/decisions").select(".orders a[href*=by]").isEmpty());
  }

  /** Two calls with an action of each of 26 people. */
  private static Map<String, String> crowd() {
    StringBuilder people = new StringBuilder("Present: ");
    StringBuilder items = new StringBuilder();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      String name = letter + "nna " + letter + "ale";
      people.append(name).append(", ");
      items.append("- [ ] ").append(name).append(": order forty glasses from the maker\n");
    }
    return Map.of(
        "2021-05-03.md",
        "# Harbour call\n\n"
            + people
            + "Bo Quist\n\n## Ladders\n\nWe went on.\n\n"
            + items
            + "- ACTION: oil the hinges of the northern gate before the autumn\n");
  }

  @Test
  void manyOwnersArePagedByLetter(@TempDir Path temp) throws Exception {
    try (SampleServer crowded = SampleServer.start(temp, crowd())) {
      Document first = Jsoup.parse(crowded.page("/actions?by=owner"));
      assertEquals(
          "27 open actions of 26 owners, oldest first. All actions, newest first",
          first.selectFirst(".lead").text());
      assertEquals(20, first.select("section").size());
      assertEquals("Anna Aale 1", first.selectFirst("section h2").text());
      assertEquals(27, first.select(".choices a").size());
      assertTrue(first.select("a[rel=prev]").isEmpty());
      Document next = Jsoup.parse(crowded.page(first.selectFirst("a[rel=next]").attr("href")));
      assertEquals("Unna Uale 1", next.selectFirst("section h2").text());
      assertEquals("Nobody by name 1", next.select("section h2").last().text());
      assertTrue(next.select("a[rel=next]").isEmpty());
      assertEquals("/actions?by=owner", next.selectFirst("a[rel=prev]").attr("href"));
      Document letter =
          Jsoup.parse(crowded.page(first.selectFirst(".choices a:containsOwn(C)").attr("href")));
      assertEquals("Cnna Cale 1", letter.selectFirst("section h2").text());
      assertTrue(
          Jsoup.parse(crowded.page("/actions?by=owner&cursor=999")).select("section").isEmpty());
    }
  }
}
