package org.minutebook.index.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AcronymsTest {

  @Test
  void nameOfThreeWordsHasAnAcronym() {
    assertEquals(
        Set.of("tgb tide gauge board"), Acronyms.of("The minutes of Tide Gauge Board are here."));
  }

  @Test
  void smallWordsMayCountOrNot() {
    assertEquals(
        Set.of("bhm board of harbours and mills", "boham board of harbours and mills"),
        Acronyms.of("Board of Harbours and Mills"));
  }

  @Test
  void shortNamesHaveNone() {
    assertEquals(Set.of(), Acronyms.of("Tide Board and the bees"));
  }
}
