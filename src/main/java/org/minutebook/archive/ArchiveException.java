package org.minutebook.archive;

/**
 * The archive can't be used. The message is for the person at the screen: what, where, and what to
 * do about it.
 */
public final class ArchiveException extends Exception {
  private static final long serialVersionUID = 1L;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
