package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that would take too much memory is not given, and no request needs that much. */
class MemoryOfAnswersTest {
  private static final String[] WORDS =
      "rope tide winch pier sail mast oar net buoy quay hull deck keel anchor shed paint"
          .split(" ");
  private static final int MEETINGS = 240;

  /** What these answers may take, half of the least that a server gives them. */
  private static final long ENOUGH = 64L << 20;

  private static final Duration LONG = Duration.ofMinutes(5);

  private static final long TOO_LITTLE = 32L << 10;

  @RegisterExtension static final SampleServer index = SampleServer.over(minutes());

  private static Map<String, String> minutes() {
    Random random = new Random(18);
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < MEETINGS; i++) {
      StringBuilder text = new StringBuilder("# Harbour call\n\nPresent: Ada Brook, Kit Lane\n");
      for (int topic = 0; topic < 4; topic++) {
        text.append("\n## The %s and the %s #%d\n\n".formatted(word(random), word(random), i % 9));
        for (int word = 0; word < 40; word++) {
          text.append(word(random)).append(' ');
        }
        text.append("by the door.\n\nWe decided to paint the ").append(word(random));
        text.append(" at the door.\n\nACTION: Kit Lane to mend the ").append(word(random));
        text.append(" by the door.\n");
      }
      files.put(
          "calls/%d-%02d-%02d.md".formatted(2000 + i / 120, 1 + i / 10 % 12, 1 + 2 * (i % 10)),
          text.toString());
    }
    return files;
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static HttpResponse<String> get(String path, long memory) throws Exception {
    try (WebServer server =
        SampleServer.start(
            () -> new Readiness.Ready(index.search()),
            Path.of("static"),
            0,
            new ServerLimits(4, 96, LONG, LONG, 100, 100, LONG, LONG, List.of())
                .withMemory(memory))) {
      return SampleServer.get(server, path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=door",
        "/search?q=rope+tide+winch+pier+sail+mast+oar+net+buoy+quay+hull+deck+keel+anchor+shed+paint+door",
        "/search?q=r*+t*+w*+p*+s*+m*+o*+n*+b*+q*+h*+d*+k*+a*",
        "/timeline?q=door",
        "/decisions",
        "/actions?by=owner",
        "/meetings",
        "/meetings/calls/2000-01-01?full",
        "/people",
        "/people/kit-lane",
        "/topics",
        "/issues/3",
        "/sitemap.xml",
        "/feed.atom?q=door",
        "/api/v1/search?q=door&limit=200",
        "/api/v1/timeline?q=door&limit=200",
        "/api/v1/meetings?limit=200",
        "/api/v1/meetings/calls/2000-01-01"
      })
  void answerStaysWithinItsMemory(String path) throws Exception {
    assertEquals(200, get(path, ENOUGH).statusCode(), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=door",
        "/timeline?q=door+rope",
        "/feed.atom?q=door",
        "/meetings/calls/2000-01-01?full",
        "/api/v1/search?q=door&limit=200"
      })
  void answerThatNeedsMoreIsNotGiven(String path) throws Exception {
    HttpResponse<String> refused = get(path, TOO_LITTLE);
    assertEquals(503, refused.statusCode(), path);
    assertTrue(refused.body().contains("too much memory"), refused.body());
    assertEquals("2", SampleServer.header(refused, "Retry-After"));
  }

  @Test
  void serverGivesAnAnswerTwiceAsMuchAsItNeeds() {
    assertTrue(ServerLimits.trusting(List.of()).memory() >= 2 * ENOUGH);
  }
}
