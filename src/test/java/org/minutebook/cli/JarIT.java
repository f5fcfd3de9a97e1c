package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar target/minutebook.jar}, from any folder. */
class JarIT {
  @TempDir Path temp;

  private Process start(Path errors, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "minutebook.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(temp.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  @Test
  void commandAnswers() throws Exception {
    SampleArchive.in(temp);
    Path errors = temp.resolve("errors");
    Process search = start(errors, "search", "boat");
    String out = new String(search.getInputStream().readAllBytes(), UTF_8);
    assertTrue(search.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, search.exitValue(), Files.readString(errors));
    assertTrue(out.contains("weekly/2020-01-02.md"), out);
  }

  @Test
  void serverFindsItsStyleSheets() throws Exception {
    SampleArchive.in(temp);
    Path errors = temp.resolve("errors");
    Process server = start(errors, "serve", "--port", "0");
    try {
      URI address = address(errors);
      HttpResponse<String> page = get(address);
      assertEquals(200, page.statusCode());
      String style = page.body().replaceAll("(?s).*href=\"(/static/[^\"]+\\.css)\".*", "$1");
      assertEquals(200, get(address.resolve(style)).statusCode(), style);
    } finally {
      server.destroy();
      assertTrue(server.waitFor(10, TimeUnit.SECONDS));
    }
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(Path errors) throws Exception {
    for (int i = 0; i < 240; i++) {
      String said = Files.readString(errors);
      if (said.contains(" at http://")) {
        return URI.create(said.replaceAll("(?s).* at (http://\\S+).*", "$1"));
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the server does not start: " + Files.readString(errors));
  }
}
