package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an answer offers that finds nothing. */
class EmptyAnswerTest {
  private static final List<String> TITLES =
      List.of("Ropes", "Paint", "Ropes", "Nails", "Tar", "Ropes", "Oars", "Sails", "Masts");

  @RegisterExtension static final SampleServer server = SampleServer.over(minutes());

  private static Map<String, String> minutes() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < TITLES.size(); i++) {
      String day = "2031-0" + (i + 1) + "-03";
      files.put(
          day + ".md",
          "# Harbour call %s\n\nPresent: Ann Lee, Bo Fry\n\n## %s\n\nWe spoke of it at length.\n"
              .formatted(day, TITLES.get(i)));
    }
    return files;
  }

  @Test
  void topicsThatComeBackAreOffered() throws Exception {
    Document page = Jsoup.parse(server.page("/search?q=zeppelin"));
    assertEquals(
        List.of("Ropes 3"), page.select(".broader li:has(a[href=/topics/ropes])").eachText());
  }

  @Test
  void namesThatBeginLikeAWordThatIsFoundNowhereAreOffered() throws Exception {
    Document page = Jsoup.parse(server.page("/search?q=mastering"));
    assertEquals(
        List.of("Masts 1 section"), page.select(".broader li:has(a[href^=/search])").eachText());
    assertEquals(
        List.of(),
        Jsoup.parse(server.page("/search?q=mxyzptlkian"))
            .select(".broader li:has(a[href^=/search])")
            .eachText());
  }

  @Test
  void answerThatFindsSomethingOffersNone() throws Exception {
    assertEquals(
        List.of(), Jsoup.parse(server.page("/search?q=paint")).select(".broader").eachText());
  }
}
