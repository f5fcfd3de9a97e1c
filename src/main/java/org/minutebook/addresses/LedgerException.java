package org.minutebook.addresses;

/**
 * A ledger that can't be used. The message tells the user the file, the line and what to do;
 * nothing was written.
 */
public final class LedgerException extends Exception {
  private static final long serialVersionUID = 1L;

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
