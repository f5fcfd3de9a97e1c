package org.minutebook.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A format that a page is also given in: under its address with a suffix, or to a client that
 * accepts nothing it likes better.
 */
public enum PageFormat {
  /** What the API answers. */
  JSON(".json", "application/json"),
  /** Minutes as they are written. */
  MARKDOWN(".md", "text/markdown"),
  /** Minutes without markup. */
  TEXT(".txt", "text/plain");

  private static final String MEETINGS = "/meetings/";

  /** The pages of lists that the API has too. */
  private static final Set<String> LISTS =
      Set.of(
          "/search",
          "/timeline",
          "/meetings",
          "/people",
          PageAddresses.TOPICS,
          PageAddresses.DECISIONS,
          PageAddresses.ACTIONS);

  /** What the addresses of pages begin with that the API has too. */
  private static final List<String> BELOW =
      List.of(
          MEETINGS,
          "/people/",
          PageAddresses.TOPICS + "/",
          PageAddresses.DECISIONS + "/",
          PageAddresses.ISSUES + "/");

  /** What the addresses of feeds and pictures end with. */
  private static final List<String> OTHERS = List.of(".atom", ".feed.json", PageAddresses.PICTURE);

  private final String suffix;
  private final String mediaType;

  PageFormat(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** What the address of a page ends with in this format. */
  public String suffix() {
    return suffix;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The content type of minutes in this format. */
  public String contentType() {
    return mediaType + ";charset=utf-8";
  }

  /** The formats that a page is given in besides HTML. */
  public static List<PageFormat> of(String path) {
    if (path.endsWith("/") || OTHERS.stream().anyMatch(path::endsWith)) {
      return List.of();
    }
    if (path.startsWith(MEETINGS)) {
      return List.of(values());
    }
    return LISTS.contains(path) || BELOW.stream().anyMatch(path::startsWith)
        ? List.of(JSON)
        : List.of();
  }

  /** The format that an address asks for by its suffix. */
  public static Optional<PageFormat> suffixOf(String path) {
    return Stream.of(values())
        .filter(format -> OTHERS.stream().noneMatch(path::endsWith))
        .filter(format -> path.endsWith(format.suffix))
        .filter(format -> of(format.without(path)).contains(format))
        .findFirst();
  }

  /** An address without this format's suffix. */
  public String without(String path) {
    return path.substring(0, path.length() - suffix.length());
  }

  /** The address of a page in this format; it may have a query. */
  public String address(String page) {
    int query = page.indexOf('?');
    return query < 0 ? page + suffix : page.substring(0, query) + suffix + page.substring(query);
  }

  /**
   * The path that answers a page in this format: the API's for JSON.
   *
   * @param path that of the page
   */
  public String route(String path) {
    return this == JSON ? PageAddresses.API + path : path + suffix;
  }

  /**
   * The format that a client would rather have than HTML.
   *
   * @param accepted media types by preference
   * @param given the formats that there are
   */
  public static Optional<PageFormat> preferred(List<String> accepted, List<PageFormat> given) {
    for (String type : accepted) {
      String plain = type.split(";", 2)[0].strip();
      Optional<PageFormat> found =
          given.stream().filter(f -> f.mediaType.equalsIgnoreCase(plain)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      if (plain.equalsIgnoreCase("text/html") || plain.endsWith("/*")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
