package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file could not be had, in words: the file system's exceptions say only its name. */
final class IoMessage {
  private IoMessage() {}

  /** Why a file that was listed could not be read. */
  static String ofUnreadable(IOException e) {
    return e instanceof NoSuchFileException ? "is gone" : "can't be read: " + of(e);
  }

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException gone -> "there is no such file";
      case FileSystemException other when other.getReason() != null ->
          other.getReason().toLowerCase(Locale.ROOT);
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
