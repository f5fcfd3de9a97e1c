package org.minutebook.web.server;

import java.util.Map;
import java.util.TreeMap;

/**
 * A response before it is sent.
 *
 * @param body its text
 * @param bytes what it holds instead of text; empty for text
 * @param headers besides the content type and those that every response has
 */
public record Reply(
    int status, String type, String body, Bytes bytes, Map<String, String> headers) {
  /** The content type of pages. */
  public static final String HTML = "text/html;charset=utf-8";

  /** The content type of the API's answers. */
  public static final String JSON = "application/json;charset=utf-8";

  /** A response of text. */
  public Reply(int status, String type, String body, Map<String, String> headers) {
    this(status, type, body, Bytes.NONE, headers);
  }

  /** What was asked for, which is no text. */
  public static Reply of(String type, Bytes bytes) {
    return new Reply(200, type, "", bytes, Map.of());
  }

  /** What is sent: a text or an array of bytes. */
  public Object content() {
    return bytes.length() > 0 ? bytes.toArray() : body;
  }

  /** How much is sent: characters of a text, or bytes. */
  int length() {
    return body.length() + bytes.length();
  }

  /** The same with one header more. */
  public Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, bytes, more);
  }
}
