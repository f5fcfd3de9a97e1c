package org.minutebook.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.minutebook.Usage;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.minutes.Address;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/**
 * Measures over HTTP the size of an archive's pages and the time to answer queries.
 *
 * <pre>{@code
 * src/bench/run PageBench ../shared/corpora async iteration "error handling"
 * }</pre>
 */
final class PageBench {
  private static final List<String> QUERIES =
      List.of("release", "performance", "memory leak", "documentation");

  private static final int WARM_UP = 30;
  private static final int RUNS = 40;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final WebServer server;

  private PageBench(WebServer server) {
    this.server = server;
  }

  /**
   * Measures and prints.
   *
   * @param args the archive, then queries; without any, four that find much
   */
  public static void main(String[] args) throws Exception {
    Usage.require(1, args, "PageBench ARCHIVE [QUERY...]");
    Archive archive = Archive.open(Path.of(args[0]));
    Path temp = Files.createTempDirectory("pages");
    try (MinutesIndex index = MinutesIndex.open(temp.resolve("index"))) {
      index.update(
          archive, StatementExtractor.reader(archive.settings())::read, "1", Progress.NONE);
      MinutesSearch search = new MinutesSearch(index, archive::settings);
      try (WebServer server =
          WebServer.start(
              new WebSettings("127.0.0.1", 0, Path.of("static"), archive::settings, ""),
              () -> new Readiness.Ready(search))) {
        PageBench bench = new PageBench(server);
        List<String> queries = args.length > 1 ? List.of(args).subList(1, args.length) : QUERIES;
        bench.printSizes(queries, search.meetings());
        bench.printTimes(queries);
      } finally {
        search.close();
      }
    }
  }

  private void printSizes(List<String> queries, List<MeetingRef> meetings) throws Exception {
    int assets = 0;
    try (Stream<Path> files = Files.list(Path.of("static"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|js)")).toList()) {
        assets += compressed(Files.readString(file));
      }
    }
    String page = get("/search?q=" + Address.encode(queries.getFirst()));
    String frame = page.replaceFirst("(?s)<main.*</main>", "");
    System.out.printf(
        Locale.ROOT,
        "style and scripts %d bytes, a page's frame %d, compressed%n",
        assets,
        compressed(frame));
    for (String path :
        List.of("/", "/meetings", "/people", "/actions", "/coverage", "/timeline?limit=200")) {
      System.out.printf(Locale.ROOT, "%s %d bytes%n", path, compressed(get(path)));
    }
    int largest = 0;
    int tooLarge = 0;
    String largestPath = "";
    for (MeetingRef meeting : meetings) {
      String path = PageAddresses.meeting(meeting.id());
      int bytes = compressed(get(path));
      tooLarge += bytes > 80_000 ? 1 : 0;
      if (bytes > largest) {
        largest = bytes;
        largestPath = path;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d meetings: the largest %d bytes (%s), %d above 80,000%n",
        meetings.size(),
        largest,
        largestPath,
        tooLarge);
  }

  private void printTimes(List<String> queries) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      for (String query : queries) {
        get("/search?q=" + Address.encode(query));
      }
    }
    for (String query : queries) {
      String path = "/search?q=" + Address.encode(query);
      double[] millis = new double[RUNS];
      String page = "";
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        page = get(path);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "%s: median %.1f ms, 95th percentile %.1f ms, %d bytes%n",
          query,
          millis[RUNS / 2],
          millis[RUNS * 95 / 100],
          compressed(page));
    }
  }

  private String get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static int compressed(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
