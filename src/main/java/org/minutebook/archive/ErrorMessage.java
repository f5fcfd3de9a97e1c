package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/**
 * Says in words why something failed: the message of a file system's exception is often nothing but
 * the file's name.
 */
public final class ErrorMessage {
  private ErrorMessage() {}

  /** A phrase such as {@code permission denied}. */
  public static String of(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      case NotDirectoryException file -> "a file stands in its way";
      case FileAlreadyExistsException file -> "a file stands in its way";
      case FileSystemException other when other.getReason() != null ->
          other.getReason().toLowerCase(Locale.ROOT);
      default -> {
        String message = failure.getMessage();
        yield message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
      }
    };
  }

  /** Why a file that was listed could not be read. */
  static String ofUnreadable(IOException failure) {
    return failure instanceof NoSuchFileException ? "is gone" : "can't be read: " + of(failure);
  }
}
