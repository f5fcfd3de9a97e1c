package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong nanos = new AtomicLong(7);

  private void pass(double seconds) {
    nanos.addAndGet((long) (seconds * 1e9));
  }

  @Test
  void clientMayAskAtOnceWhatItMayAskInAMinuteAndThenNowAndThen() {
    RateLimit limit = new RateLimit(6, nanos::get);
    for (int i = 0; i < 6; i++) {
      assertTrue(limit.secondsToWait("192.0.2.1").isEmpty());
    }
    assertEquals(OptionalInt.of(10), limit.secondsToWait("192.0.2.1"));
    pass(9);
    assertEquals(OptionalInt.of(1), limit.secondsToWait("192.0.2.1"));
    pass(1.1);
    assertTrue(limit.secondsToWait("192.0.2.1").isEmpty());
    assertTrue(limit.secondsToWait("192.0.2.1").isPresent());
    pass(3600);
    for (int i = 0; i < 6; i++) {
      assertTrue(limit.secondsToWait("192.0.2.1").isEmpty(), "never more than a minute's");
    }
    assertTrue(limit.secondsToWait("192.0.2.1").isPresent());
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreOneClient() {
    RateLimit limit = new RateLimit(1, nanos::get);
    assertTrue(limit.secondsToWait("2001:db8:0:1:0:0:0:1").isEmpty());
    assertTrue(limit.secondsToWait("2001:db8:0:1:9:9:9:9").isPresent());
    assertTrue(limit.secondsToWait("2001:db8:0:2:0:0:0:1").isEmpty());
  }

  @Test
  void manyClientsTakeBoundedMemory() {
    RateLimit limit = new RateLimit(1, nanos::get);
    for (int i = 0; i < 30_000; i++) {
      limit.secondsToWait("client" + i);
    }
    assertTrue(limit.secondsToWait("client29999").isPresent(), "those that asked last are known");
    assertTrue(limit.secondsToWait("client1").isEmpty(), "the others are forgotten");
  }
}
