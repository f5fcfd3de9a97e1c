package org.minutebook.index;

import java.util.Optional;
import org.minutebook.reading.Reading;

/** What an update found out about one file of the archive. */
sealed interface Outcome {
  String file();

  /** Its bytes are what they were. */
  record Unchanged(FileEntry entry) implements Outcome {
    @Override
    public String file() {
      return entry.file();
    }
  }

  /** It was read. */
  record Read(String digest, Reading reading) implements Outcome {
    @Override
    public String file() {
      return reading.file();
    }
  }

  /** Its bytes could not be had; {@code former} is what the index knows of it. */
  record Unreadable(String file, String message, Optional<FileEntry> former) implements Outcome {}
}
