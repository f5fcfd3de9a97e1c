package org.minutebook.archive;

import java.io.IOException;

/** A file is too large to be minutes. The message says how large it is and what the limit is. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(long size) {
    super(
        "too large to be minutes ("
            + (size >> 20)
            + " MB, the limit is "
            + (Archive.LARGEST >> 20)
            + " MB)");
  }
}
