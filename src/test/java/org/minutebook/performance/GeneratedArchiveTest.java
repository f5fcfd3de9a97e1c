package org.minutebook.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/** Generated minutes have what real ones have, and are the same every time. */
class GeneratedArchiveTest {
  private static final int MEETINGS = 12;

  @TempDir private Path folder;

  @Test
  void generatedMinutesAreReadAsMinutes() throws IOException, ArchiveException {
    GeneratedArchive.write(folder, MEETINGS, GeneratedArchive.SEED);
    MinutesReader reader = StatementExtractor.reader(Settings.NONE);
    Archive archive = Archive.open(folder);
    List<String> files = archive.files();
    assertEquals(MEETINGS, files.size());
    int statements = 0;
    for (String file : files) {
      Reading reading = reader.read(file, archive.bytes(file));
      Meeting meeting = assertInstanceOf(Reading.Minutes.class, reading).first();
      assertEquals(5, meeting.attendees().size(), file);
      assertEquals(10, meeting.sections().stream().filter(Section::topic).count(), file);
      assertTrue(file.contains(meeting.date().orElseThrow().toString()), file);
      statements += meeting.statements().size();
    }
    assertTrue(statements > MEETINGS, "decisions and actions: " + statements);
  }

  @Test
  void smallerArchiveIsPartOfLargerOne() throws IOException, ArchiveException {
    Path small = folder.resolve("small");
    Path large = folder.resolve("large");
    GeneratedArchive.write(small, MEETINGS, 7);
    GeneratedArchive.write(large, MEETINGS + 1, 7);
    for (String file : Archive.open(small).files()) {
      assertArrayEquals(
          Files.readAllBytes(small.resolve(file)), Files.readAllBytes(large.resolve(file)), file);
    }
  }
}
