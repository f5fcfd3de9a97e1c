package org.minutebook.index;

/** An index that can't be used. The message tells the user what is wrong, where, and what to do. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why an index can't be used. */
  public enum Reason {
    /** There is no index yet. */
    MISSING,
    /** Another process is writing it. */
    LOCKED,
    /** It was made by another version of the program. */
    OUTDATED,
    /** Its files are missing or were changed. */
    DAMAGED,
    /** The folder can't be used, or can't be written. */
    UNUSABLE
  }

  private final Reason reason;

  public IndexException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public IndexException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why the index can't be used. */
  public Reason reason() {
    return reason;
  }
}
