package org.minutebook.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures everything that docs/performance.md tells of and prints one table:
 *
 * <pre>{@code src/bench/run ../shared --sizes 1000,10000,100000}</pre>
 *
 * <p>Without minutes that are laid out beside the checkout it takes generated ones.
 */
public final class Performance {
  private static final List<String> LIST_SHAPED =
      List.of("electron", "numpy", "nodejs-tsc", "spdx");
  private static final List<String> SMALL_HEAP = List.of("-Xmx512m");

  private final PerformanceOptions options;
  private final Path work;
  private final List<Row> rows = new ArrayList<>();

  private Performance(PerformanceOptions options, Path work) {
    this.options = options;
    this.work = work;
  }

  /** Arguments: see {@link PerformanceOptions}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PerformanceOptions options = PerformanceOptions.of(arguments);
    Path work =
        options.work().isPresent()
            ? Files.createDirectories(options.work().get())
            : Files.createTempDirectory("minutebook-performance");
    try {
      new Performance(options, work).run();
    } finally {
      if (options.work().isEmpty()) {
        MinutesSet.delete(work);
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    List<String> machine = Machine.describe();
    for (MinutesSet set : answered()) {
      part("index", set, () -> IndexTimes.measure(set, set.indexRounds(options.rounds())));
    }
    for (MinutesSet set : listShaped()) {
      part("index", set, () -> IndexTimes.measure(set, options.rounds()));
    }
    for (MinutesSet set : answered()) {
      part("search", set, () -> answers(set));
      part("http", set, () -> overHttp(set));
    }
    if (options.wants("start")) {
      part("start", null, () -> StartTimes.measure(work, answered()));
    }
    for (int size : options.sizes()) {
      if (options.wants("growth")) {
        growth(size);
      }
    }
    machine.forEach(System.out::println);
    System.out.println();
    System.out.println("| Minutes | Measured | Median | Spread | Bare Lucene | Ratio |");
    System.out.println("|---|---|---|---|---|---|");
    rows.forEach(row -> System.out.println(row.toMarkdown()));
  }

  /** What is measured in one go; if it fails, the rest is measured all the same. */
  private interface Part {
    List<Row> measure() throws Exception;
  }

  private void part(String name, MinutesSet set, Part part) {
    if (!options.wants(name)) {
      return;
    }
    System.err.println("measuring " + name + (set == null ? "" : " of " + set.name()));
    try {
      List<Row> measured = part.measure();
      measured.forEach(row -> System.err.println(row.toMarkdown()));
      rows.addAll(measured);
    } catch (Exception e) {
      System.err.println("measuring " + name + " failed: " + e);
    }
  }

  /** All corpora, or generated minutes of the smallest size. */
  private List<MinutesSet> answered() throws IOException {
    if (options.shared().isEmpty()) {
      return List.of(generated(options.sizes().getFirst(), List.of()));
    }
    Path archive = options.shared().get();
    Path corpora = archive.resolve("corpora");
    return List.of(
        Files.isDirectory(corpora)
            ? MinutesSet.of("all corpora", corpora, work, "all", List.of())
            : MinutesSet.of(archive.getFileName().toString(), archive, work, "archive", List.of()));
  }

  private List<MinutesSet> listShaped() {
    if (options.shared().isEmpty()) {
      return List.of();
    }
    Path corpora = options.shared().get().resolve("corpora");
    return LIST_SHAPED.stream()
        .filter(name -> Files.isDirectory(corpora.resolve(name)))
        .map(name -> MinutesSet.of(name, corpora.resolve(name), work, name, List.of()))
        .toList();
  }

  private MinutesSet generated(int size, List<String> java) throws IOException {
    Path archive = work.resolve(String.valueOf(size));
    if (!Files.exists(archive)) {
      GeneratedArchive.write(archive, size, GeneratedArchive.SEED);
    }
    String name = String.format(Locale.ROOT, "%,d generated meetings", size);
    return MinutesSet.of(name, archive, work, String.valueOf(size), java);
  }

  private List<Row> answers(MinutesSet set) throws IOException, InterruptedException {
    set.prepare();
    return Processes.measure(
        set.options(),
        AnswerTimes.class,
        set.name(),
        set.archive().toString(),
        set.index().toString(),
        set.bareIndex().toString(),
        set.queries().toString(),
        String.valueOf(options.rounds()));
  }

  private List<Row> overHttp(MinutesSet set) throws Exception {
    set.prepare();
    if (!Files.exists(set.queries())) {
      answers(set);
    }
    return new HttpTimes(set.name(), set.queries(), options.rounds())
        .measure(set.archive(), set.index(), set.bareIndex());
  }

  private void growth(int size) throws IOException {
    MinutesSet set = generated(size, SMALL_HEAP);
    part("growth", set, () -> IndexTimes.measure(set, set.indexRounds(options.rounds())));
    part("growth", set, () -> answers(set));
    part("growth", set, () -> changes(set));
    part("growth", set, () -> heap(set));
  }

  private List<Row> changes(MinutesSet set) throws IOException, InterruptedException {
    return Processes.measure(
        set.options(),
        ChangeTimes.class,
        set.name(),
        set.archive().toString(),
        set.index().toString(),
        String.valueOf(options.rounds()));
  }

  private static List<Row> heap(MinutesSet set) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.serve(set.options(), set.archive(), set.index())) {
      server.status("/api/v1/search?q=the");
      return List.of(Row.of(set.name(), "heap of the server at rest", "MB", server.heap()));
    }
  }
}
