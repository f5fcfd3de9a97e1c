package org.minutebook.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of the soak, so that the program that measures it works when it is needed. */
class EnduranceTest {
  @TempDir Path temp;

  @Test
  void soakOfAFewSecondsMissesNoGoal() throws Exception {
    Files.writeString(temp.resolve("2031-04-01.md"), "# Call\n\n## Oars\n\nThe oars are short.\n");
    assertEquals(List.of(), Endurance.run("soak", temp, Duration.ofSeconds(5)));
  }

  @Test
  void thereIsNothingButSoakAndLoad() throws Exception {
    Files.writeString(temp.resolve("2031-04-01.md"), "# Call\n\n## Oars\n\nThe oars are short.\n");
    assertThrows(
        IllegalArgumentException.class, () -> Endurance.run("flood", temp, Duration.ofSeconds(1)));
  }
}
