package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

/** Many meetings that vanish at once stay for a while. */
class MissingMeetingsTest {
  private static final Instant BEGIN = Instant.parse("2031-05-01T10:00:00Z");

  @TempDir Path temp;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private TestIndex archive;
  private MinutesIndex index;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = new TestIndex(temp);
    archive.write("README.md", "Minutes of the harbour.");
    for (int day = 1; day <= 24; day++) {
      write("meetings", day);
    }
    index = MinutesIndex.open(archive.folder, Analysis.fingerprint(), now::get);
    assertEquals(25, update().read());
  }

  @AfterEach
  void close() throws IndexException {
    index.close();
  }

  private void write(String folder, int day) throws IOException {
    archive.write("%s/2031-04-%02d.md".formatted(folder, day), "# Call\n## Lantern " + day);
  }

  private void delete(int from, int to) throws IOException {
    for (int day = from; day <= to; day++) {
      Files.delete(archive.minutes.resolve("meetings/2031-04-%02d.md".formatted(day)));
    }
  }

  private IndexReport update() throws Exception {
    return update(MinutesIndex.HOLD);
  }

  private IndexReport update(Duration hold) throws Exception {
    return index.update(
        Archive.open(archive.minutes), PlainMinutes::read, "reader", Progress.NONE, hold);
  }

  private long meetings() throws Exception {
    return archive.files().stream().filter(file -> !file.equals("README.md")).count();
  }

  @Test
  void allThatVanishStayForAnHourAndThenGo() throws Exception {
    delete(1, 24);
    HeldRemovals held = update().held().orElseThrow();
    assertEquals(new HeldRemovals(24, 24, BEGIN, BEGIN.plusSeconds(3600)), held);
    assertEquals(24, meetings());
    assertTrue(held.message().contains("24 of 24 meetings are missing"), held.message());
    assertTrue(index.isHolding());

    now.set(BEGIN.plusSeconds(3599));
    assertTrue(update().held().isPresent());
    assertEquals(24, meetings());

    now.set(BEGIN.plusSeconds(3600));
    IndexReport last = update();
    assertEquals(Optional.empty(), last.held());
    assertEquals(24, last.removed());
    assertEquals(0, meetings());
    assertFalse(index.isHolding());
  }

  @Test
  void thirdMayGoAtOnce() throws Exception {
    delete(1, 8);
    assertEquals(8, update().removed());
    assertEquals(16, meetings());
  }

  @Test
  void moreThanAThirdStays() throws Exception {
    delete(1, 9);
    assertEquals(9, update().held().orElseThrow().missing());
    assertEquals(24, meetings());
  }

  @Test
  void stepsBelowAThirdAreHeldOnceTheyAreMoreThanAThird() throws Exception {
    delete(1, 4);
    assertEquals(4, update().removed());
    now.set(BEGIN.plusSeconds(600));
    delete(5, 8);
    assertEquals(4, update().removed());
    now.set(BEGIN.plusSeconds(1200));
    delete(9, 12);
    assertEquals(4, update().held().orElseThrow().missing());
    assertEquals(16, meetings());
    assertTrue(index.isHolding());
  }

  @Test
  void stepsAreHeldWhicheverProcessLooks() throws Exception {
    delete(1, 8);
    update();
    index.close();
    index = MinutesIndex.open(archive.folder, Analysis.fingerprint(), now::get);
    delete(9, 10);
    assertEquals(2, update().held().orElseThrow().missing());
  }

  @Test
  void removalsOfAnHourAgoNoLongerCount() throws Exception {
    delete(1, 6);
    update();
    now.set(BEGIN.plusSeconds(3601));
    delete(7, 10);
    assertEquals(4, update().removed());
    assertEquals(14, meetings());
  }

  @Test
  void manyRenamesOneAfterTheOtherAreNoRemovals() throws Exception {
    for (int day = 1; day <= 24; day++) {
      delete(day, day);
      write("calls", day);
      assertEquals(Optional.empty(), update().held(), "day " + day);
    }
    assertEquals(24, meetings());
  }

  @Test
  void filesThatAreNoMinutesDoNotStandForMeetingsThatAreGone() throws Exception {
    delete(1, 12);
    for (int i = 0; i < 12; i++) {
      archive.write("notes" + i + "/README.md", "Notes.");
    }
    assertEquals(12, update().held().orElseThrow().missing());
  }

  @Test
  void acceptedRemovalsGoAtOnce() throws Exception {
    delete(1, 12);
    assertTrue(update().held().isPresent());
    try (MinutesIndex other = MinutesIndex.open(archive.folder, Analysis.fingerprint(), now::get)) {
      assertEquals(
          12,
          other
              .update(
                  Archive.open(archive.minutes),
                  PlainMinutes::read,
                  "reader",
                  Progress.NONE,
                  Duration.ZERO)
              .removed());
    }
    assertFalse(index.isHolding());
    assertEquals(Optional.empty(), update().held());
    assertEquals(12, meetings());
  }

  @Test
  void fewThatGoAfterThoseThatWereHeldGoAtOnce() throws Exception {
    delete(1, 12);
    assertTrue(update().held().isPresent());
    now.set(BEGIN.plusSeconds(3600));
    assertEquals(12, update().removed());
    now.set(BEGIN.plusSeconds(3700));
    delete(13, 13);
    assertEquals(1, update().removed());
    assertEquals(11, meetings());
    assertFalse(index.isHolding());
  }

  @Test
  void fewThatGoAfterAcceptedRemovalsGoAtOnce() throws Exception {
    delete(1, 12);
    update();
    assertEquals(12, update(Duration.ZERO).removed());
    delete(13, 13);
    assertEquals(1, update().removed());
    assertEquals(11, meetings());
  }

  @Test
  void whatComesBackIsAsBefore() throws Exception {
    delete(1, 24);
    update();
    for (int day = 1; day <= 24; day++) {
      write("meetings", day);
    }
    IndexReport report = update();
    assertEquals(Optional.empty(), report.held());
    assertEquals(25, report.unchanged());
    assertEquals(24, meetings());
  }

  @Test
  void editsAreReadWhileOthersAreMissing() throws Exception {
    delete(1, 12);
    update();
    archive.write("meetings/2031-04-20.md", "# Call\n## Harbour");
    IndexReport report = update();
    assertEquals(1, report.read());
    assertTrue(report.held().isPresent());
    assertEquals(24, meetings());
  }

  @Test
  void renamedFilesDoNotStay() throws Exception {
    delete(1, 24);
    for (int day = 1; day <= 24; day++) {
      write("calls", day);
    }
    IndexReport report = update();
    assertEquals(Optional.empty(), report.held());
    assertEquals(24, report.removed());
    assertEquals(24, meetings());
  }

  @Test
  void holdLastsFromTheFirstLookOfAnyProcess() throws Exception {
    delete(1, 24);
    update();
    now.set(BEGIN.plusSeconds(600));
    index.close();
    index = MinutesIndex.open(archive.folder, Analysis.fingerprint(), now::get);
    assertEquals(BEGIN, update().held().orElseThrow().since());
  }

  @Test
  void clockThatGoesBackDoesNotHoldForEver() throws Exception {
    delete(1, 24);
    update();
    now.set(BEGIN.minusSeconds(86_400));
    assertEquals(now.get(), update().held().orElseThrow().since());
  }
}
