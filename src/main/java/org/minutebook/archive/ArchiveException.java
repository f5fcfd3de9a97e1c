package org.minutebook.archive;

/**
 * An archive that can't be used. The message tells the user what is wrong, where, and what to do.
 */
public final class ArchiveException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public ArchiveException(String message) {
    super(message);
  }

  /** With the cause, whose message is in this one. */
  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
