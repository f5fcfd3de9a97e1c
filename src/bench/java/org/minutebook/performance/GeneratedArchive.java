package org.minutebook.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.minutebook.Usage;

/**
 * Writes an archive of invented minutes of any size, to measure growth with:
 *
 * <pre>{@code src/bench/run GeneratedArchive ../generated 10000 [SEED]}</pre>
 *
 * <p>A series has at most 500 meetings, one a week. The same seed gives the same files, and a
 * smaller archive is a part of a larger one.
 */
public final class GeneratedArchive {
  /** The seed if none is given. */
  static final long SEED = 16;

  private static final int MEETINGS_OF_A_SERIES = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 7);

  private GeneratedArchive() {}

  /** Arguments: the folder to write, the number of meetings, and the seed. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(2, arguments, "GeneratedArchive FOLDER MEETINGS [SEED]");
    write(
        Path.of(arguments[0]),
        Integer.parseInt(arguments[1]),
        arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED);
  }

  /** Writes the files; returns their size in bytes. */
  static long write(Path folder, int meetings, long seed) throws IOException {
    MadeUpWords words = new MadeUpWords(seed);
    GeneratedMinutes minutes = new GeneratedMinutes(words);
    long bytes = 0;
    String title = "";
    Path series = folder;
    LocalDate first = FIRST_DAY;
    for (int i = 0; i < meetings; i++) {
      int week = i % MEETINGS_OF_A_SERIES;
      if (week == 0) {
        int number = i / MEETINGS_OF_A_SERIES;
        Random random = new Random(seed * 31 + number);
        title = words.newTitle(random);
        series = Files.createDirectories(folder.resolve("group-%03d".formatted(number + 1)));
        first = FIRST_DAY.plusDays(random.nextInt(5)).plusWeeks(random.nextInt(400));
      }
      LocalDate day = first.plusWeeks(week);
      // Mixed, since neighbouring seeds give random numbers that begin alike.
      Random random = new Random((seed * 1_000_003 + i) * 0x9E3779B97F4A7C15L);
      byte[] text = minutes.write(title, day, random).getBytes(UTF_8);
      Files.write(series.resolve(day + ".md"), text);
      bytes += text.length;
    }
    return bytes;
  }
}
