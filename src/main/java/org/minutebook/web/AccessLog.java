package org.minutebook.web;

import java.util.function.Consumer;

/**
 * Whether requests are logged, and where.
 *
 * @param isOn whether there is a line for each request
 * @param withQueries whether the lines say what was searched for
 * @param lines receives the lines, from several threads
 */
public record AccessLog(boolean isOn, boolean withQueries, Consumer<String> lines) {
  /** No log. */
  public static final AccessLog NONE = new AccessLog(false, false, line -> {});
}
