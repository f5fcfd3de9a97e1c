package org.minutebook.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.web.server.MeetingPath;

/**
 * The part of an issue page's address after {@code /issues/}: {@code nodejs/node/37277} for {@code
 * nodejs/node#37277}, {@code 12} for {@code #12} where no repository is known.
 */
final class IssuePath {
  private static final Pattern PATH =
      Pattern.compile("(?:[\\w.-]{1,100}(?:/[\\w.-]{1,100}){0,3}/)?\\d{1,7}");

  private static final int MAX_LENGTH = 1000;

  private IssuePath() {}

  /**
   * The reference that an address means.
   *
   * @param prefix what comes before, ending with a slash
   * @param path the request's path, still percent-encoded
   * @return empty if no issue can have that address
   */
  static Optional<String> reference(String prefix, String path) {
    if (!path.startsWith(prefix) || path.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String rest = MeetingPath.decode(path.substring(prefix.length()));
    if (!PATH.matcher(rest).matches()) {
      return Optional.empty();
    }
    int slash = rest.lastIndexOf('/');
    String repository = rest.substring(0, Math.max(0, slash)).toLowerCase(Locale.ROOT);
    return Optional.of(repository + "#" + rest.substring(slash + 1));
  }
}
