package org.minutebook.cli.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.minutebook.minutes.Address;

/**
 * An address of the server and the file that has its page in the site. A static host knows no
 * queries, so a list that a filter narrows has a file of its own; what can be asked in any number
 * of ways has none.
 *
 * @param request path and query to ask the server for
 * @param folder names of folders below the site, empty for its top
 * @param file the name of the file in it
 */
record SiteAddress(String request, List<String> folder, String file) {
  /** The page that searches in the browser. */
  static final SiteAddress SEARCH = new SiteAddress("/search", List.of("search"), "index.html");

  private static final Set<String> LEFT_OUT = Set.of("/search", "/timeline");

  /** Lists that have a page for each value of a filter. */
  private static final Set<String> LISTS =
      Set.of("/decisions", "/actions", "/meetings", "/people", "/topics");

  /** What narrows or orders a list; {@code after} and {@code before} together are one filter. */
  private static final Set<String> FILTERS =
      Set.of("after", "year", "series", "outcome", "person", "letter", "by", "sort");

  private static final int MAX_NAME_BYTES = 200;

  /**
   * Where the page of an address is.
   *
   * @param link path and query, as in a link of a page
   * @return empty if the site has no page for it
   */
  static Optional<SiteAddress> of(String link) {
    int mark = link.indexOf('?');
    String path = mark < 0 ? link : link.substring(0, mark);
    String query = mark < 0 ? "" : link.substring(mark + 1);
    if (!path.startsWith("/") || LEFT_OUT.contains(path) || isForServers(path)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String part : path.substring(1).split("/", -1)) {
      String name = URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
      if (name.isEmpty() && path.length() == 1) {
        continue;
      }
      if (!isFileName(name)) {
        return Optional.empty();
      }
      names.add(name);
    }
    if (!query.isEmpty()) {
      Optional<String> list = listName(path, query);
      if (list.isEmpty()) {
        return Optional.empty();
      }
      names.add(list.get());
    }
    if (query.isEmpty() && path.startsWith("/static/")) {
      String file = names.removeLast();
      return Optional.of(new SiteAddress(link, List.copyOf(names), file));
    }
    return Optional.of(new SiteAddress(link, List.copyOf(names), "index.html"));
  }

  /** What a link to the page is in another page; folders end with a slash, as static hosts want. */
  String relativeTo(SiteAddress page) {
    StringBuilder link = new StringBuilder();
    link.append("../".repeat(page.folder().size()));
    for (String name : folder) {
      link.append(Address.encode(name)).append('/');
    }
    if (!file.equals("index.html")) {
      link.append(file);
    }
    return link.isEmpty() ? "./" : link.toString();
  }

  boolean isPage() {
    return file.equals("index.html");
  }

  private static boolean isForServers(String path) {
    return path.startsWith("/api/")
        || path.equals("/api")
        || path.startsWith("/corrections/")
        || path.startsWith("/feed.");
  }

  private static boolean isFileName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < ' ')
        && name.getBytes(UTF_8).length <= MAX_NAME_BYTES;
  }

  /**
   * The name of a narrowed list, such as {@code year~2014}: no page has an address with a tilde.
   * Empty for one that two filters narrow.
   */
  private static Optional<String> listName(String path, String query) {
    if (!LISTS.contains(path)) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0) {
        return Optional.empty();
      }
      values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    Optional<String> cursor = Optional.ofNullable(values.remove("cursor"));
    String before = values.remove("before");
    if (before != null && !before.equals(values.get("after"))) {
      return Optional.empty();
    }
    if (values.size() > 1 || !FILTERS.containsAll(values.keySet())) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    values.forEach((key, value) -> name.append(key.equals("after") ? "in" : key).append('~'));
    values.values().forEach(value -> name.append(value.replaceAll("[^A-Za-z0-9_.-]", "_")));
    cursor.ifPresent(c -> name.append(name.isEmpty() ? "from~" : "~from~").append(digest(c)));
    return name.isEmpty() || name.length() > MAX_NAME_BYTES
        ? Optional.empty()
        : Optional.of(name.toString());
  }

  private static String digest(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
