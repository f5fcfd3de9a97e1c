package org.minutebook.index.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/** Meetings that wait in a file come back as they were read. */
class WaitingMeetingsTest {
  private static final long NOTHING = 0;

  @TempDir private Path folder;

  private static Meeting read(int day) {
    String text =
        """
        # Lighthouse watch

        Present: Nora Bell (@nbell), Piet

        ## Lamp #%1$d

        The **lamp** flickers; see [the log][log] and #99.
        Agreed: we fit a *new* wick before night %1$d.

        - [ ] Piet to order %1$d wicks by 2031-08-20

        [log]: https://log.example/lamp
        """
            .formatted(day);
    Reading reading =
        StatementExtractor.reader(Settings.NONE)
            .read("2031-07-%02d.md".formatted(day), text.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Minutes) reading).first();
  }

  @Test
  void firstWaitInMemory() throws Exception {
    Meeting meeting = read(1);
    try (WaitingMeetings waiting = WaitingMeetings.in(folder, 1000)) {
      assertSame(meeting, waiting.add(meeting).get());
    }
  }

  @Test
  void laterOnesComeBackFromTheFileWholeAndInAnyOrder() throws Exception {
    List<Meeting> meetings = new ArrayList<>();
    for (int day = 1; day <= 20; day++) {
      meetings.add(read(day));
    }
    assertTrue(meetings.getFirst().statements().size() > 1, "statements are part of it");
    try (WaitingMeetings waiting = WaitingMeetings.in(folder, NOTHING);
        WorkerPool workers = new WorkerPool()) {
      List<Callable<Supplier<Meeting>>> jobs = new ArrayList<>();
      meetings.forEach(meeting -> jobs.add(() -> waiting.add(meeting)));
      List<Supplier<Meeting>> added = workers.runAll(jobs);
      for (int i = meetings.size() - 1; i >= 0; i--) {
        assertEquals(meetings.get(i), added.get(i).get());
        assertNotSame(meetings.get(i), added.get(i).get());
      }
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    try (WaitingMeetings waiting = WaitingMeetings.in(folder, NOTHING)) {
      Supplier<Meeting> unused = waiting.add(read(1));
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void saysWhatCouldNotBeWritten() throws Exception {
    try (WaitingMeetings waiting = WaitingMeetings.in(folder.resolve("gone"), NOTHING)) {
      Meeting meeting = read(1);
      var failure = assertThrows(UncheckedIOException.class, () -> waiting.add(meeting));
      assertTrue(failure.getMessage().contains("could not be written"), failure.getMessage());
    }
  }
}
