package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.reading.Minutes;

class FrontMatterTest {
  private static FrontMatter read(String text) {
    return FrontMatter.read(text.lines().toList());
  }

  @Test
  void blockAtTheTopIsRead() {
    FrontMatter front = read("---\ntitle: Ropes\nlayout: post\n---\n# Harbour\n");

    assertEquals(Map.of("title", "Ropes", "layout", "post"), front.values());
    assertEquals(4, front.end());
  }

  @Test
  void nestedKeysHaveDottedNames() {
    FrontMatter front = read("---\nauthor:\n  name: Ann Lee\n  uri: https://example.org\n---\n");

    assertEquals(Optional.of("Ann Lee"), front.first("author.name"));
  }

  @Test
  void listsAreJoined() {
    assertEquals("a, b", read("---\ntags: [a, b]\n---\n").values().get("tags"));
    assertEquals("a, b", read("---\ntags:\n- a\n- b\n---\n").values().get("tags"));
  }

  @Test
  void keysAreFoldedToLowerCase() {
    assertEquals(Optional.of("Ropes"), read("---\nTitle: Ropes\n---\n").first("title"));
  }

  @Test
  void numbersAndDatesStayText() {
    FrontMatter front = read("---\ndate: 2014-08-07\nnumber: 007\n---\n");

    assertEquals("2014-08-07", front.values().get("date"));
    assertEquals("007", front.values().get("number"));
  }

  @Test
  void quotedValuesLoseTheirQuotes() {
    assertEquals(
        "7th Aug: \"ropes\"", read("---\nd: \"7th Aug: \\\"ropes\\\"\"\n---\n").values().get("d"));
  }

  @Test
  void dotsCloseTheBlockToo() {
    assertEquals(3, read("---\ntitle: Ropes\n...\nbody\n").end());
  }

  @Test
  void whatYamlRefusesIsReadLineByLineAndReported() {
    FrontMatter front = read("---\ntitle: Ropes: the sprint\nlayout: post\n---\n");

    assertEquals("Ropes: the sprint", front.values().get("title"));
    assertEquals(1, front.problems().size());
  }

  @Test
  void unclosedBlockIsTextAndReported() {
    FrontMatter front = read("---\ntitle: Ropes\n\n# Harbour\n\nWe spoke.\n");

    assertEquals(0, front.end());
    assertTrue(front.problems().getFirst().message().contains("no closing ---"));
  }

  @Test
  void ruleAtTheTopIsNoFrontMatterAndNoProblem() {
    FrontMatter front = read("---\n\nWe spoke.\n");

    assertEquals(0, front.end());
    assertTrue(front.problems().isEmpty());
  }

  @Test
  void secondBlockIsBodyText() {
    FrontMatter front = read("---\ntitle: Ropes\n---\n---\ntitle: Cranes\n---\n");

    assertEquals("Ropes", front.values().get("title"));
    assertEquals(3, front.end());
  }

  @Test
  void proseBetweenTwoRulesIsBodyText() {
    assertEquals(0, read("---\n\nHere we speak of ropes\n\n---\n\n# Harbour\n").end());
  }

  @Test
  void frontMatterIsNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            ---
            title: Harbour call
            ---

            ## Cranes

            One is back.

            ## Ropes

            New ones came in.
            """);

    assertEquals(java.util.List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals("1-4", minutes.linesOf("Harbour call"));
  }

  @Test
  void blockWithoutKeysIsBodyText() {
    assertEquals(0, read("---\n---\n# Harbour\n").end());
    assertEquals(0, read("---\n# Harbour\n---\n\nWe spoke.\n").end());
  }

  @Test
  void whatBreaksTheYamlReaderIsReadLineByLine() {
    FrontMatter front = read("---\ntitle: " + "🪢".repeat(5_000) + "\nlayout: post\n---\n");

    assertEquals("post", front.values().get("layout"));
  }
}
