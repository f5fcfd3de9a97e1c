package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Settings;
import org.minutebook.index.FileParser;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/**
 * A server on a real port over minutes given as text, and a client for it. As an extension it
 * serves the tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);
 * }</pre>
 */
final class SampleServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  /** Where the settings say that the pages are published. */
  static final String PUBLISHED = "https://minutes.example";

  static final Settings SETTINGS =
      new Settings(
          Optional.of("Harbour Minutes"),
          Optional.of("https://code.example/harbour/{path}#L{line}"),
          Optional.of("https://code.example/edit/{path}"),
          Optional.of(PUBLISHED),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          "");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final Map<String, String> files;
  private final FileParser parser;
  private Path temporary;
  private MinutesIndex index;
  private MinutesSearch search;
  private WebServer server;

  private SampleServer(Map<String, String> files, FileParser parser) {
    this.files = files;
    this.parser = parser;
  }

  /** A server over {@code files}, to be started by JUnit. */
  static SampleServer over(Map<String, String> files) {
    return over(files, StatementExtractor.reader(SETTINGS)::read);
  }

  /** The same with minutes that another parser reads. */
  static SampleServer over(Map<String, String> files, FileParser parser) {
    return new SampleServer(files, parser);
  }

  /** A running server over {@code files} and what {@code folder} contains from an earlier one. */
  static SampleServer start(Path folder, Map<String, String> files) throws Exception {
    SampleServer server = over(files);
    server.start(folder);
    return server;
  }

  /** A running server without an index. */
  static WebServer start(Supplier<Readiness> readiness) throws ServerException {
    return start(readiness, Path.of("static"), 0);
  }

  /** A running server without an index. */
  static WebServer start(Supplier<Readiness> readiness, Path staticFolder, int port)
      throws ServerException {
    return start(readiness, staticFolder, port, ServerLimits.trusting(List.of()));
  }

  /** A running server without an index, with other limits. */
  static WebServer start(
      Supplier<Readiness> readiness, Path staticFolder, int port, ServerLimits limits)
      throws ServerException {
    return WebServer.start(
        new WebSettings(
            "127.0.0.1",
            port,
            staticFolder,
            () -> SETTINGS,
            "1.2.3",
            limits,
            () -> Condition.UNKNOWN),
        readiness);
  }

  private void start(Path folder) throws Exception {
    Path minutes = folder.resolve("archive");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = minutes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    index = MinutesIndex.open(folder.resolve("index"));
    index.update(Archive.open(minutes), parser, "1", Progress.NONE);
    search = new MinutesSearch(index, () -> Settings.NONE);
    server = start(() -> new Readiness.Ready(search));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    temporary = Files.createTempDirectory("harbour");
    start(temporary);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    close();
    try (Stream<Path> paths = Files.walk(temporary)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IndexException {
    server.close();
    search.close();
    index.close();
  }

  MinutesSearch search() {
    return search;
  }

  URI uri(String path) {
    return uri(server, path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(server, path);
  }

  static HttpResponse<String> get(WebServer server, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(server, path)));
  }

  /**
   * Sends a request, and once more if that fails: the client reuses connections, which the server
   * may close, for instance after refusing a POST; the client itself does not repeat a POST.
   */
  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  /** The HTML of a page that must be there. */
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), path);
    assertEquals("text/html;charset=utf-8", header(response, "Content-Type"));
    return response.body();
  }

  /** An answer of the API that must be there. */
  JsonObject json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json;charset=utf-8", header(response, "Content-Type"));
    assertEquals("*", header(response, "Access-Control-Allow-Origin"));
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  /** The response to a request that HttpClient would not send. */
  String sendRaw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** An address of this server; that of a page where the settings publish it is of this one too. */
  private static URI uri(WebServer server, String address) {
    String path = address.startsWith(PUBLISHED) ? address.substring(PUBLISHED.length()) : address;
    return URI.create(server.address() + path.substring(1));
  }

  /** The path of an address in an answer of the API. */
  static String path(JsonElement address) {
    String text = address.getAsString();
    assertTrue(text.startsWith(PUBLISHED), text);
    return text.substring(PUBLISHED.length());
  }
}
