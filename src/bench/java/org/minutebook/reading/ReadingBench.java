package org.minutebook.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/**
 * How fast minutes are read, beside bare CommonMark parsing of the same files in the same run:
 *
 * <pre>{@code src/bench/run ReadingBench ../shared/corpora [ROUNDS]}</pre>
 *
 * <p>Files are in memory; each way is run once to warm up, then in turn, and the median is told.
 */
final class ReadingBench {
  private ReadingBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Usage.require(1, arguments, "ReadingBench CORPORA [ROUNDS]");
    Path root = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    List<Map.Entry<String, byte[]>> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        files.add(Map.entry(root.relativize(path).toString(), Files.readAllBytes(path)));
      }
    }
    double megabytes = files.stream().mapToLong(f -> f.getValue().length).sum() / 1e6;
    System.out.printf("%d files, %.1f MB, %d rounds%n", files.size(), megabytes, rounds);

    Parser parser = Parser.builder().build();
    MinutesReader whole = StatementExtractor.reader(Settings.NONE);
    MinutesReader outline =
        new MinutesReader(Settings.NONE, LabelWords.load(), minutes -> List.of());
    List<String> names =
        List.of(
            "bare commonmark, 1 thread",
            "reading without statements, 1 thread",
            "reading with statements, 1 thread",
            "reading with statements, 2 threads");
    List<Consumer<Map.Entry<String, byte[]>>> ways =
        List.of(
            f -> parser.parse(new String(f.getValue(), StandardCharsets.UTF_8)),
            f -> outline.read(f.getKey(), f.getValue()),
            f -> whole.read(f.getKey(), f.getValue()),
            f -> whole.read(f.getKey(), f.getValue()));
    double[][] seconds = new double[ways.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int way = 0; way < ways.size(); way++) {
        double took = time(files, ways.get(way), way == ways.size() - 1 ? 2 : 1);
        if (round >= 0) {
          seconds[way][round] = took;
        }
      }
    }
    double bare = median(seconds[0]);
    for (int way = 0; way < ways.size(); way++) {
      double median = median(seconds[way]);
      System.out.printf(
          "%-38s %6.2f s  %6.1f MB/s  %5.2f x bare%n",
          names.get(way), median, megabytes / median, median / bare);
    }
  }

  private static double time(
      List<Map.Entry<String, byte[]>> files, Consumer<Map.Entry<String, byte[]>> way, int threads)
      throws InterruptedException {
    long start = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      running.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = first; i < files.size(); i += threads) {
                      way.accept(files.get(i));
                    }
                  }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
