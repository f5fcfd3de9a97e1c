package org.minutebook.web.server;

import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param headers besides the type and those every answer has
 */
public record Reply(int status, String type, String body, Map<String, String> headers) {
  public static final String HTML = "text/html;charset=utf-8";
  public static final String JSON = "application/json;charset=utf-8";
}
