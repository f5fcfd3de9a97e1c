package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentRepliesTest {
  private final RecentReplies recent = new RecentReplies();

  private static Reply reply(int length) {
    return new Reply(200, Reply.HTML, "x".repeat(length), Map.of());
  }

  /** An answer that can hardly be compressed. */
  private static Reply dense(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) (0x4E00 + random.nextInt(0x4000)));
    }
    return new Reply(200, Reply.HTML, text.toString(), Map.of());
  }

  @Test
  void answerIsFoundByItsTagOnly() {
    Reply reply = reply(3);
    recent.add("a", reply);
    assertEquals(Optional.of(reply), recent.with("a"));
    assertEquals(Optional.empty(), recent.with("b"));
  }

  @Test
  void headersAndLettersOfAllScriptsAreKept() {
    Reply reply = new Reply(200, Reply.JSON, "é 日本 🎉 \u0000", Map.of("ETag", "\"a\""));
    recent.add("a", reply);
    assertEquals(Optional.of(reply), recent.with("a"));
  }

  @Test
  void picturesAreKept() {
    Reply picture = Reply.of("image/png", Bytes.of(new byte[] {1, 2, 3}));
    recent.add("a", picture);
    assertEquals(Optional.of(picture), recent.with("a"));
  }

  @Test
  void thousandPagesAreKept() {
    Reply page = reply(100_000);
    for (int i = 0; i < 1_000; i++) {
      recent.add("page " + i, page);
    }
    assertEquals(Optional.of(page), recent.with("page 0"));
  }

  @Test
  void whatNobodyAskedForTheLongestGoesWhenAllTogetherAreTooLong() {
    Reply large = dense(300_000);
    recent.add("asked for", large);
    recent.add("not", large);
    for (int i = 0; i < 25; i++) {
      recent.add("other " + i, large);
      assertTrue(recent.with("asked for").isPresent());
    }
    assertEquals(Optional.empty(), recent.with("not"));
    assertTrue(recent.with("other 24").isPresent());
  }

  @Test
  void shortAnswersAreNotKeptByTheMillion() {
    for (int i = 0; i < 13_000; i++) {
      recent.add("short " + i, reply(20));
    }
    assertEquals(Optional.empty(), recent.with("short 0"));
    assertTrue(recent.with("short 12999").isPresent());
  }

  @Test
  void veryLongAnswerIsNotKept() {
    recent.add("long", reply(400_001));
    assertEquals(Optional.empty(), recent.with("long"));
  }
}
