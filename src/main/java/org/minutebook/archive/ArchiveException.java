package org.minutebook.archive;

/**
 * An archive that can't be used. The message tells the user what is wrong, where, and what to do.
 */
public final class ArchiveException extends Exception {
  private static final long serialVersionUID = 1L;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
