package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedWordsTest {
  @TempDir Path temp;

  private static RedactedWords words(String... each) {
    return new RedactedWords(Set.of(each).stream().map(WordScan::words).toList(), Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Brook",
        "ADA BROOK",
        "Ada\u00a0Brook",
        "Ada&nbsp;Brook",
        "Ada%20Brook",
        "ada-brook",
        "**Ada** _Brook_",
        "[Ada] (Brook",
        "\u00c1da Br\u00f6ok",
        "A\u0301da Brook",
        "Ad\u00ada Bro\u200dok",
        "Ada\n> Brook",
        "\uff21da Brook"
      })
  void wordsAreFoundHoweverTheyAreWritten(String written) {
    String marked = words("Ada Brook").mark("Thanks to " + written + ", who left.");
    assertEquals("thanks to who left", String.join(" ", WordScan.words(marked)), marked);
    assertTrue(marked.contains(RedactedWords.MARK), marked);
    assertEquals(
        ("Thanks to " + written).lines().count(),
        marked.lines().count(),
        "lines keep their numbers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "Brook, Ada", "Adas Brook", "Ada Brooks", "Nada Brook", ""})
  void otherWordsStay(String text) {
    assertEquals(text, words("Ada Brook").mark(text));
    assertFalse(words("Ada Brook").areIn(text));
  }

  @Test
  void nameIsFoundInTextWithoutBlanks() {
    assertEquals(
        "\u4eca\u65e5" + RedactedWords.MARK + "\u3055\u3093",
        words("\u5c71\u7530\u592a\u90ce").mark("\u4eca\u65e5\u5c71\u7530\u592a\u90ce\u3055\u3093"));
  }

  @Test
  void digestFindsWhatItsWordsFind() {
    String digest = Redactions.digestOf("Ada Brook").orElseThrow();
    assertTrue(Redactions.isDigest(digest), digest);
    RedactedWords words = new RedactedWords(List.of(), Set.of(digest));
    assertEquals("By " + RedactedWords.MARK + ".", words.mark("By ada  BROOK."));
    assertEquals("By Ada Brooks.", words.mark("By Ada Brooks."));
  }

  @Test
  void addressesLoseTheWords() {
    RedactedWords words = words("Ada Brook", "we buy two new ropes from the harbour shop");
    assertEquals("2031/thanks-to", words.removeFrom("2031/thanks-to-ada-brook", "x"));
    assertEquals("2031/x/d-y", words.removeFrom("2031/ada-brook/d-y", "x"));
    assertEquals("2031/ropes/x", words.removeFrom("2031/ropes/d-we-buy-two-new-ropes-from", "x"));
    assertEquals("2031/ropes/d-we-buy-oars", words.removeFrom("2031/ropes/d-we-buy-oars", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Brook",
        "[Ada Brook]",
        "[{words: Ada, meeting: a}]",
        "[{name: Ada}]",
        "[{words: '***'}]",
        "[{words: }]",
        "[{digest: 2-xyz}]",
        "[{digest: 0-00000000000000000000000000000000}]",
        "[{section: ropes}]"
      })
  void whatCannotBeUnderstoodIsAnError(String entries) throws Exception {
    Files.writeString(temp.resolve("a.md"), "a");
    Files.writeString(temp.resolve("minutebook.yaml"), "redactions: " + entries + "\n");
    ArchiveException e = assertThrows(ArchiveException.class, () -> Archive.open(temp));
    assertTrue(e.getMessage().contains("minutebook.yaml:1: "), e.getMessage());
  }

  @Test
  void archiveMayConsistOfWhatMustGo() throws Exception {
    Files.writeString(temp.resolve("a.md"), "a");
    Files.writeString(temp.resolve("minutebook.yaml"), "redactions: [{meeting: a}]\n");
    Archive archive = Archive.open(temp);
    assertEquals(List.of(), archive.files());
    assertEquals(List.of("a.md"), archive.filesWithRedacted());
  }
}
