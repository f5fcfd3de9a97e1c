package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;

class ArchiveReaderTest {
  @Test
  void inAnArchiveWhatIsLessLikelyThanNotIsOnlyPossible() {
    String text =
        """
        # Harbour call

        Attendees: Ann Lee, Bob Ray

        ## Ropes

        We spoke of ropes.

        - Let's ask the yard whether it has some
        - Ask Ann about the tar
        - maybe Bob will find longer ones
        - I'd like to have a look at it next week
        - will try hemp instead of wire
        - need to figure out the wire
        """;
    List<Statement.Level> levels = new ArrayList<>();
    for (MinutesReader reader :
        List.of(
            StatementExtractor.reader(Settings.NONE),
            StatementExtractor.archiveReader(Settings.NONE))) {
      Reading.Minutes read =
          (Reading.Minutes) reader.read("2024-05-06.md", text.getBytes(StandardCharsets.UTF_8));
      Statement found =
          read.meetings().getFirst().statements(Statement.Level.POSSIBLE).stream()
              .filter(statement -> statement.plain().startsWith("I'd like"))
              .findFirst()
              .orElseThrow();
      assertTrue(found.confidence() < 0.5, found::toString);
      levels.add(found.level());
    }
    assertEquals(List.of(Statement.Level.SURE, Statement.Level.POSSIBLE), levels);
  }
}
