package org.minutebook.performance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be measured.
 *
 * @param shared the folder with the corpora, or an archive; empty to take generated minutes
 * @param sizes how many meetings are generated, one after the other
 * @param parts of the measures, or none for all
 * @param rounds how often each is repeated
 * @param work where minutes and indexes are kept for the next run; empty for a folder that goes
 */
record PerformanceOptions(
    Optional<Path> shared,
    List<Integer> sizes,
    List<String> parts,
    int rounds,
    Optional<Path> work) {
  private static final List<String> ALL = List.of("index", "search", "http", "start", "growth");
  private static final String USAGE =
      "usage: src/bench/run [SHARED] [--sizes 1000,10000,100000] [--only PART,...] [--rounds N]"
          + " [--work FOLDER]; the parts are "
          + String.join(", ", ALL);

  /** The options of a command line; ends the program if they make no sense. */
  static PerformanceOptions of(String... arguments) {
    Optional<Path> shared = Optional.empty();
    Optional<Path> work = Optional.empty();
    List<Integer> sizes = List.of(1000, 10_000);
    List<String> parts = List.of();
    int rounds = 5;
    try {
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--sizes" -> sizes = list(arguments[++i]).map(Integer::valueOf).toList();
          case "--only" -> parts = list(arguments[++i]).toList();
          case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
          case "--work" -> work = Optional.of(Path.of(arguments[++i]));
          default -> shared = Optional.of(Path.of(arguments[i]));
        }
      }
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      throw wrong("a value is missing or is no number");
    }
    if (shared.isPresent() && !Files.isDirectory(shared.get())) {
      throw wrong("there is no folder " + shared.get());
    }
    if (!ALL.containsAll(parts) || sizes.isEmpty() || rounds < 1) {
      throw wrong("no such part, size or number of rounds");
    }
    return new PerformanceOptions(shared, sizes, parts, rounds, work);
  }

  /** Whether a part is to be measured. */
  boolean wants(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private static Stream<String> list(String values) {
    return Arrays.stream(values.split(","));
  }

  private static RuntimeException wrong(String why) {
    System.err.println(why);
    System.err.println(USAGE);
    System.exit(2);
    return new IllegalStateException(why);
  }
}
