package org.minutebook.endurance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.minutebook.minutes.Address;

/** Asks over 64 connections, then over 256 at once, then over one. */
final class Load {
  private static final int CONNECTIONS = 64;
  private static final int FLOOD = 256;
  private static final Duration FLOOD_TIME = Duration.ofSeconds(5);
  private static final double MOST_P99_MILLIS = 250;
  private static final double MOST_FLOODED_MILLIS = 1000;

  /** Words of any minutes, and one that none has. */
  private static final String[] WORDS =
      "release test decision meeting issue version build api next review policy budget zzyzx"
          .split(" ");

  private final ServedArchive server;
  private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());

  /** An answer with its status, 0 for none, and how long it took. */
  private record Answer(int status, double millis) {}

  Load(ServedArchive server) {
    this.server = server;
  }

  /** Runs for some time; returns the goals that were missed. */
  List<String> run(Duration time) throws IOException, InterruptedException {
    List<String> missed = new ArrayList<>();
    ask(4, time.dividedBy(10), "warm up");
    ServedArchive.Held before = server.held();
    double alone = percentile(ask(1, Duration.ofSeconds(2), "1 connection"), 50);
    List<Answer> loaded = ask(CONNECTIONS, time, CONNECTIONS + " connections");
    if (loaded.stream().anyMatch(answer -> answer.status() != 200)) {
      missed.add("errors with " + CONNECTIONS + " connections");
    }
    if (percentile(loaded, 99) > MOST_P99_MILLIS) {
      missed.add(
          "p99 of %.0f ms with %d connections".formatted(percentile(loaded, 99), CONNECTIONS));
    }
    List<Answer> flooded = ask(FLOOD, FLOOD_TIME, FLOOD + " connections");
    if (flooded.stream().anyMatch(answer -> answer.status() != 200 && answer.status() != 503)) {
      missed.add("errors with " + FLOOD + " connections");
    }
    if (percentile(flooded, 100) > MOST_FLOODED_MILLIS) {
      missed.add(
          "an answer after %.0f ms with %d connections".formatted(percentile(flooded, 100), FLOOD));
    }
    Thread.sleep(2000);
    double again = percentile(ask(1, Duration.ofSeconds(2), "1 connection, 2 s later"), 50);
    if (again > 2 * alone + 5) {
      missed.add("%.1f ms after the flood, %.1f before".formatted(again, alone));
    }
    System.out.println("before: " + before);
    System.out.println("after: " + server.held());
    return missed;
  }

  private List<Answer> ask(int connections, Duration time, String name)
      throws InterruptedException {
    answers.clear();
    long end = System.nanoTime() + time.toNanos();
    CountDownLatch done = new CountDownLatch(connections);
    for (int i = 0; i < connections; i++) {
      Random random = new Random(18 + i);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (System.nanoTime() < end) {
                    ask(random);
                  }
                } finally {
                  done.countDown();
                }
              });
    }
    done.await();
    List<Answer> all = List.copyOf(answers);
    long refused = all.stream().filter(answer -> answer.status() == 503).count();
    long failed =
        all.stream().filter(answer -> answer.status() != 200 && answer.status() != 503).count();
    System.out.printf(
        "%s, %d s: %d answers, %d told 503, %d failed; p50 %.1f, p99 %.1f, longest %.1f ms%n",
        name,
        time.toSeconds(),
        all.size(),
        refused,
        failed,
        percentile(all, 50),
        percentile(all, 99),
        percentile(all, 100));
    return all;
  }

  private void ask(Random random) {
    long start = System.nanoTime();
    int status = 0;
    try {
      status = server.status(path(random));
    } catch (IOException e) {
      // A failure counts.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answers.add(new Answer(status, (System.nanoTime() - start) / 1e6));
  }

  private static String path(Random random) {
    StringBuilder query = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    for (int more = random.nextInt(3); more > 0; more--) {
      query.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    String encoded = Address.encode(query.toString());
    return switch (random.nextInt(10)) {
      case 0 -> "/timeline?q=" + encoded;
      case 1 -> "/search?q=" + encoded + "&kind=decision";
      case 2 -> "/api/v1/suggest?q=" + encoded.substring(0, 3);
      case 3 -> "/decisions";
      case 4, 5 -> "/search?q=" + encoded;
      default -> "/api/v1/search?q=" + encoded;
    };
  }

  private static double percentile(List<Answer> answers, int percent) {
    double[] sorted = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
