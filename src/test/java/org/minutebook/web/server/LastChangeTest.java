package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastChangeTest {
  private Instant now = Instant.parse("2021-05-04T10:00:00.700Z");

  private final LastChange changes =
      new LastChange(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void timeIsThatOfTheFirstSightOfAState() {
    assertEquals(Instant.parse("2021-05-04T10:00:00Z"), changes.of("a"));
    now = now.plusSeconds(60);
    assertEquals(Instant.parse("2021-05-04T10:00:00Z"), changes.of("a"));
    assertEquals(Instant.parse("2021-05-04T10:01:00Z"), changes.of("b"));
    now = now.plusSeconds(60);
    assertEquals(Instant.parse("2021-05-04T10:02:00Z"), changes.of("a"));
  }

  @Test
  void changesWithinASecondHaveDifferentTimes() {
    Instant first = changes.of("a");
    assertTrue(changes.of("b").isAfter(first));
    assertFalse(LastChange.isKnown(LastChange.header(first), changes.of("b")));
    assertTrue(LastChange.isKnown(LastChange.header(changes.of("b")), changes.of("b")));
  }

  @Test
  void headerIsReadAsItIsWritten() {
    Instant time = Instant.parse("2021-05-04T10:00:00Z");
    assertEquals("Tue, 04 May 2021 10:00:00 GMT", LastChange.header(time));
    assertTrue(LastChange.isKnown("Tue, 4 May 2021 10:00:00 GMT", time));
    assertFalse(LastChange.isKnown("Tue, 04 May 2021 10:00:01 GMT", time));
    assertFalse(LastChange.isKnown("Tue, 4 May 2021 09:59:59 GMT", time));
    assertFalse(LastChange.isKnown("", time));
    assertFalse(LastChange.isKnown("2021-05-04", time));
  }
}
