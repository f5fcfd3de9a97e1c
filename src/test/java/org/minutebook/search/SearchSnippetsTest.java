package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of search results. */
class SearchSnippetsTest {
  private static final String FILLER =
      "We talked of the barn and the roof and the rain. ".repeat(4);

  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void snippetMarksWholeWordsOfPlainText() throws Exception {
    minutes.add(
        "2020-01-01.md", "# Jan\n## A\n" + FILLER + "\n\nThe **bees** in a [hive](http://x.org).");
    Snippet snippet = minutes.ask("hives bee").results().getFirst().snippet();
    assertTrue(
        Requests.marked(snippet).endsWith("The [bees] in a [hive]."), Requests.marked(snippet));
  }

  @Test
  void phraseIsMarkedOnlyAsAWhole() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## A\nred bees and bees red");
    assertEquals(
        "[red bees] and bees red",
        Requests.marked(minutes.ask("\"red bees\"").results().getFirst().snippet()));
  }

  @Test
  void snippetMarksGapsWithAnEllipsis() throws Exception {
    String talk = "We went on about the weather for quite some time that day. ".repeat(9);
    minutes.add("2020-01-01.md", "# Jan\n## A\nA wasp came.\n\n" + talk + "\n\nThe wasp left.");

    String snippet = Requests.marked(minutes.ask("wasp").results().getFirst().snippet());

    assertTrue(snippet.startsWith("A [wasp] came."), snippet);
    assertTrue(snippet.contains("\u2026 The [wasp] left."), snippet);
  }

  @Test
  void sectionFoundByTitleShowsItsStart() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## Bees\nWe keep them.");
    assertEquals("We keep them.", minutes.ask("bees").results().getFirst().snippet().text());
  }

  @Test
  void hostileTextIsPlainText() throws Exception {
    String hostile =
        "<script>alert('bees')</script> [[x](javascript:1) \u2029 \ud83d\udc1d\u0000 bees";
    minutes.add(
        "2020-01-01.md",
        "# Jan\n## A\n" + hostile + "\n" + "bees".repeat(5000) + " bees " + "b ".repeat(20000));
    for (String query : List.of("bees", "bee*", "\"alert bees\"")) {
      for (SearchResults.Hit hit : minutes.ask(query).results()) {
        int length = hit.snippet().text().length();
        assertTrue(length < 1000, "" + length);
        int end = 0;
        for (Snippet.Mark mark : hit.snippet().marks()) {
          assertTrue(mark.start() >= end && mark.end() > mark.start() && mark.end() <= length);
          end = mark.end();
        }
      }
    }
  }
}
