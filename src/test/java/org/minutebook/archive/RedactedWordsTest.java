package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.words.WordScan;

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
        "Ada</b> <i class=\"x y\">Brook",
        "Ada<br/>Brook",
        "Ada</td>\n<td>Brook",
        "A<em>da</em> Brook",
        "**A**da **B**rook",
        "Ada Br&ouml;ok",
        "&#65;da Br&#xf6;ok",
        "[Ada](https://example.org/x?y=z \"title\") Brook",
        "[Ada][about] [Brook",
        "Ada <https://example.org/x> Brook",
        "ada-br%C3%B6ok",
        "\uff21da Brook"
      })
  void wordsAreFoundHoweverTheyAreWritten(String written) {
    assertTrue(words("Ada Brook").areIn(written));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada < Brook> x",
        "Ada &x Brook",
        "a <Ada Brook",
        "](Ada) Brook",
        "[Ada] (x) Brook",
        "<",
        "&",
        "](",
        "][",
        "%",
        "%4",
        "\\"
      })
  void whatOnlyLooksLikeMarkupIsReadAsText(String text) {
    RedactedWords words = words("Ada Brook", "Jo Hale");
    assertEquals("Jo " + text, words("Jo Hale").mark("Jo " + text));
    assertTrue(words.mark(text + " Jo Hale").endsWith(RedactedWords.MARK), text);
  }

  @Test
  void scanOfMuchThatBeginsLikeMarkupTakesTimeAsItsLength() {
    for (String part : List.of("<a", "<a ", "](", "][", "&#", "&a", "%4", "%C3", "<!")) {
      String text = part.repeat(500_000);
      assertTimeout(Duration.ofSeconds(10), () -> words("Ada Brook").mark(text), part);
    }
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
  void partsOfAddressesLoseTheWords() {
    RedactedWords words = words("Ada Brook");
    assertEquals("thanks-to", words.removeFrom("thanks-to-ada-brook", "x"));
    assertEquals("x", words.removeFrom("ada-brook", "x"));
    assertEquals("x", words.removeFrom("d-ada-brook", "x"));
    for (String part : List.of("a", "d", "", "-", "2031-05-07", "d-we-buy-oars")) {
      assertEquals(part, words.removeFrom(part, "x"));
    }
  }

  @Test
  void beginningOfASentenceIsKnownThatIsCutInIt() {
    RedactedWords words = words("We buy two new ropes from the harbour shop");
    assertTrue(words.areCutInStatement("d-we-buy-two-new-ropes-from"));
    assertTrue(words.areCutInStatement("d-we-buy-two-new-ropes-from-2"));
    assertTrue(words.areCutInStatement("a-decision-today-we-buy-two-new"));
    assertTrue(words.areCutInStatement("d-from-the-harbour-shop"));
    assertFalse(words.areCutInStatement("d-we-buy-oars"));
    assertFalse(words.areCutInStatement("d-we-buy"));
    assertFalse(words.areCutInStatement("d-the-ropes-that-we-buy-are"));
  }

  @Test
  void titleIsConcernedOnlyIfItBeginsTheSentenceOrIsCutInIt() {
    RedactedWords words = words("The call of 2031 05 07 was about any other business of Ada Brook");
    assertFalse(words.areCutInTitle("2031-05-07"));
    assertFalse(words.areCutInTitle("any-other-business"));
    assertTrue(words.areCutInTitle("the-call-of"));
    String title =
        "much-is-to-be-said-about-the-harbour-and-its-ropes-beside-what-the-call-of-2031-0";
    assertTrue(words.areCutInTitle(title), title);
    assertFalse(words.areCutInTitle("beside-what-the-call-of-2031"));
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
