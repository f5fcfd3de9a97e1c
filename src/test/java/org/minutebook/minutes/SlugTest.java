package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ARM: 2.0 (Mort);        arm-2-0-mort
          Ropes & cranes!;        ropes-cranes
          -- Ropes --;            ropes
          Straße;                 straße
          Порт;                   порт
          係留 ロープ;             係留-ロープ
          ﬁne ropes;              fine-ropes
          हिन्दी;                  हिन्दी
          !?;                     ''
          '';                     ''
          """)
  void lettersAndDigitsOfAnyScriptAreKept(String title, String slug) {
    assertEquals(slug, Slug.of(title));
  }

  @Test
  void invisibleCharactersAreNotKept() {
    assertEquals("ro-pes", Slug.of("ro\u200Bpes\uFEFF"));
  }

  @Test
  void fallbackStandsInForAnEmptySlug() {
    assertEquals("section", Slug.of("...", "section"));
    assertEquals("ropes", Slug.of("Ropes", "section"));
  }

  @Test
  void slugHasAtMostEightyCharactersAndEndsInNoHyphen() {
    assertEquals("a".repeat(80), Slug.of("a".repeat(100)));
    assertEquals("a".repeat(79), Slug.of("a".repeat(79) + " rope"));
  }

  @Test
  void uniqueSlugsAreCountedFromTwo() {
    Slug.Unique slugs = new Slug.Unique();

    assertFalse(slugs.has("ropes"));
    assertEquals("ropes", slugs.take("ropes"));
    assertEquals("ropes-2", slugs.take("ropes"));
    assertEquals("ropes-3", slugs.take("ropes"));
    assertTrue(slugs.has("ropes-3"));
  }

  @Test
  void numberThatIsTakenIsSkipped() {
    Slug.Unique slugs = new Slug.Unique();

    assertEquals("ropes-2", slugs.take("ropes-2"));
    assertEquals("ropes", slugs.take("ropes"));
    assertEquals("ropes-3", slugs.take("ropes"));
  }
}
