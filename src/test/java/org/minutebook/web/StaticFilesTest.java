package org.minutebook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.web.SampleServer.header;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stylesheets and scripts, and what must not be served with them. */
class StaticFilesTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @Test
  void pathOutsideTheFolderIsNotServed() throws Exception {
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
      String answer =
          server.sendRaw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 4"), () -> path + "\n" + answer);
      assertFalse(answer.contains("<artifactId>"));
    }
  }

  @Test
  void unchangedFileIsNotSentAgain() throws Exception {
    HttpResponse<String> first = server.get("/static/minutebook.css");
    assertEquals(200, first.statusCode());
    assertTrue(header(first, "Content-Type").startsWith("text/css"));
    HttpResponse<String> second =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri("/static/minutebook.css"))
                .header("If-None-Match", header(first, "ETag")));
    assertEquals(304, second.statusCode());
    assertEquals("", second.body());
  }

  @Test
  void hiddenFilesFoldersAndSymbolicLinksAreNotServed(@TempDir Path temp) throws Exception {
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
    try (WebServer other = SampleServer.start(() -> new Readiness.Indexing(0, 0), files, 0)) {
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

  /** Large enough not to fit into what the system keeps of a connection. */
  private static final int LARGE = 32 << 20;

  private static Socket ask(WebServer server, String path) throws IOException {
    Socket socket = new Socket(server.address().getHost(), server.address().getPort());
    socket.setSoTimeout(30_000);
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    assertEquals(1000, socket.getInputStream().readNBytes(1000).length);
    return socket;
  }

  @Test
  void fileThatIsCutWhileItIsSentEndsTheConnectionOnly(@TempDir Path temp) throws Exception {
    Path file = Files.write(temp.resolve("large.js"), new byte[LARGE]);
    Files.writeString(temp.resolve("a.css"), "a{}");
    try (WebServer other = SampleServer.start(() -> new Readiness.Indexing(0, 0), temp, 0);
        Socket socket = ask(other, "/static/large.js")) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(10);
      }
      assertEquals("a{}", SampleServer.get(other, "/static/a.css").body());
      assertTrue(read(socket) < LARGE);
      assertEquals("a{}", SampleServer.get(other, "/static/a.css").body());
    }
  }

  /** How many bytes come until the connection ends; nothing for half a minute is a failure. */
  private static long read(Socket socket) throws IOException {
    try {
      return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (SocketException e) {
      return 0; // ended by the server
    }
  }

  @Test
  void clientsThatLeaveWhileAFileIsSentKeepNobodyFromBeingAnswered(@TempDir Path temp)
      throws Exception {
    Files.write(temp.resolve("large.js"), new byte[LARGE]);
    Files.writeString(temp.resolve("a.css"), "a{}");
    try (WebServer other = SampleServer.start(() -> new Readiness.Indexing(0, 0), temp, 0)) {
      for (int client = 0; client < 100; client++) {
        ask(other, "/static/large.js").close();
      }
      long start = System.nanoTime();
      assertEquals("a{}", SampleServer.get(other, "/static/a.css").body());
      assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }
  }
}
