package org.minutebook.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SnippetWindowTest {
  private static final String TALK = "We went on about the weather for quite some time. ";

  private static String window(String text, String... words) {
    byte[] bytes = ("." + text).getBytes(StandardCharsets.UTF_8);
    return new SnippetWindow(Variants.literal(words), 10)
        .of(new BytesRef(bytes, 1, bytes.length - 1));
  }

  @Test
  void shortTextIsKeptWhole() {
    assertEquals("A tide. No rope.", window("A tide. No rope.", "rope"));
  }

  @Test
  void sentencesWithMatchesAreKept() {
    String window = window(TALK.repeat(10) + "The rope is new. " + TALK.repeat(10), "rope");
    assertEquals(" The rope is new.", window);
  }

  @Test
  void gapBetweenSentencesIsMarked() {
    String window =
        window("A rope came in. " + TALK.repeat(10) + "The rope is new. " + TALK, "rope");
    assertEquals("A rope came in. \u2026\n The rope is new.", window);
  }

  @Test
  void textWithoutMatchKeepsItsStart() {
    String text = TALK.repeat(200);
    assertEquals(text.substring(0, 4000), window(text, "rope"));
  }

  @Test
  void longTextKeepsTheWindowWithMostTerms() {
    String text =
        "A rope, a rope, a rope. "
            + TALK.repeat(200)
            + "The rope and the crane. "
            + TALK.repeat(200);
    String window = window(text, "rope", "crane");
    assertTrue(window.contains("The rope and the crane."), window);
    assertFalse(window.contains("a rope"), window);
  }

  @Test
  void charactersAreNotCut() {
    String text = "\u00e9".repeat(3000) + " rope " + "\u00e9".repeat(3000);
    assertFalse(window(text, "rope").contains("\ufffd"));
    assertFalse(window(text, "crane").contains("\ufffd"));
  }
}
