package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.web.SampleServer.header;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
