package org.minutebook.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;

/**
 * Reads every file of a folder, one after the other and keeping none, so that a small heap shows
 * how much memory reading takes; largest files first:
 *
 * <pre>
 * {@code JAVA_TOOL_OPTIONS='-Xmx40m -XX:+UseSerialGC' src/bench/run ReadingMemory ../shared/corpora}
 * </pre>
 *
 * <p>Ends with an OutOfMemoryError where the heap is too small.
 */
final class ReadingMemory {
  private ReadingMemory() {}

  public static void main(String[] arguments) throws IOException {
    MinutesReader reader = new MinutesReader(Settings.NONE);
    System.gc();
    System.out.printf("reader alone: %.1f MB in use%n", used() / 1e6);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      files =
          walk.filter(Files::isRegularFile)
              .sorted(Comparator.comparingLong((Path p) -> p.toFile().length()).reversed())
              .toList();
    }
    for (Path file : files) {
      reader.read(file.getFileName().toString(), Files.readAllBytes(file));
    }
    System.out.printf(
        "%d files read, the largest %.0f KB, in a heap of %.0f MB%n",
        files.size(),
        files.getFirst().toFile().length() / 1e3,
        Runtime.getRuntime().maxMemory() / 1e6);
  }

  private static long used() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
