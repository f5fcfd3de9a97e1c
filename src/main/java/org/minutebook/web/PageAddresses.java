package org.minutebook.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SectionAddress;
import org.minutebook.search.Suggestion;

/**
 * Builds the addresses of pages: relative to the host and percent-encoded, ready for {@code href}
 * and JSON. They never depend on a request's headers.
 */
public final class PageAddresses {
  /** The path all API addresses begin with. */
  public static final String API = "/api/v1";

  /** The path of the list of actions. */
  public static final String ACTIONS = "/actions";

  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PageAddresses() {}

  /** The page of a meeting; its id may contain slashes. */
  public static String meeting(String meeting) {
    return "/meetings/" + path(meeting);
  }

  /** The page of a section. */
  public static String section(String meeting, String section) {
    return meeting(meeting) + "/" + encode(section);
  }

  /** The page a suggestion leads to: a meeting or section, else the search for its query. */
  public static String of(Suggestion suggestion) {
    if (suggestion.address().isPresent()) {
      SectionAddress address = suggestion.address().get();
      return address
          .section()
          .map(section -> section(address.meeting(), section))
          .orElseGet(() -> meeting(address.meeting()));
    }
    return query("/search", Map.of("q", suggestion.query()));
  }

  /** The page of a person, by their slug. */
  public static String person(String slug) {
    return "/people/" + encode(slug);
  }

  /** A statement on the page of its section. */
  public static String statement(String meeting, Statement statement) {
    return section(meeting, statement.section()) + "#" + encode(anchor(statement));
  }

  /** A statement's id without that of its section: unique on the section's page. */
  public static String anchor(Statement statement) {
    String prefix = statement.section() + "/";
    return statement.id().startsWith(prefix)
        ? statement.id().substring(prefix.length())
        : statement.id();
  }

  /** A path with query parameters; blank ones are left out. */
  public static String query(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(p -> !p.getValue().isBlank())
            .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /**
   * The web address of a line of a file; null if the archive's settings give none, or one that is
   * not an http address.
   */
  public static String source(Settings settings, String file, int line) {
    return settings
        .source()
        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
        .map(link -> link.replace("{path}", path(file)).replace("{line}", Integer.toString(line)))
        .orElse(null);
  }

  /** Percent-encodes each part of a path, keeping the slashes between them. */
  public static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(PageAddresses::encode)
        .collect(Collectors.joining("/"));
  }

  /** Percent-encodes everything but the characters that RFC 3986 calls unreserved. */
  public static String encode(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append(HEX.toHexDigits((byte) c));
      }
    }
    return encoded.toString();
  }
}
