package org.minutebook.web.server;

import java.util.Map;

/**
 * A response before it is sent.
 *
 * @param headers besides the content type and those that every response has
 */
public record Reply(int status, String type, String body, Map<String, String> headers) {
  /** The content type of pages. */
  public static final String HTML = "text/html;charset=utf-8";

  /** The content type of the API's answers. */
  public static final String JSON = "application/json;charset=utf-8";
}
