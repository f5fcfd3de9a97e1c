package org.minutebook.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/**
 * Reads one file after the other and keeps none, so that a small heap shows how much memory reading
 * takes: the files of a folder, largest first, or each kind of hostile input at a size.
 *
 * <pre>{@code
 * JAVA_TOOL_OPTIONS='-Xmx40m -XX:+UseSerialGC' src/bench/run ReadingMemory ../shared/corpora
 * JAVA_TOOL_OPTIONS='-Xmx40m -XX:+UseSerialGC' src/bench/run ReadingMemory hostile 200
 * }</pre>
 *
 * <p>Ends with an OutOfMemoryError where the heap is too small.
 */
final class ReadingMemory {
  private ReadingMemory() {}

  public static void main(String[] arguments) throws IOException {
    boolean hostile = arguments.length > 0 && arguments[0].equals("hostile");
    Usage.require(hostile ? 2 : 1, arguments, "ReadingMemory FOLDER | hostile KILOBYTES");
    MinutesReader reader = StatementExtractor.reader(Settings.NONE);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "reader alone: %.1f MB in use%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    String what =
        hostile
            ? hostile(reader, Integer.parseInt(arguments[1]) * 1000)
            : files(reader, Path.of(arguments[0]));
    System.out.printf("%s read in a heap of %.0f MB%n", what, runtime.maxMemory() / 1e6);
  }

  private static String hostile(MinutesReader reader, int bytes) {
    HostileGrowth.kinds()
        .forEach(
            (name, kind) -> {
              byte[] file = kind.apply(bytes).getBytes(StandardCharsets.UTF_8);
              try {
                reader.read(HostileGrowth.file(name), file);
              } catch (OutOfMemoryError e) {
                throw new IllegalStateException(name + ": out of memory", e);
              }
            });
    return HostileGrowth.kinds().size() + " kinds of " + bytes / 1000 + " KB";
  }

  private static String files(MinutesReader reader, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .sorted(Comparator.comparingLong((Path p) -> p.toFile().length()).reversed())
              .toList();
    }
    for (Path file : files) {
      reader.read(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return "%d files, the largest %.0f KB,"
        .formatted(files.size(), files.getFirst().toFile().length() / 1e3);
  }
}
