package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexedTextTest {

  @Test
  void wordsStayMarksGo() {
    assertEquals(
        "Bees\nWe keep them in core_kernel, 2 * 3 hives\none\ntwo & done",
        IndexedText.of(
                """
                ### Bees ###

                We **keep** them in
                `core_kernel`, 2 * 3 _hives_
                * one
                - [x] two &amp; done
                ----
                """,
                Map.of())
            .text());
  }

  @Test
  void linkIsItsWordsAndItsTargetIsKept() {
    IndexedText text =
        IndexedText.of(
            "See [the hive](https://example.org/hive), [plan][p], [p] and https://example.org/x.\n\n"
                + "[p]: http://example.org/plan",
            Map.of("p", "http://example.org/plan"));
    assertEquals("See the hive, plan, p and https://example.org/x.", text.text());
    assertEquals(
        List.of("example.org/hive", "example.org/plan", "example.org/plan", "example.org/x"),
        text.links());
  }

  @Test
  void bracketsThatAreNoLinkStay() {
    assertEquals("[Edit: a [b] c", IndexedText.of("[Edit: a [b] c"));
  }

  @Test
  void htmlAndCommentsAreNotRead() {
    assertEquals(
        "a b < c",
        IndexedText.of("a<br>b < c <script x=1>\n<!-- hidden\nstill -->", Map.of()).text());
  }

  @Test
  void codeIsKeptAsItStands() {
    assertEquals("let *x* = 1", IndexedText.of("```ocaml\nlet *x* = 1\n```", Map.of()).text());
  }

  @Test
  void titleIsTakenOffTheBeginning() {
    IndexedText leadIn = IndexedText.of("**Bees** - We keep them", Map.of());
    assertEquals("We keep them", leadIn.after("Bees").text());
    assertEquals("Bees - We keep them", leadIn.after("Bee").text());
    assertEquals("", IndexedText.of("## Bees", Map.of()).after("Bees").text());
  }

  @Test
  void hostileMarkdownTakesNoLongerThanItsLength() {
    for (String part :
        List.of("[", "[]()", "<", "> ", "*a **b", "![", "&", "[a](", "`", "# ", "[[a]")) {
      String text = part.repeat(300_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> IndexedText.of(text, Map.of("a", "b")), part);
    }
  }
}
