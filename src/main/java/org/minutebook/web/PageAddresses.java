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
 * Addresses of pages, relative to the host and percent-encoded: fit for {@code href} and JSON. No
 * header of a request has a say in them.
 */
public final class PageAddresses {
  /** Where the API begins. */
  public static final String API = "/api/v1";

  /** The page of actions. */
  public static final String ACTIONS = "/actions";

  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PageAddresses() {}

  /** Page of a meeting; its id may hold slashes. */
  public static String meeting(String meeting) {
    return "/meetings/" + path(meeting);
  }

  /** Page of a section. */
  public static String section(String meeting, String section) {
    return meeting(meeting) + "/" + encode(section);
  }

  /** The page of what is suggested: a meeting or section, else what is found by its query. */
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

  /** Page of a person, by their slug. */
  public static String person(String slug) {
    return "/people/" + encode(slug);
  }

  /** A statement's sentence on the page of its section. */
  public static String statement(String meeting, Statement statement) {
    return section(meeting, statement.section()) + "#" + encode(anchor(statement));
  }

  /** What a statement's id says beyond its section: unique on the section's page. */
  public static String anchor(Statement statement) {
    String prefix = statement.section() + "/";
    return statement.id().startsWith(prefix)
        ? statement.id().substring(prefix.length())
        : statement.id();
  }

  /** A path with parameters; blank ones are left out. */
  public static String query(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(p -> !p.getValue().isBlank())
            .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /**
   * Where a line of a file is hosted; null where the archive's settings do not say, or say
   * something that is no web address.
   */
  public static String source(Settings settings, String file, int line) {
    return settings
        .source()
        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
        .map(link -> link.replace("{path}", path(file)).replace("{line}", Integer.toString(line)))
        .orElse(null);
  }

  /** A path of parts joined by slashes, each encoded. */
  public static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(PageAddresses::encode)
        .collect(Collectors.joining("/"));
  }

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
