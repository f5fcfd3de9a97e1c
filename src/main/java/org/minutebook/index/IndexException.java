package org.minutebook.index;

/** An index that can't be used; the message is for the user: what, where, what to do. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is the matter with it. */
  public enum Reason {
    /** There is none yet. */
    MISSING,
    /** Another process is writing it. */
    LOCKED,
    /** It was made by another version of the program. */
    OUTDATED,
    /** Its files are not what they were when they were written. */
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

  public Reason reason() {
    return reason;
  }
}
