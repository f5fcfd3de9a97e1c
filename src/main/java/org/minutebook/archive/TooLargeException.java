package org.minutebook.archive;

import java.io.IOException;

/** A file that is too large to be minutes. The message has its size and the limit. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Of a file.
   *
   * @param size in bytes
   */
  public TooLargeException(long size) {
    super(
        "too large to be minutes ("
            + (size >> 20)
            + " MB, the limit is "
            + (Archive.MAX_BYTES >> 20)
            + " MB)");
  }
}
