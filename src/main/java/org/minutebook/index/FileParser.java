package org.minutebook.index;

import java.util.Optional;
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

  /** Reads one series in two passes; empty if each file is to be read by itself. */
  default Optional<SeriesReader> series() {
    return Optional.empty();
  }

  /** Reads minutes with a reader, each series in two passes. */
  static FileParser of(MinutesReader reader) {
    return new FileParser() {
      @Override
      public Reading read(String file, byte[] bytes) {
        return reader.read(file, bytes);
      }

      @Override
      public Optional<SeriesReader> series() {
        return Optional.of(new SeriesReader(reader));
      }
    };
  }
}
