package org.minutebook.cli.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriedTest {
  @Test
  void jobThatFailsIsDoneAgainUntilItSucceeds() throws Exception {
    CountDownLatch three = new CountDownLatch(3);
    AtomicInteger times = new AtomicInteger();
    Retried job =
        new Retried(
            "test",
            Duration.ofMillis(1),
            () -> {
              three.countDown();
              return times.incrementAndGet() == 3;
            });
    job.start();
    job.start();
    assertTrue(three.await(30, TimeUnit.SECONDS));
    Thread.sleep(Duration.ofMillis(1500));
    assertEquals(3, times.get());
  }

  @Test
  void jobWaitsForItsPause() throws Exception {
    CountDownLatch once = new CountDownLatch(1);
    new Retried(
            "test",
            Duration.ofHours(1),
            () -> {
              once.countDown();
              return true;
            })
        .start();
    assertFalse(once.await(1500, TimeUnit.MILLISECONDS));
  }
}
