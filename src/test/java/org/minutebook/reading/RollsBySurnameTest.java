package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolls that are kept by surname, and those that only look like it. */
class RollsBySurnameTest {
  private static final String COLUMN =
      """
      | Name | Company |
      |---|---|
      | Lee, Ann | Keel Yard |
      | van Dorn, Peter | Ropes |
      | Marlow, Sarah | |
      """;

  private static List<String> roll(String head) {
    return Minutes.of("# Harbour call\n\n" + head + "\n\n## Ropes\n\nWe agreed to buy ropes.\n")
        .attendees();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Present\n\n- Lee, Ann\n- van Dorn, Peter\n- Marlow, Sarah",
        "## Present\n\n* [x] Lee, Ann (Keel Yard)\n* [ ] Berg, Thomas (Ropes)\n"
            + "* [x] van Dorn, Peter\n* [x] Marlow, Sarah",
        "## Present\n\n1. **Lee, Ann**\n2. **van Dorn, Peter**\n3. **Marlow, Sarah**",
        "Present:\nLee, Ann\nvan Dorn, Peter\nMarlow, Sarah",
        "- Present:\n  - Lee, Ann - Keel Yard\n  - van Dorn, Peter - Ropes\n  - Marlow, Sarah",
        "Present: Lee, Ann; van Dorn, Peter; Marlow, Sarah",
        "**Present:** Lee, Ann; van Dorn, Peter; Marlow, Sarah",
        COLUMN,
      })
  void surnameFirst(String head) {
    assertEquals(List.of("Ann Lee", "Peter van Dorn", "Sarah Marlow"), roll(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Present\n\n- Ann Lee, Keel\n- Peter Dorn, Ropes\n- Sarah Marlow, Keel",
        "## Present\n\n- Ann Lee, Dorn\n- Peter Dorn, Marlow\n- Sarah Marlow, Austin",
      })
  void companyBehindTheName(String head) {
    assertEquals(List.of("Ann Lee", "Peter Dorn", "Sarah Marlow"), roll(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Present: Ann, Peter, Sarah, Thomas",
        "Present:\nAnn, Peter\nSarah, Thomas",
      })
  void severalFirstNamesOnALine(String head) {
    assertEquals(List.of("Ann", "Peter", "Sarah", "Thomas"), roll(head));
  }
}
