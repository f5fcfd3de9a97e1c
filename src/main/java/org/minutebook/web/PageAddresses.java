package org.minutebook.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Suggestion;

/**
 * Builds the addresses of pages: relative to the host and percent-encoded, ready for {@code href}
 * and JSON. They never depend on a request's headers.
 */
public final class PageAddresses {
  /** The path all API addresses begin with. */
  public static final String API = "/api/v1";

  /** The path of the list of decisions. */
  public static final String DECISIONS = "/decisions";

  /** The path of the list of actions. */
  public static final String ACTIONS = "/actions";

  /** The addresses for those who operate the server. */
  public static final Set<String> OPERATING = Set.of("/healthz", "/readyz", "/metrics");

  /** The path to which programs with language models send their messages. */
  public static final String MCP = "/mcp";

  /** The path to which the host of the archive says that it changed. */
  public static final String PULL_HOOK = "/hooks/pull";

  /** The path of the list of topics that come back. */
  public static final String TOPICS = "/topics";

  /** The path below which each issue that the minutes name has a page. */
  public static final String ISSUES = "/issues";

  /** What the paths of pages begin with that offer the correction of a statement. */
  public static final String CORRECTIONS = "/corrections/";

  /** What the address of a page's picture has after that of the page. */
  public static final String PICTURE = ".png";

  /** The picture of the pages that have none of their own. */
  public static final String PICTURE_OF_ARCHIVE = "/card" + PICTURE;

  private PageAddresses() {}

  /** Whether a path is that of a page's picture. */
  public static boolean isPicture(String path) {
    return path.endsWith(PICTURE) && !path.startsWith("/static/") && !isApi(path);
  }

  /** Whether a path belongs to the API, whose errors are JSON too. */
  public static boolean isApi(String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }

  /** The page of a meeting; its id may contain slashes. */
  public static String meeting(String meeting) {
    return Address.of(meeting).path();
  }

  /** The page of a section. */
  public static String section(String meeting, String section) {
    return Address.of(meeting, section).path();
  }

  /** A statement on the page of its section. */
  public static String statement(String meeting, Statement statement) {
    return Address.of(meeting, statement).path();
  }

  /** The page of a decision, by its number. */
  public static String decision(String number) {
    return DECISIONS + "/" + Address.encodePath(number);
  }

  /** The page a suggestion leads to; of what has none, the search for its text. */
  public static String of(Suggestion suggestion) {
    return switch (suggestion.target()) {
      case Suggestion.OfMinutes minutes -> minutes.address().path();
      case Suggestion.OfTopic topic -> topic(topic.id());
      case Suggestion.OfIssue issue -> issue(issue.reference());
      case Suggestion.OfDecision decision -> decision(decision.number());
      case Suggestion.OfQuery query -> query("/search", Map.of("q", suggestion.text()));
    };
  }

  /** The page of a topic that comes back. */
  public static String topic(String id) {
    return TOPICS + "/" + Address.encode(id);
  }

  /**
   * The page of an issue: {@code /issues/owner/repository/12} for {@code owner/repository#12},
   * {@code /issues/12} for {@code #12}.
   */
  public static String issue(String reference) {
    String path = reference.replace('#', '/');
    return ISSUES + (path.startsWith("/") ? "" : "/") + Address.encodePath(path);
  }

  /** The page of a person, by their slug. */
  public static String person(String slug) {
    return "/people/" + Address.encode(slug);
  }

  /** A path with query parameters; blank ones are left out. */
  public static String query(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(p -> !p.getValue().isBlank())
            .map(p -> Address.encode(p.getKey()) + "=" + Address.encode(p.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Where a file can be edited; empty if that is not known. */
  public static Optional<String> edit(Settings settings, String file) {
    return settings
        .editOf(file)
        .map(link -> link.replace("{path}", Address.encodePath(settings.hostedPath(file))));
  }

  /**
   * The web address of a line of a file; empty if the archive's settings give none, or one that is
   * not an http address.
   */
  public static Optional<String> source(Settings settings, String file, int line) {
    return settings
        .sourceOf(file)
        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
        .map(
            link ->
                link.replace("{path}", Address.encodePath(settings.hostedPath(file)))
                    .replace("{line}", Integer.toString(line)));
  }
}
