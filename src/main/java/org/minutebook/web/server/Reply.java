package org.minutebook.web.server;

import java.util.Map;
import java.util.TreeMap;

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

  /** The same with one header more. */
  public Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }
}
