package org.minutebook.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Settings;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/** A server on a real port over invented minutes, and a client that talks to it. */
final class SampleServer implements AutoCloseable {
  static final Settings SETTINGS =
      new Settings(
          Optional.of("Harbour Minutes"),
          Optional.of("https://code.example/harbour/{path}#L{line}"),
          Optional.of("https://minutes.example"),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          "");

  static final String MAY =
      """
      # Harbour call, 2021-05-04

      Attendees: Ann Lee (chair), Bo Quist, Cy <b>Dow</b>

      ## Lantern supply

      The lantern stock is low; see [the list][stock] and ![a chart](https://pics.example/c.png).
      DECISION: We order forty lanterns from the mill before the *autumn* storms.

      ACTION: Bo Quist to write to the mill about lantern prices.

      ## Tide tables & "moons" <script>alert(1)</script>

      | Moon | Tide |
      |------|------|
      | new  | high |

      - [ ] check the gauge
      - [x] oil the hinge

      ### Old lantern charts

      Kept in the [April notes](2021-04-06.md) and in [the log](../log.txt).

      [stock]: https://stock.example/list
      """;

  static final String APRIL =
      """
      # Harbour call, 2021-04-06

      Attendees: Ann Lee (chair), Bo Quist

      ## Pier repair

      The pier lost two planks; a lantern fell.

      DECISION: The pier is closed to carts until May.

      ## 潮汐表

      Die Gezeiten — höher als sonst; lantern light was poor.
      """;

  static final String OLD =
      """
      # Harbour call, 2014-02-03

      Attendees: Dee Fox

      ## Lantern oil

      ACTION: Dee Fox buys lantern oil.
      """;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final WebServer server;
  private final MinutesIndex index;
  private final MinutesSearch search;

  private SampleServer(WebServer server, MinutesIndex index, MinutesSearch search) {
    this.server = server;
    this.index = index;
    this.search = search;
  }

  /** Reads the sample minutes into an index under {@code folder} and serves them. */
  static SampleServer over(Path folder) throws Exception {
    return over(
        folder,
        Map.of(
            "calls/2021-05-04.md", MAY, "calls/2021-04-06.md", APRIL, "calls/2014-02-03.md", OLD));
  }

  static SampleServer over(Path folder, Map<String, String> files) throws Exception {
    Path minutes = folder.resolve("archive");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = minutes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    MinutesIndex index = MinutesIndex.open(folder.resolve("index"));
    index.update(
        Archive.open(minutes), StatementExtractor.reader(SETTINGS)::read, "1", Progress.NONE);
    MinutesSearch search = new MinutesSearch(index);
    return new SampleServer(serve(() -> new Readiness.Ready(search)), index, search);
  }

  static WebServer serve(Supplier<Readiness> readiness) throws ServerException {
    return serve(readiness, Path.of("static"), 0);
  }

  static WebServer serve(Supplier<Readiness> readiness, Path staticFolder, int port)
      throws ServerException {
    return WebServer.start(
        new WebSettings("127.0.0.1", port, staticFolder, () -> SETTINGS, "1.2.3"), readiness);
  }

  URI at(String path) {
    return URI.create(server.address() + path.substring(1));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> get(WebServer server, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() throws IndexException {
    server.close();
    search.close();
    index.close();
  }
}
