package org.minutebook.web;

/**
 * Thrown when the server cannot start: the port is taken, the host does not belong to this machine,
 * or the static folder is missing. The message says what is wrong and what to do about it.
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
