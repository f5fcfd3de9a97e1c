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

  private static final Pattern ESCAPED_SLASH = Pattern.compile("%2[Ff]");

  private MeetingPath() {}

  /**
   * The decoded address after {@code prefix}.
   *
   * @param path the request's path, still percent-encoded
   * @return empty if nothing can have that address
   */
  public static Optional<String> after(String prefix, String path) {
    return rest(prefix, path)
        .filter(rest -> !ESCAPED_SLASH.matcher(rest).find())
        .flatMap(MeetingPath::read);
  }

  /**
   * The same, with slashes of an id that may be percent-encoded: clients do that which take an id
   * for one part of a path, as those do that are generated from the API's description.
   */
  public static Optional<String> parameterAfter(String prefix, String path) {
    return rest(prefix, path).flatMap(MeetingPath::read);
  }

  private static Optional<String> rest(String prefix, String path) {
    return path.startsWith(prefix) && path.length() - prefix.length() <= MAX_LENGTH
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }

  private static Optional<String> read(String rest) {
    String address = decode(rest);
    for (String part : address.split("/", -1)) {
      if (!PART.matcher(part).matches()) {
        return Optional.empty();
      }
    }
    return Optional.of(address);
  }

  /**
   * Decodes part of a path, which {@link RequestFilter} has checked. In a path a plus is a plus.
   */
  public static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
