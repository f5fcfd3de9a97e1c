package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkLimitTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final long BYTES = 4 << 20;

  private long allocated;

  /** Pretends to allocate, some at a time. */
  private int allocate(long bytes) {
    int pages = 0;
    for (long done = 0; done < bytes; done += 1 << 16) {
      allocated += 1 << 16;
      pages++;
      WorkLimit.check();
    }
    return pages;
  }

  private int within(Supplier<Integer> work) {
    return WorkLimit.within(LONG, BYTES, () -> allocated, () -> false, work);
  }

  @Test
  void workThatTakesTooMuchMemoryIsEnded() {
    assertEquals(32, within(() -> allocate(2 << 20)));
    WorkLimit.ExceededException ended =
        assertThrows(WorkLimit.ExceededException.class, () -> within(() -> allocate(8 << 20)));
    assertEquals("the answer took too much memory", ended.getMessage());
    assertFalse(ended.isAbandoned());
    assertEquals(32, within(() -> allocate(2 << 20)), "the next work begins anew");
    assertEquals(1024, allocate(64 << 20), "nothing is limited outside");
  }

  @Test
  void whatIsKeptForOthersDoesNotCount() {
    assertEquals(
        160,
        within(
            () -> allocate(1 << 20) + WorkLimit.kept(() -> allocate(8 << 20)) + allocate(1 << 20)));
    assertThrows(
        WorkLimit.ExceededException.class,
        () -> within(() -> WorkLimit.kept(() -> allocate(8 << 20)) + allocate(8 << 20)));
    assertEquals(16, WorkLimit.<Integer, RuntimeException>kept(() -> allocate(1 << 20)));
  }

  @Test
  void workThatTakesTooLongOrThatNobodyWaitsForIsEnded() {
    assertTrue(
        assertThrows(
                WorkLimit.ExceededException.class,
                () -> WorkLimit.within(Duration.ZERO, () -> false, () -> allocate(1 << 20)))
            .getMessage()
            .contains("too long"));
    assertTrue(
        assertThrows(
                WorkLimit.ExceededException.class,
                () ->
                    WorkLimit.within(
                        LONG,
                        () -> true,
                        () -> {
                          while (true) {
                            WorkLimit.check();
                          }
                        }))
            .isAbandoned());
  }
}
