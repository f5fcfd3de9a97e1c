package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Settings;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.statements.StatementExtractor;

/** Updates of an index that reads each file in the light of its series. */
class SeriesIndexTest {
  @TempDir private Path temp;
  private TestIndex archive;
  private final FileParser parser = FileParser.of(StatementExtractor.reader(Settings.NONE));

  /** What grows in each bed: files that differ in numbers alone would count as copies. */
  private static final List<String> PLANTS = List.of("", "beans", "peas", "leeks", "carrots");

  @BeforeEach
  void newArchive() throws IOException {
    archive = new TestIndex(temp);
  }

  private void write(int day, String common) throws IOException {
    archive.write(
        "2031-05-0" + day + ".md",
        """
        # Garden club

        ## Welcome

        %1$s

        ## The %2$s

        The %2$s of this bed are up to the knee.

        Somebody eats the %2$s at night.

        * a net over the %2$s
        * fewer snails among the %2$s
        * more water for the %2$s
        """
            .formatted(common, PLANTS.get(day)));
  }

  private IndexReport update() throws Exception {
    return archive.update(parser, "reader");
  }

  @Test
  void runOutOfMemoryLeavesTheIndexAsItWas() throws Exception {
    for (int day = 1; day < 4; day++) {
      write(day, "Leave your boots at the gate, please.");
    }
    update();
    List<FileEntry> before = archive.entries();
    write(1, "Bring your own gloves, please.");
    AtomicInteger read = new AtomicInteger();
    MinutesReader exhausted =
        new MinutesReader(
            Settings.NONE,
            LabelWords.load(),
            minutes -> {
              if (read.incrementAndGet() == 2) {
                throw new OutOfMemoryError("made up");
              }
              return List.of();
            });
    assertThrows(OutOfMemoryError.class, () -> archive.update(FileParser.of(exhausted), "another"));
    assertEquals(before, archive.entries());
    assertEquals(
        3, update().read(), "all that the change concerns, as the line is no template now");
  }

  @Test
  void secondRunReadsNothing() throws Exception {
    for (int day = 1; day < 4; day++) {
      write(day, "Leave your boots at the gate, please.");
    }
    assertEquals(3, update().read());
    assertEquals(0, update().read());
  }

  @Test
  void newTemplateLineMakesOnlyTheFilesThatHaveItReadAgain() throws Exception {
    write(1, "Leave your boots at the gate, please.");
    write(2, "Leave your boots at the gate, please.");
    write(3, "Mia brought cake for everybody.");
    update();
    write(4, "Leave your boots at the gate, please.");
    IndexReport report = update();
    assertEquals(3, report.read());
    assertEquals(1, report.unchanged());
    assertEquals(0, update().read());
  }

  @Test
  void otherSeriesAreNotReadAgain() throws Exception {
    write(1, "Leave your boots at the gate, please.");
    write(2, "Leave your boots at the gate, please.");
    archive.write(
        "board/2031-05-03.md",
        "# Board, 2031-05-03\n\n## Rules\n\nLeave your boots at the gate, please.\n");
    update();
    write(4, "Leave your boots at the gate, please.");
    assertEquals(1, update().unchanged());
  }
}
