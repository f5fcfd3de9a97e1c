package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.query.Clause;

class TermVariantsTest {
  private IndexedMinutes minutes;
  private TermVariants variants;

  @BeforeEach
  void index() throws IOException {
    minutes =
        new IndexedMinutes(
            """
            # Harbour board

            Present: Ida Brown @idab, Olu Ade

            ## Moorings

            The moorings were counted, and one mooring is loose. The ARM of the crane is stuck.

            ## Anchorsmith

            Anchorsmiths came by. The anchorsmith mends it. We run it on the bay os, as before.

            ## Release

            Version 4.02.1 of the tide-gauge-kit is out, see quay/gauge#12.
            """,
            Map.of("mooring", List.of("berth")));
    variants = new TermVariants(minutes.topics, minutes.vocabulary);
  }

  @AfterEach
  void close() throws IOException {
    minutes.close();
  }

  /** Kind and text of each variant. */
  private static List<String> of(List<TermVariant> variants) {
    return variants.stream()
        .map(v -> v.kind().name().toLowerCase(Locale.ROOT) + " " + v.text())
        .toList();
  }

  @Test
  void wordHasItsStem() throws IOException {
    assertEquals(List.of("literal crane", "stem crane"), of(variants.word("crane")));
  }

  @Test
  void wordHasItsSynonyms() throws IOException {
    assertTrue(of(variants.word("mooring")).contains("synonym berth"));
    assertTrue(of(variants.word("berth")).contains("synonym mooring"));
  }

  @Test
  void wordIsExtendedToLongerOnes() throws IOException {
    List<String> all = of(variants.word("anchor"));
    assertTrue(all.contains("parts anchorsmith"), all::toString);
    assertFalse(of(variants.word("anch")).contains("parts anchorsmith"));
  }

  @Test
  void wordInCapitalsHasNoStem() throws IOException {
    assertEquals(List.of("literal arm"), of(variants.word("ARM")));
  }

  @Test
  void stemOfAWordMostlyInCapitalsCountsLess() throws IOException {
    TermVariant arm = variants.word("arm").get(1);
    TermVariant crane = variants.word("crane").get(1);
    assertTrue(arm.weight() < crane.weight());
  }

  @Test
  void nameOfVeryManyPartsIsLookedForByTheFirst() throws IOException {
    assertEquals(List.of("parts tide", "parts kit"), of(variants.nameParts("tide-kit-tide")));
    StringBuilder name = new StringBuilder("part0");
    for (int i = 1; i < 150; i++) {
      name.append("-part").append(i);
    }
    assertEquals(8, variants.nameParts(name.toString()).size());
    assertEquals(List.of(), variants.nameParts("tide"));
  }

  @Test
  void wordIsSplitAsTheArchiveWritesIt() throws IOException {
    assertTrue(of(variants.word("bayos")).contains("parts bay os"));
    assertTrue(variants.joined("anchor", "smith").isPresent());
    assertTrue(variants.joined("bay", "os").isEmpty());
  }

  @Test
  void versionHasItsRelease() throws IOException {
    assertTrue(of(variants.word("4.02.0")).contains("parts 4.02"));
    assertFalse(of(variants.word("4.02")).contains("parts 4"));
  }

  @Test
  void nameIsSearchedWholeAndByItsParts() throws IOException {
    assertEquals(
        List.of("literal tide-gauge-kit", "parts tide gauge kit"),
        of(variants.word("tide-gauge-kit")));
    assertEquals(
        List.of("parts tide", "parts gauge", "parts kit"),
        of(variants.nameParts("tide-gauge-kit")));
    assertEquals(List.of(), variants.nameParts("tide"));
  }

  @Test
  void personHasTheirOtherNames() throws IOException {
    Clause.Name ida =
        new Clause.Name("ida brown", List.of(new Clause.Word("ida"), new Clause.Word("brown")));
    List<String> all = of(variants.name(ida));
    assertEquals("literal ida brown", all.getFirst());
    assertTrue(all.contains("person Ida Brown"), all::toString);
    assertTrue(variants.isName("ida brown"));
    assertFalse(variants.isName("tide gauge"));
  }

  @Test
  void phraseHasNoOtherVariants() throws IOException {
    assertEquals(List.of("literal loose mooring"), of(variants.phrase("loose mooring")));
    assertEquals(List.of("literal mooring"), of(variants.phrase("mooring")));
  }

  @Test
  void titleIsSearchedByWordsAndStems() {
    assertEquals(List.of("literal moorings", "stem moorings"), of(variants.title("moorings")));
  }

  @Test
  void issueIsSearchedByItsReference() {
    assertEquals(List.of("literal #12"), of(variants.issue("12")));
    assertEquals(
        List.of("literal quay/gauge#12"),
        of(variants.issue("https://github.com/quay/gauge/issues/12")));
    assertEquals(List.of(), variants.issue("gauge"));
  }

  @Test
  void prefixHasItsWordsAndTheRest() throws IOException {
    List<String> all = of(variants.prefix("moor"));
    assertEquals("literal moor*", all.getLast());
    assertEquals(Set.of("literal mooring", "literal moorings", "literal moor*"), Set.copyOf(all));
  }
}
