package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** Updates of an index over agendas and the minutes that come and go beside them. */
class AgendaIndexTest {
  private static final String NOTES =
      """
      # Garden club

      Present: Ida Brown, Olu Ade

      ## Beans

      The beans of the long bed are up to the knee.
      """;

  private static final SkippedFile AGENDA =
      new SkippedFile("agenda/2021-03-04.md", "the agenda of minutes/2021-03-04.md");

  @TempDir private Path temp;
  private TestIndex archive;
  private final FileParser parser = FileParser.of(StatementExtractor.reader(Settings.NONE));

  @BeforeEach
  void newArchive() throws IOException {
    archive = new TestIndex(temp);
    archive.write("agenda/2021-03-04.md", NOTES);
    archive.write("minutes/2021-03-04.md", NOTES);
  }

  private IndexReport update() throws Exception {
    return archive.update(parser, "reader");
  }

  @Test
  void agendaBesideMinutesIsSkippedAndStaysSo() throws Exception {
    assertEquals(List.of(AGENDA), update().skipped());

    IndexReport again = update();
    assertEquals(List.of(AGENDA), again.skipped());
    assertEquals(0, again.read());
  }

  @Test
  void minutesThatComeLaterTakeTheAgendaOut() throws Exception {
    remove("minutes/2021-03-04.md");
    assertEquals(List.of(), update().skipped());
    archive.write("minutes/2021-03-04.md", NOTES);

    assertEquals(List.of(AGENDA), update().skipped());
    assertEquals(0, update().read());
  }

  @Test
  void agendaWhoseMinutesGoIsAMeetingAgain() throws Exception {
    update();
    remove("minutes/2021-03-04.md");

    assertEquals(List.of(), update().skipped());
    assertEquals(0, update().read());
  }

  @Test
  void agendaWhoseMinutesAreEmptiedIsAMeetingAgain() throws Exception {
    update();
    archive.write("minutes/2021-03-04.md", "# Garden club\n");

    List<SkippedFile> emptied =
        List.of(
            new SkippedFile("minutes/2021-03-04.md", "an agenda or a stub: nothing was discussed"));
    assertEquals(emptied, update().skipped());
    update();
    assertEquals(emptied, update().skipped());
    assertEquals(0, update().read());
  }

  private void remove(String file) throws IOException {
    try (var found = Files.walk(temp)) {
      Files.delete(found.filter(path -> path.endsWith(file)).findFirst().orElseThrow());
    }
  }
}
