package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRepliesTest {
  private final RecentReplies recent = new RecentReplies();

  private static Reply reply(int length) {
    return new Reply(200, Reply.HTML, "x".repeat(length), Map.of());
  }

  @Test
  void answerIsFoundByItsTagOnly() {
    Reply reply = reply(3);
    recent.add("a", reply);
    assertEquals(Optional.of(reply), recent.with("a"));
    assertEquals(Optional.empty(), recent.with("b"));
  }

  @Test
  void whatNobodyAskedForTheLongestGoesWhenAllTogetherAreTooLong() {
    recent.add("asked for", reply(300_000));
    recent.add("not", reply(300_000));
    for (int i = 0; i < 25; i++) {
      recent.add("other " + i, reply(300_000));
      assertTrue(recent.with("asked for").isPresent());
    }
    assertEquals(Optional.empty(), recent.with("not"));
    assertTrue(recent.with("other 24").isPresent());
  }

  @Test
  void shortAnswersAreNotKeptByTheMillion() {
    for (int i = 0; i < 10_000; i++) {
      recent.add("short " + i, reply(20));
    }
    assertEquals(Optional.empty(), recent.with("short 0"));
    assertTrue(recent.with("short 9999").isPresent());
  }

  @Test
  void veryLongAnswerIsNotKept() {
    recent.add("long", reply(400_001));
    assertEquals(Optional.empty(), recent.with("long"));
  }
}
