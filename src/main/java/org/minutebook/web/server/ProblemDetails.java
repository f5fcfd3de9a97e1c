package org.minutebook.web.server;

/**
 * An error of the API as RFC 9457 describes it. It is of no {@code type} beyond its status code.
 *
 * @param title the words of the status code
 * @param detail what is wrong in this case, and what to do
 */
public record ProblemDetails(String type, String title, int status, String detail) {
  /** The media type of an error. */
  public static final String MEDIA_TYPE = "application/problem+json;charset=utf-8";

  public static ProblemDetails of(int status, String title, String detail) {
    return new ProblemDetails("about:blank", title, status, detail);
  }
}
