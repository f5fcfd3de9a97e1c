package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckBoxTest {
  @ParameterizedTest
  @ValueSource(strings = {"[x] Ann", "[X] Ann", "[✓] Ann", "[✔] Ann", "[☑️] Ann", "[x]Ann"})
  void tickedBoxIsRead(String text) {
    assertEquals(Optional.of(new CheckBox(true, "Ann")), CheckBox.at(text));
  }

  @Test
  void emptyBoxIsNotTicked() {
    assertEquals(Optional.of(new CheckBox(false, "Ann")), CheckBox.at("[ ]  Ann"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ann", "[Ann] Lee", "[x](https://example.org)", "[x][1]", "[x]: ropes", "Ann [x]"})
  void linkOrWordInBracketsIsNoBox(String text) {
    assertEquals(Optional.empty(), CheckBox.at(text));
    assertEquals(text, CheckBox.strip(text));
  }

  @Test
  void tickIsKnownWithoutItsBox() {
    assertTrue(CheckBox.isTick("✅"));
    assertTrue(CheckBox.isTick("[x]"));
    assertFalse(CheckBox.isTick("[ ]"));
    assertFalse(CheckBox.isTick("xx"));
  }

  @Test
  void signIsABox() {
    assertEquals(Optional.of(new CheckBox(false, "Ann")), CheckBox.at("☐ Ann"));
    assertEquals(Optional.of(new CheckBox(true, "Ann")), CheckBox.at("☑️ Ann"));
    assertEquals(Optional.empty(), CheckBox.at("✅ Ann"));
  }

  @Test
  void boxOfAnExportIsWrittenAsInMarkdown() {
    assertEquals("- [ ]   Ann", CheckBox.plain("- \\[ \\] Ann"));
    assertEquals("  1. [x]   Ann", CheckBox.plain("  1. \\[x\\] Ann"));
    assertEquals("- [x]   Ann", CheckBox.plain("\\[X\\] Ann"));
    assertEquals(
        "- [ ]" + " ".repeat(21) + "Ann", CheckBox.plain("- <input type=\"checkbox\"> Ann"));
    assertEquals("- [ ] Ann", CheckBox.plain("- [ ] Ann"));
    assertEquals("- \\[Ann\\] Lee", CheckBox.plain("- \\[Ann\\] Lee"));
    assertEquals("[x](https://example.org) Ann", CheckBox.plain("[x](https://example.org) Ann"));
    assertEquals("<input type=text> Ann", CheckBox.plain("<input type=text> Ann"));
  }
}
