package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server deals with requests, whatever they ask for. */
class WebServerTest {
  @TempDir static Path folder;
  private static SampleServer server;

  @BeforeAll
  static void start() throws Exception {
    server = SampleServer.over(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=a",
        "/nope",
        "/static/minutebook.css",
        "/static/none.css",
        "/api/v1/status",
        "/api/nope",
        "/search?q=%zz"
      })
  void everyAnswerHasSecurityHeaders(String path) throws Exception {
    secured(raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void unreadableRequestHasSecurityHeadersAndNoTrace() throws Exception {
    String answer = raw("GET / HTTP/9.9\r\n\r\n");
    secured(answer);
    assertFalse(answer.contains("org.eclipse"), answer);
    assertFalse(answer.contains("Jetty"), answer);
  }

  private static void secured(String answer) {
    String head = answer.toLowerCase(Locale.ROOT);
    for (String header :
        new String[] {
          "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'",
          "x-content-type-options: nosniff",
          "referrer-policy: ",
          "permissions-policy: ",
          "cross-origin-resource-policy: "
        }) {
      assertTrue(head.contains(header), () -> header + " not in " + answer);
    }
    assertFalse(head.contains("\r\nserver:"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=lantern",
        "/meetings/calls/2021-05-04",
        "/nope",
        "/api/v1/status",
        "/api/v1/nope",
        "/static/minutebook.css"
      })
  void headAnswersAsGetWithoutABody(String path) throws Exception {
    HttpResponse<String> head =
        server.send(
            HttpRequest.newBuilder(server.at(path)).method("HEAD", BodyPublishers.noBody()));
    HttpResponse<String> get = server.get(path);
    assertEquals(get.statusCode(), head.statusCode());
    assertEquals(
        get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void otherMethodIsRefused(String method) throws Exception {
    for (String path : new String[] {"/", "/static/minutebook.css", "/api/v1/status", "/nope"}) {
      HttpResponse<String> answer =
          server.send(
              HttpRequest.newBuilder(server.at(path)).method(method, BodyPublishers.noBody()));
      assertEquals(405, answer.statusCode());
      assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElseThrow());
    }
  }

  @Test
  void preflightOfTheApiIsAnswered() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/api/v1/search"))
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, answer.statusCode());
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Access-Control-Allow-Methods"));
  }

  @Test
  void methodCannotBeOverridden() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/")).header("X-HTTP-Method-Override", "DELETE"));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void largeBodyIsRefused() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/"))
                .method("GET", BodyPublishers.ofString("x".repeat(100_000))));
    assertEquals(413, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search?q=%zz", "/search?q=%", "/search?q=%ff", "/meetings/%c3", "/%u0041"})
  void addressThatCannotBeDecodedIs400(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void pathUpwardsIsNoFile() throws Exception {
    for (String path :
        new String[] {
          "/static/../pom.xml",
          "/static/%2e%2e/pom.xml",
          "/static/..%2fpom.xml",
          "/../pom.xml",
          "/static//etc/passwd",
          "/static/%5c..%5cpom.xml",
          "/static/..;/pom.xml"
        }) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 4"), () -> path + "\n" + answer);
      assertFalse(answer.contains("<artifactId>"));
    }
  }

  @Test
  void hostHeaderIsNotEchoed() throws Exception {
    String answer =
        raw("GET /meetings/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("evil.example"), answer);
  }

  @Test
  void largeAnswerIsCompressed() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/search?q=lantern"))
                .header("Accept-Encoding", "gzip"));
    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertTrue(header(answer, "Vary").contains("Accept-Encoding"));
  }

  @Test
  void fileThatIsAsItWasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = server.get("/static/minutebook.css");
    assertEquals(200, first.statusCode());
    assertTrue(header(first, "Content-Type").startsWith("text/css"));
    HttpResponse<String> second =
        server.send(
            HttpRequest.newBuilder(server.at("/static/minutebook.css"))
                .header("If-None-Match", header(first, "ETag")));
    assertEquals(304, second.statusCode());
    assertEquals("", second.body());
  }

  @Test
  void hiddenAndLinkedFilesAreNotServed(@TempDir Path temp) throws Exception {
    Path files = Files.createDirectory(temp.resolve("static"));
    Files.writeString(files.resolve("a.css"), "a{}");
    Files.writeString(files.resolve("m.mjs"), "export {}");
    Files.writeString(files.resolve(".secret"), "s");
    Files.createDirectories(files.resolve(".git"));
    Files.writeString(files.resolve(".git/config"), "s");
    Files.createDirectory(files.resolve("sub"));
    Path outside = Files.writeString(temp.resolve("outside.css"), "o");
    Files.createSymbolicLink(files.resolve("link.css"), outside);
    Files.createSymbolicLink(files.resolve("up"), temp);
    try (WebServer other = SampleServer.serve(() -> new Readiness.Indexing(0, 0), files, 0)) {
      assertEquals(200, SampleServer.get(other, "/static/a.css").statusCode());
      HttpHeaders script = SampleServer.get(other, "/static/m.mjs").headers();
      assertTrue(script.firstValue("Content-Type").orElseThrow().startsWith("text/javascript"));
      for (String path :
          new String[] {
            "/static/.secret",
            "/static/.git/config",
            "/static/link.css",
            "/static/up/outside.css",
            "/static/sub",
            "/static/sub/",
            "/static/%2esecret"
          }) {
        assertEquals(404, SampleServer.get(other, path).statusCode(), path);
      }
    }
  }

  @Test
  void answersTurnFromIndexingToReady() throws Exception {
    try (WebServer other = SampleServer.serve(() -> new Readiness.Indexing(12, 51))) {
      HttpResponse<String> page = SampleServer.get(other, "/search?q=a");
      assertEquals(503, page.statusCode());
      assertEquals("2", header(page, "Retry-After"));
      assertTrue(page.body().contains("12 of 51 files read"), page.body());
      HttpResponse<String> status = SampleServer.get(other, "/api/v1/status");
      assertEquals(503, status.statusCode());
      assertEquals("{\"state\":\"indexing\",\"done\":12,\"of\":51}", status.body());
      HttpResponse<String> api = SampleServer.get(other, "/api/v1/search?q=a");
      assertEquals(503, api.statusCode());
      assertTrue(header(api, "Content-Type").startsWith("application/problem+json"));
      assertEquals(404, SampleServer.get(other, "/nope").statusCode());
      assertEquals(200, SampleServer.get(other, "/static/minutebook.css").statusCode());
    }
  }

  @Test
  void failureIsToldWithoutItsCause() throws Exception {
    try (WebServer other =
        SampleServer.serve(
            () -> {
              throw new IllegalStateException("secret at com.example.Secret");
            })) {
      told(other);
    }
  }

  @Test
  void errorIsToldWithoutItsCause() throws Exception {
    try (WebServer other =
        SampleServer.serve(
            () -> {
              throw new StackOverflowError("secret at com.example.Secret");
            })) {
      told(other);
    }
  }

  private static void told(WebServer other) throws Exception {
    for (String path : new String[] {"/", "/api/v1/status"}) {
      HttpResponse<String> answer = SampleServer.get(other, path);
      assertEquals(500, answer.statusCode());
      assertFalse(answer.body().contains("ecret"), answer.body());
      assertFalse(answer.body().contains("at org."), answer.body());
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }
  }

  @Test
  void takenPortIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerException told =
          assertThrows(
              ServerException.class,
              () ->
                  SampleServer.serve(
                      () -> new Readiness.Indexing(0, 0), Path.of("static"), taken.getLocalPort()));
      assertTrue(told.getMessage().contains("Port " + taken.getLocalPort()), told.getMessage());
      assertTrue(told.getMessage().contains("--port"), told.getMessage());
    }
  }

  @Test
  void missingStaticFolderIsTold() {
    ServerException told =
        assertThrows(
            ServerException.class,
            () ->
                SampleServer.serve(() -> new Readiness.Indexing(0, 0), folder.resolve("none"), 0));
    assertTrue(told.getMessage().contains("none"), told.getMessage());
  }

  @Test
  void requestUnderWayEndsBeforeTheServerDoes() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    WebServer other =
        SampleServer.serve(
            () -> {
              asked.countDown();
              try {
                go.await(3, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new Readiness.Indexing(1, 2);
            });
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return SampleServer.get(other, "/").statusCode();
              } catch (Exception e) {
                return 0;
              }
            });
    assertTrue(asked.await(5, TimeUnit.SECONDS));
    CompletableFuture<Void> closing = CompletableFuture.runAsync(other::close);
    go.countDown();
    assertEquals(503, answer.get(5, TimeUnit.SECONDS));
    closing.get(5, TimeUnit.SECONDS);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  /** Sends bytes that a well-behaved client would not. */
  private static String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
