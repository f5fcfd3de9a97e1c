package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.statements.StatementExtractor;

/** No file stops the reader, whatever is in it; see docs/reliability.md. */
class ReaderFuzzIT {
  /** Each kind of file that is read in another way. */
  private static final List<String> NAMES =
      List.of(
          "2031-05-07.md",
          "2031-05-07.html",
          "2031-05-07.txt",
          "2031-05-07.rst",
          "2031-05-07.adoc",
          "2031-05-07.org",
          "2031-05-07.mediawiki",
          "notes.md");

  private static final MinutesReader READER = StatementExtractor.reader(Settings.NONE);

  /** The first byte says what kind of file it is. */
  @FuzzTest(maxDuration = "5m")
  void fileIsReadOrPassedOver(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String name = NAMES.get(Math.floorMod(input[0], NAMES.size()));
    Reading reading = READER.read(name, Arrays.copyOfRange(input, 1, input.length));
    if (reading instanceof Reading.Minutes minutes) {
      for (Meeting meeting : minutes.meetings()) {
        for (Section section : meeting.sections()) {
          assertTrue(section.line() >= meeting.line() && section.end() <= meeting.end(), name);
        }
      }
    }
  }
}
