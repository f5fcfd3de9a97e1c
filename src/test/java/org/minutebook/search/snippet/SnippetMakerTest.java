package org.minutebook.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.search.Requests.marked;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.minutebook.search.Snippet;

class SnippetMakerTest {
  private static final String TALK =
      "We went on about the weather for quite some time, and nobody minded that at all. ";

  private static Snippet best(String text, String... words) {
    return new SnippetMaker(Variants.literal(words)).best(new BytesRef(text));
  }

  @Test
  void wholeTextKeepsItsWordsAndHasMarks() {
    SnippetMaker snippets = new SnippetMaker(Variants.literal("rope", "red boat"));
    assertEquals(
        "The [rope] of the [red boat]\nis new.",
        marked(snippets.whole("The rope of the red boat\nis new.")));
    assertEquals("No match.", marked(snippets.whole("No match.")));
    assertEquals("", marked(snippets.whole("")));
  }

  @Test
  void overlappingMarksAreJoined() {
    SnippetMaker snippets = new SnippetMaker(Variants.literal("red boat", "boat"));
    assertEquals("A [red boat].", marked(snippets.whole("A red boat.")));
  }

  @Test
  void bestSentencesAreJoinedByAnEllipsis() {
    String text = "A rope came in. " + TALK.repeat(12) + "The rope is new. " + TALK.repeat(3);
    String snippet = marked(best(text, "rope"));
    assertTrue(snippet.startsWith("A [rope] came in."), snippet);
    assertTrue(snippet.contains("\u2026 The [rope] is new."), snippet);
  }

  @Test
  void textWithoutMatchShowsItsStart() {
    Snippet snippet = best("First sentence here. " + TALK.repeat(20), "rope");
    assertTrue(snippet.text().startsWith("First sentence here."), snippet.text());
    assertTrue(snippet.marks().isEmpty());
  }

  @Test
  void textWithoutMatchShowsNoAddressesBeforeItsWords() {
    assertEquals(
        "Ann showed the ropes.",
        best("https://quay.example/1 https://quay.example/2\nAnn showed the ropes.", "crane")
            .text());
    assertEquals("https://quay.example/1", best("https://quay.example/1", "crane").text());
  }

  @Test
  void textWithoutSentencesIsCutBetweenWords() {
    String text = "word ".repeat(300) + "rope" + " word".repeat(300);
    Snippet snippet = best(text, "rope");
    assertTrue(snippet.text().length() <= 320, "" + snippet.text().length());
    assertTrue(snippet.text().startsWith("word "), snippet.text());
    assertTrue(marked(snippet).contains(" [rope] "), marked(snippet));
  }

  @Test
  void linesBecomeOneParagraph() {
    assertEquals("One [rope] Two", marked(best("One rope\nTwo", "rope")));
  }
}
