package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.PlainText;

class BlockStripperTest {

  @Test
  void wordsStayMarksGo() {
    assertEquals(
        "Bees\nWe keep them in core_kernel, 2 * 3 hives\none\ntwo & done",
        strip(
                """
                ### Bees ###

                We **keep** them in
                `core_kernel`, 2 * 3 _hives_
                * one
                - [x] two &amp; done
                ----
                """)
            .text());
  }

  @Test
  void linkIsItsWordsAndItsTargetIsKept() {
    PlainText text =
        new BlockStripper(Map.of("p", "http://example.org/plan"))
            .strip(
                "See [the hive](https://example.org/hive), [plan][p], [p] and https://example.org/x.\n\n"
                    + "[p]: http://example.org/plan");
    assertEquals("See the hive, plan, p and https://example.org/x.", text.text());
    assertEquals(
        List.of("example.org/hive", "example.org/plan", "example.org/plan", "example.org/x"),
        text.links());
  }

  @Test
  void bracketsThatAreNoLinkStay() {
    assertEquals("[Edit: a [b] c", strip("[Edit: a [b] c").text());
  }

  @Test
  void htmlAndCommentsAreNotRead() {
    assertEquals("a b < c", strip("a<br>b < c <script x=1>\n<!-- hidden\nstill -->").text());
  }

  @Test
  void codeIsKeptAsItStands() {
    assertEquals("let *x* = 1", strip("```ocaml\nlet *x* = 1\n```").text());
  }

  @Test
  void titleIsTakenOffTheBeginning() {
    BlockStripper stripper = new BlockStripper(Map.of());
    String runIn = "**Bees** - We keep them";
    assertEquals("We keep them", stripper.stripAfter("**Bees**", runIn).text());
    assertEquals("Bees - We keep them", stripper.stripAfter("Bee", runIn).text());
    assertEquals("", stripper.stripAfter("Bees", "## Bees").text());
  }

  @Test
  void hostileMarkdownTakesNoLongerThanItsLength() {
    for (String part :
        List.of("[", "[]()", "<", "> ", "*a **b", "![", "&", "[a](", "`", "# ", "[[a]")) {
      String text = part.repeat(300_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> new BlockStripper(Map.of("a", "b")).strip(text), part);
    }
  }

  @Test
  void namesInCodeAreKeptWhole() {
    assertEquals("use np.__getattr__ now", strip("use `np.__getattr__` now").text());
  }

  @Test
  void addressWithUnderscoresIsKeptWhole() {
    assertEquals("see https://example.org/_a_/b", strip("see https://example.org/_a_/b").text());
  }

  private static PlainText strip(String markdown) {
    return new BlockStripper(Map.of()).strip(markdown);
  }
}
