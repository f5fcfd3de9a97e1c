package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Statement;

/** Items that are nested as their writer meant, though CommonMark would not nest them. */
class ListNestingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*  Crane\n   * it squeaks\n   * oil is cheap\n*  Lamps\n   * two are broken\n",
        "-   Crane\n  - it squeaks\n  - oil is cheap\n-   Lamps\n  - two are broken\n",
        "-   Crane\n  - it squeaks\n    - at night\n  - oil is cheap\n-   Lamps\n  - two are broken\n",
        "*\tCrane\n  *\tit squeaks\n  *\toil is cheap\n*\tLamps\n  *\ttwo are broken\n",
        "1.  Crane\n  * it squeaks\n    * at night\n2.  Lamps\n  * two are broken\n",
        "* Crane\n\t* it squeaks\n    * oil is cheap\n* Lamps\n \t* two are broken\n",
        "* Crane\n * it squeaks\n  * at night\n * oil is cheap\n* Lamps\n * two are broken\n",
      })
  void topicsWithNotesBelow(String list) {
    assertEquals(List.of("Crane", "Lamps"), Minutes.of("# Harbour call\n\n" + list).topics());
  }

  @Test
  void aSingleBlankTooManyNestsNothing() {
    String text = "# Harbour call\n\n## Crane\n\n- it squeaks\n - oil is cheap\n - so is paint\n";
    assertEquals(List.of("Crane"), Minutes.of(text).topics());
  }

  @Test
  void movedItemsKeepTheirColumns() {
    String text =
        "# Harbour call\n\n-   Crane\n  - Ann to oil the crane by Friday\n-   Lamps\n  - two are"
            + " broken\n";
    Statement action = Minutes.of(text).statements().getFirst();
    assertEquals("Ann to oil the crane by Friday", action.text());
    assertEquals(4, action.range().line());
    assertEquals(5, action.range().column());
  }
}
