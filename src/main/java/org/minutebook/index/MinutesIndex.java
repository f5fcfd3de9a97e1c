package org.minutebook.index;

import java.nio.file.Path;
import org.minutebook.archive.Archive;

/** The index of an archive, in a folder of its own. */
public final class MinutesIndex implements AutoCloseable {
  private final Path folder;

  private MinutesIndex(Path folder) {
    this.folder = folder;
  }

  /** Opens the index in that folder for reading and writing; makes it if there is none. */
  public static MinutesIndex open(Path folder) throws IndexException {
    return new MinutesIndex(folder);
  }

  /** Opens the index in that folder for reading. */
  public static MinutesIndex openReadOnly(Path folder) throws IndexException {
    return new MinutesIndex(folder);
  }

  /**
   * Brings the index up to date with the archive: all of it, or in case of an exception nothing.
   */
  public IndexReport update(
      Archive archive, FileReading reading, String readerFingerprint, Progress progress)
      throws IndexException {
    throw new UnsupportedOperationException(folder.toString());
  }

  @Override
  public void close() {}
}
