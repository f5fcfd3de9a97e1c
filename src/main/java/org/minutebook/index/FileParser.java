package org.minutebook.index;

import org.minutebook.reading.Reading;

/**
 * Reads a file as minutes; {@code MinutesReader::read} outside of tests. Must be pure and safe to
 * call from several threads.
 */
@FunctionalInterface
public interface FileParser {
  /** Reads one file, given by its path in the archive and its content. */
  Reading read(String file, byte[] bytes);
}
