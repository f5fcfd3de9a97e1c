package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;

/** All pages can be below a path of a host, with and without a proxy in front. */
class BelowAPathTest {
  private static final String BASE = "/minutes";
  private static final int MOST_PAGES = 150;
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?s)## Below a path.*?```nginx\n(.*?)```");

  @RegisterExtension static final SampleServer index = SampleServer.over(OddMinutes.withHarbour());

  @TempDir Path temp;

  private static Settings settings(Optional<String> address) {
    return new Settings(
        Optional.of("Harbour"),
        Optional.empty(),
        Optional.empty(),
        address,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        "");
  }

  private static WebServer start(Optional<String> address, Optional<String> base)
      throws ServerException {
    Settings settings = settings(address);
    return WebServer.start(
        new WebSettings(
            "127.0.0.1",
            0,
            Path.of("static"),
            () -> settings,
            "1.2.3",
            ServerLimits.trusting(List.of()),
            () -> Condition.UNKNOWN,
            AccessLog.NONE,
            base),
        () -> new Readiness.Ready(index.search()));
  }

  private static HttpResponse<String> get(URI host, String path) throws Exception {
    return SampleServer.send(HttpRequest.newBuilder(host.resolve(path)));
  }

  /** Follows every link, form, style sheet and script from the first page on. */
  private static Set<String> crawl(URI host, String published) throws Exception {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(BASE + "/"));
    while (!open.isEmpty() && seen.size() < MOST_PAGES) {
      String path = open.removeFirst();
      HttpResponse<String> answer = get(host, path);
      if (answer.statusCode() / 100 == 3) {
        open.addFirst(SampleServer.header(answer, "Location"));
        continue;
      }
      assertEquals(200, answer.statusCode(), path);
      seen.add(path);
      if (!SampleServer.header(answer, "Content-Type").startsWith("text/html")) {
        continue;
      }
      Document page = Jsoup.parse(answer.body());
      for (Element element : page.select("[href], [src], [action]")) {
        for (String name : List.of("href", "src", "action")) {
          String link = element.attr(name).replaceFirst("#.*", "");
          String local = link.startsWith(published) ? link.substring(published.length()) : link;
          if (!local.startsWith("/")) {
            continue;
          }
          assertTrue(local.startsWith(BASE + "/"), element.outerHtml() + " on " + path);
          assertFalse(local.startsWith(BASE + BASE), element.outerHtml() + " on " + path);
          if (!seen.contains(local) && !open.contains(local)) {
            open.addLast(local);
          }
        }
      }
    }
    return seen;
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/minutes, ''",
    "'', /minutes",
    "https://example.org/minutes, /minutes/"
  })
  void everyLinkWorks(String address, String base) throws Exception {
    Optional<String> published = Optional.of(address).filter(a -> !a.isEmpty());
    Optional<String> given =
        Optional.of(base).filter(b -> !b.isEmpty()).flatMap(b -> WebSettings.base(b));
    try (WebServer server = start(published, given)) {
      assertEquals("http://127.0.0.1:" + server.port() + "/minutes/", server.address().toString());
      Set<String> pages = crawl(server.address().resolve("/"), "https://example.org");
      for (String path :
          List.of(
              "/minutes/static/minutebook.css",
              "/minutes/static/minutebook.js",
              "/minutes/search",
              "/minutes/meetings/calls/2021-05-04/lantern-supply",
              "/minutes/people/ann-lee")) {
        assertTrue(pages.contains(path), path + " of " + pages);
      }
    }
  }

  @Test
  void redirectsAndErrorsStayBelowIt() throws Exception {
    try (WebServer server = start(Optional.empty(), Optional.of(BASE))) {
      URI host = server.address().resolve("/");
      assertEquals(
          BASE + "/meetings", SampleServer.header(get(host, BASE + "/meetings/"), "Location"));
      assertEquals(
          BASE + "/issues/boats/bells/7",
          SampleServer.header(get(host, BASE + "/issues/Boats/bells/7"), "Location"));
      assertEquals(200, get(host, BASE).statusCode());
      HttpResponse<String> missing = get(host, BASE + "/nope");
      assertEquals(404, missing.statusCode());
      assertTrue(missing.body().contains("href=\"/minutes/static/minutebook.css\""));
      assertEquals(404, get(host, "/minutesmore/meetings").statusCode());
      assertEquals(400, get(host, BASE + "/..%2f..%2fpom.xml").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/meetings", "/feed", "/api/minutes"})
  void pathThatIsAlsoThatOfAPageMustBePassedOn(String base) throws Exception {
    try (WebServer server = start(Optional.empty(), Optional.of(base))) {
      URI host = server.address().resolve("/");
      assertEquals(200, get(host, base).statusCode());
      HttpResponse<String> found = get(host, base + "/search?q=lantern");
      assertEquals(200, found.statusCode());
      assertTrue(found.body().contains("href=\"" + base + "/meetings/calls/2021-05-04/"));
      assertEquals(200, get(host, base + "/static/minutebook.css").statusCode());
      for (String path : List.of("/", "/people", "/static/minutebook.css", "/api/v1/status")) {
        HttpResponse<String> unclear = get(host, path);
        assertEquals(421, unclear.statusCode(), path);
        assertTrue(unclear.body().contains("A proxy must pass it on"), unclear.body());
      }
      assertEquals(200, get(host, "/healthz").statusCode());
    }
  }

  @Test
  void whatIsForOperatorsIsNotBelowIt() throws Exception {
    try (WebServer server = start(Optional.empty(), Optional.of(BASE))) {
      URI host = server.address().resolve("/");
      assertEquals(200, get(host, "/metrics").statusCode());
      assertEquals(404, get(host, BASE + "/metrics").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://example.org/minutes"})
  void apiFeedsAndSitemapSayWhereTheyAre(String address) throws Exception {
    Optional<String> published = Optional.of(address).filter(a -> !a.isEmpty());
    try (WebServer server = start(published, Optional.of(BASE))) {
      URI host = server.address().resolve("/");
      String whole = address.isEmpty() ? BASE : address;
      DescribedApi api = DescribedApi.at(host.resolve(BASE + "/api/v1/openapi.json"));
      assertEquals(
          BASE + "/api/v1",
          api.document()
              .getAsJsonArray("servers")
              .get(0)
              .getAsJsonObject()
              .get("url")
              .getAsString());
      JsonObject section =
          api.call(
              "getSection", Map.of("meeting", "calls/2021-05-04", "section", "old-lantern-charts"));
      assertEquals(
          whole + "/meetings/calls/2021-05-04/old-lantern-charts",
          section.get("url").getAsString());
      assertTrue(
          section
              .get("html")
              .getAsString()
              .contains("href=\"" + whole + "/meetings/calls/2021-04-06\""),
          section.toString());
      JsonObject service =
          JsonParser.parseString(get(host, BASE + "/api").body()).getAsJsonObject();
      assertEquals(whole + "/api/v1/openapi.json", service.get("description").getAsString());
      for (JsonElement route : service.getAsJsonArray("routes")) {
        String path = route.getAsJsonObject().get("path").getAsString();
        assertTrue(path.startsWith(whole + "/api/v1/"), path);
      }
      assertTrue(
          get(host, BASE + "/feed.atom")
              .body()
              .contains("href=\"" + whole + "/meetings/calls/2021-05-04/"));
      Matcher page =
          Pattern.compile("<loc>([^<]*)</loc>").matcher(get(host, BASE + "/sitemap.xml").body());
      int pages = 0;
      for (; page.find(); pages++) {
        String path = URI.create(page.group(1)).getRawPath();
        assertTrue(path.startsWith(BASE + "/"), path);
        assertEquals(200, get(host, path).statusCode(), path);
      }
      assertTrue(pages > 20, pages + " pages");
      assertTrue(get(host, BASE + "/robots.txt").body().contains("Disallow: /minutes/search\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLinkWorksBehindNginx(boolean passesThePath) throws Exception {
    try (WebServer server = start(Optional.of("https://example.org/minutes"), Optional.empty());
        Nginx nginx = Nginx.start(temp, configuration(server.port(), passesThePath))) {
      Set<String> pages = crawl(nginx.address(), "https://example.org");
      assertTrue(pages.contains("/minutes/people/ann-lee"), pages.toString());
      DescribedApi api = DescribedApi.at(nginx.address().resolve(BASE + "/api/v1/openapi.json"));
      String id = "calls/2021-05-04";
      if (passesThePath) {
        assertEquals(id, api.call("getMeeting", Map.of("meeting", id)).get("id").getAsString());
      }
      assertEquals(200, get(nginx.address(), BASE + "/api/v1/meetings/" + id).statusCode());
    }
  }

  /** What docs/operating.md says, with the port of a server; or with the path taken away. */
  private static String configuration(int port, boolean passesThePath) throws Exception {
    Matcher found = CONFIGURATION.matcher(Files.readString(Path.of("docs/operating.md")));
    assertTrue(found.find(), "a configuration below a path");
    String address = "http://127.0.0.1:4567;";
    assertTrue(found.group(1).contains(address), found.group(1));
    return found
        .group(1)
        .replace(address, "http://127.0.0.1:" + port + (passesThePath ? ";" : "/;"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, ''",
    "'', ''",
    "/minutes, /minutes",
    "/a/b/, /a/b",
    "minutes, none",
    "//a, none",
    "/a b, none",
    "/../a, none",
    "/a?b, none",
    "https://a/b, none"
  })
  void basePathIsChecked(String text, String read) {
    assertEquals(Optional.of(read).filter(r -> !r.equals("none")), WebSettings.base(text));
  }
}
