package org.minutebook.index;

import org.minutebook.reading.Reading;

/**
 * How a file becomes minutes; {@code MinutesReader::read} in earnest. Must be pure and safe to call
 * from several threads.
 */
@FunctionalInterface
public interface FileParser {
  /** Reads one file: its path in the archive, its content as it stands. */
  Reading read(String file, byte[] bytes);
}
