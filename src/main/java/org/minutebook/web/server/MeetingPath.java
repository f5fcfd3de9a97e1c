package org.minutebook.web.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What follows {@code /meetings/} in an address: ids as they are handed out, and nothing that could
 * be taken for a path of the file system.
 */
public final class MeetingPath {
  private static final int LONGEST = 2000;

  /** As a slug: letters, digits and marks of any script, joined by hyphens. */
  private static final Pattern PART =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:-[\\p{L}\\p{N}\\p{M}]++)*+");

  private MeetingPath() {}

  /**
   * The address that a request's path names after {@code prefix}.
   *
   * @param raw the path as it was sent, still encoded
   * @return empty if no meeting or section can have that address
   */
  public static Optional<String> after(String prefix, String raw) {
    String rest = raw.substring(Math.min(prefix.length(), raw.length()));
    if (!raw.startsWith(prefix) || rest.length() > LONGEST) {
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

  /** The gate let through only what can be decoded. A plus is a plus in a path. */
  public static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
