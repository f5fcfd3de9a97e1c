package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a browser loads for a page, compressed as the server sends it. */
class PageWeightTest {
  private static final int MEETINGS = 30;
  private static final int TOPICS = 20;
  private static final int MOST = 80_000;
  private static final int MOST_AROUND = 40_000;

  private static final String[] WORDS =
      ("lantern rope harbour mill tide bell mast buoy quay net boat gull sail anchor keeper oil"
              + " winter storm ladder ledger canvas barrel ferry pilot signal tower light chart")
          .split(" ");

  @RegisterExtension static final SampleServer server = SampleServer.over(calls());

  /** Calls with long discussions, each with a decision and an action of somebody. */
  private static Map<String, String> calls() {
    Random random = new Random(17);
    Map<String, String> calls = new LinkedHashMap<>();
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      StringBuilder text = new StringBuilder("# Harbour call\n\nPresent: Bo Quist\n");
      for (int topic = 0; topic < TOPICS; topic++) {
        String owner = (char) ('A' + topic) + "nna " + (char) ('A' + meeting % 26) + "ale";
        text.append("\n## The ").append(words(random, 2)).append("\n\n");
        for (int sentence = 0; sentence < 6; sentence++) {
          text.append("We spoke of the ").append(words(random, 9)).append(". ");
        }
        text.append("\n\nDECISION: we keep the ").append(words(random, 8));
        text.append(".\n\nACTION: ").append(owner).append(" to mend the ");
        text.append(words(random, 8)).append(".\n");
      }
      calls.put(
          "calls/20%02d-%02d-04.md".formatted(10 + meeting / 12, 1 + meeting % 12),
          text.toString());
    }
    return calls;
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  @Test
  void everyKindOfPageIsLight() throws Exception {
    int around = assets();
    String topic = server.json("/api/v1/topics?limit=1").getAsJsonArray("topics").get(0).toString();
    String id = topic.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    for (String path :
        List.of(
            "/",
            "/search?q=lantern",
            "/search?q=lantern&limit=200",
            "/timeline?limit=200",
            "/decisions",
            "/decisions?limit=200",
            "/decisions/2010-01-04.1",
            "/actions?limit=200",
            "/actions?by=owner",
            "/meetings",
            "/meetings/calls/2010-01-04",
            "/topics?limit=200",
            "/topics/" + id + "?limit=200",
            "/people",
            "/people/bo-quist",
            "/coverage")) {
      String page = server.page(path);
      int weight = compressed(page);
      assertTrue(
          weight + around <= MOST, path + " weighs " + weight + " and " + around + " around");
      int frame = compressed(page.replaceFirst("(?s)<main.*</main>", ""));
      assertTrue(frame + around <= MOST_AROUND, path + " has a frame of " + frame);
    }
  }

  /** The style sheet and all scripts, though no page needs all. */
  private static int assets() throws IOException {
    int bytes = 0;
    try (Stream<Path> files = Files.list(Path.of("static"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|js)")).toList()) {
        bytes += compressed(Files.readString(file));
      }
    }
    assertTrue(bytes > 0);
    return bytes;
  }

  private static int compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
