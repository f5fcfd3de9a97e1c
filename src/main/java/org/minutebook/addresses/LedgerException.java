package org.minutebook.addresses;

/**
 * The ledger can't be used. The message is for the person at the screen: file, line, and what to do
 * about it. Nothing was written.
 */
public final class LedgerException extends Exception {
  private static final long serialVersionUID = 1L;

  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
