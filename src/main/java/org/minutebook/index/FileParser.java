package org.minutebook.index;

import java.util.function.Supplier;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.reading.SeriesReader;

/**
 * Reads files as minutes; made {@link #of} a reader outside of tests. Must be pure and safe to call
 * from several threads.
 */
@FunctionalInterface
public interface FileParser {
  /** Reads one file, given by its path in the archive and its content. */
  Reading read(String file, byte[] bytes);

  /** Reads one series in two passes; only if {@link #readsSeries}. */
  default SeriesReader series() {
    throw new UnsupportedOperationException();
  }

  /** Whether files are read series by series; if not, each file is read by itself. */
  default boolean readsSeries() {
    return false;
  }

  /** Reads minutes with a reader, each series in two passes. */
  static FileParser of(MinutesReader reader) {
    return of(() -> reader);
  }

  /**
   * As {@link #of(MinutesReader)}.
   *
   * @param reader is asked for only when there is something to read; may be asked from several
   *     threads
   */
  static FileParser of(Supplier<MinutesReader> reader) {
    return new FileParser() {
      @Override
      public Reading read(String file, byte[] bytes) {
        return reader.get().read(file, bytes);
      }

      @Override
      public SeriesReader series() {
        return new SeriesReader(reader.get());
      }

      @Override
      public boolean readsSeries() {
        return true;
      }
    };
  }
}
