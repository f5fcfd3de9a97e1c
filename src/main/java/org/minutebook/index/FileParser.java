package org.minutebook.index;

import java.util.Optional;
import org.minutebook.reading.Reading;
import org.minutebook.reading.SeriesReader;

/**
 * Reads a file as minutes; {@code MinutesReader::read} outside of tests. Must be pure and safe to
 * call from several threads.
 */
@FunctionalInterface
public interface FileParser {
  /** Reads one file, given by its path in the archive and its content. */
  Reading read(String file, byte[] bytes);

  /** Reads one series in two passes; empty if each file is to be read by itself. */
  default Optional<SeriesReader> series() {
    return Optional.empty();
  }
}
