package org.minutebook.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.junit.jupiter.api.Test;
import org.minutebook.search.ranking.TermVariant;

class MatchOffsetsTest {
  private static List<String> matches(String text, List<TermVariant> variants) throws IOException {
    OffsetsEnum offsets = MatchOffsets.of(variants, "text").getOffsetsEnum(null, 0, text);
    List<String> matches = new ArrayList<>();
    while (offsets.nextPosition()) {
      matches.add(
          offsets.startOffset() + " " + text.substring(offsets.startOffset(), offsets.endOffset()));
    }
    return matches;
  }

  @Test
  void wordMatchesInAnyCase() throws IOException {
    assertEquals(
        List.of("0 Rope", "6 rope"), matches("Rope, rope, ropes", Variants.literal("rope")));
  }

  @Test
  void stemMatchesAllInflections() throws IOException {
    assertEquals(
        List.of("0 Releases", "13 released"),
        matches("Releases are released", Variants.stem("release")));
  }

  @Test
  void prefixMatchesWholeWords() throws IOException {
    assertEquals(
        List.of("0 moored", "7 moorings"),
        matches("moored moorings more", Variants.literal("moor*")));
  }

  @Test
  void phraseMatchesInOrderOnly() throws IOException {
    assertEquals(
        List.of("16 red boat"), matches("boat red, boats red boat", Variants.literal("red boat")));
  }

  @Test
  void compoundNameMatchesWholeAndByItsPartsInOrder() throws IOException {
    assertEquals(
        List.of("0 tide-gauge"),
        matches("tide-gauge, gauge of tide", Variants.literal("tide-gauge")).stream()
            .distinct()
            .toList());
  }

  @Test
  void matchesOfSeveralVariantsAreInTheOrderOfTheText() throws IOException {
    assertEquals(
        List.of("0 boat", "5 rope", "10 boat"),
        matches("boat rope boat", Variants.literal("rope", "boat")));
  }

  @Test
  void textWithoutMatchHasNone() throws IOException {
    assertEquals(List.of(), matches("tide and wind", Variants.literal("rope")));
    assertEquals(List.of(), matches("tide and wind", List.of()));
  }
}
