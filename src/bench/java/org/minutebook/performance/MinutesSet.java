package org.minutebook.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Minutes to measure with, and where their indexes go.
 *
 * @param name as the table has it
 * @param options of the Java that works with them, such as a small heap
 */
record MinutesSet(
    String name, Path archive, Path index, Path bareIndex, Path queries, List<String> options) {
  private static final int LARGE = 20_000_000;

  /** A set whose indexes are in a folder, each by the set's short name. */
  static MinutesSet of(
      String name, Path archive, Path work, String shortName, List<String> options) {
    return new MinutesSet(
        name,
        archive,
        work.resolve(shortName + ".index"),
        work.resolve(shortName + ".bare"),
        work.resolve(shortName + ".queries"),
        options);
  }

  /** The size of all its files. */
  long bytes() throws IOException {
    return bytes(archive);
  }

  /** Fewer rounds where one takes minutes. */
  int indexRounds(int rounds) throws IOException {
    return bytes() > LARGE ? 1 : rounds;
  }

  /** Brings the indexes up to date, where the measure does not make them. */
  void prepare() throws IOException, InterruptedException {
    Processes.run(Processes.index(options, archive, index));
    if (!Files.exists(bareIndex)) {
      makeBareIndex();
    }
  }

  /** Writes the index of bare Lucene; returns seconds on the clock and of the processor. */
  List<Double> makeBareIndex() throws IOException, InterruptedException {
    return Processes.measure(
            List.of(),
            BareIndexTime.class,
            archive.toString(),
            index.toString(),
            bareIndex.toString())
        .getFirst()
        .values();
  }

  /** Deletes the index, and the ledger of addresses, which would be read otherwise. */
  void deleteIndex() throws IOException {
    delete(index);
    Files.deleteIfExists(ledger());
  }

  /** The ledger of the addresses that were handed out, beside the index. */
  Path ledger() {
    return index.resolveSibling(index.getFileName() + ".links.jsonl");
  }

  /** The size of all files below a folder. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
