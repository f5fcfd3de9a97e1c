package org.minutebook.web.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the part of a request's path after a prefix such as {@code /meetings/}. Accepts only what
 * an id can look like, so that nothing can be mistaken for a path of the file system.
 */
public final class MeetingPath {
  private static final int MAX_LENGTH = 2000;

  /** A slug: letters, digits and marks of any script, joined by hyphens. */
  private static final Pattern PART =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:-[\\p{L}\\p{N}\\p{M}]++)*+");

  private MeetingPath() {}

  /**
   * The decoded address after {@code prefix}.
   *
   * @param path the request's path, still percent-encoded
   * @return empty if nothing can have that address
   */
  public static Optional<String> after(String prefix, String path) {
    String rest = path.substring(Math.min(prefix.length(), path.length()));
    if (!path.startsWith(prefix) || rest.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder();
    for (String encoded : rest.split("/", -1)) {
      String part = decode(encoded);
      if (!PART.matcher(part).matches()) {
        return Optional.empty();
      }
      address.append(address.isEmpty() ? "" : "/").append(part);
    }
    return Optional.of(address.toString());
  }

  /**
   * Decodes part of a path, which {@link RequestFilter} has checked. In a path a plus is a plus.
   */
  public static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
