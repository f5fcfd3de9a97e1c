package org.minutebook.web;

/**
 * A server that could not start: the port is taken, the host is none of this machine's, the static
 * folder is missing. The message says what and what to do about it, ready to be printed.
 */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }

  ServerException(String message) {
    super(message);
  }
}
