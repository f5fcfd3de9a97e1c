package org.minutebook.archive;

/** An archive that can't be used; the message is for the user: what, where, what to do. */
public class ArchiveException extends Exception {
  private static final long serialVersionUID = 1L;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
