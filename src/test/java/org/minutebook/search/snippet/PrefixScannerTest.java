package org.minutebook.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PrefixScannerTest {
  private static List<String> found(String text, String... words) {
    BytesRef bytes = new BytesRef("(" + text + ")");
    BytesRef inner = new BytesRef(bytes.bytes, 1, bytes.length - 2);
    return new PrefixScanner(List.of(words))
        .matches(inner).stream().map(m -> m.prefix() + "@" + m.at()).toList();
  }

  @Test
  void prefixMatchesInAnyCase() {
    assertEquals(List.of("0@0", "0@6", "0@12"), found("Rope, ropes ROPEWALK", "rope"));
  }

  @Test
  void noMatchInsideAWord() {
    assertEquals(List.of(), found("tightrope 2rope", "rope"));
    assertEquals(List.of("0@6"), found("tight-rope", "rope"));
  }

  @Test
  void matchAfterQuotationMarkAndDash() {
    assertEquals(List.of("0@3", "0@10"), found("\u201crope\u2014rope\u201d", "rope"));
  }

  @Test
  void matchesAreInTheOrderOfTheText() {
    assertEquals(List.of("1@0", "0@5", "1@10"), found("tide rope tides", "rope", "tide"));
  }

  @Test
  void nonAsciiLettersMatchInLowerAndUpperCase() {
    String word = "\u0438\u0432\u0430\u043d";
    String capital = "\u0418\u0432\u0430\u043d";
    assertEquals(
        List.of("0@0", "0@9", "0@18"),
        found(word + " " + capital + " " + "\u0418\u0412\u0410\u041d", word));
  }

  @Test
  void emptyAndRepeatedPrefixesAreIgnored() {
    assertEquals(List.of("0@0"), found("rope", "", "rope", "rope"));
  }

  @Test
  void matchEndsWithTheText() {
    assertEquals(List.of(), found("a rop", "rope"));
    assertEquals(List.of("0@2"), found("a rope", "rope"));
  }
}
