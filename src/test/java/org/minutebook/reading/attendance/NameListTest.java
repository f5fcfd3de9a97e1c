package org.minutebook.reading.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.reading.LabelWords;

class NameListTest {
  private final NameList names = new NameList(LabelWords.load());

  private List<String> of(String text) {
    return names.of(text).stream().map(NameList.Name::name).toList();
  }

  private List<String> ofLines(String... lines) {
    return names.ofLines(List.of(lines)).stream().map(NameList.Name::name).toList();
  }

  @Test
  void commasAndAndPartNames() {
    assertEquals(List.of("Ann Lee", "Bob Ray", "Cy Dee"), of("Ann Lee, Bob Ray, and Cy Dee."));
  }

  @Test
  void commaInsideParenthesesPartsNothing() {
    assertEquals(List.of("Ann Lee", "Bob Ray"), of("Ann Lee (North, East), Bob Ray"));
  }

  @Test
  void wholeNamesOnLinesOfTheirOwnArePartedWithoutCommas() {
    assertEquals(List.of("Ann Lee", "Bob Ray"), ofLines("Ann Lee", "Bob Ray"));
  }

  @Test
  void nameBrokenAtALineEndIsOne() {
    assertEquals(
        List.of("Ann Lee", "Richard Moor", "Bob Ray"),
        ofLines("Ann Lee, Richard", "Moor, Bob Ray"));
  }

  @Test
  void chairIsKnownByItsMark() {
    List<NameList.Name> read = names.of("Ann Lee (chair), Bob Ray (TSC)");

    assertTrue(read.get(0).chair());
    assertFalse(read.get(1).chair());
  }

  @Test
  void placeholdersAreNoNames() {
    assertEquals(List.of(), of("TBD, others, ???, ..."));
  }

  @Test
  void uncheckedBoxIsKnown() {
    assertTrue(NameList.isUnticked("[ ] Ann Lee"));
    assertFalse(NameList.isUnticked("[x] Ann Lee"));
    assertFalse(NameList.isUnticked("Ann Lee"));
  }

  @Test
  void proseHoldsNoNames() {
    assertEquals(List.of(), of("Ann Lee introduced herself, told of all her work"));
  }

  @Test
  void namesInLowerCaseAndWithParticlesAreNames() {
    assertEquals(
        List.of("ann lee", "Ludwig van der Loo", "Cy de la Mer"),
        of("ann lee, Ludwig van der Loo, Cy de la Mer"));
  }
}
