package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a user starts it: with the launcher, in a process of its own. */
class ServeIT {
  private static final Path LAUNCHER = Path.of("minutebook").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile(" at (http://127\\.0\\.0\\.1:\\d+/?) ");

  @TempDir Path temp;
  private final HttpClient http = HttpClient.newHttpClient();
  private Path err;
  private Process server;

  @BeforeEach
  void writeArchive() throws IOException {
    SampleArchive.in(temp);
    err = temp.resolve("err");
  }

  @AfterEach
  void stopServer() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  @Test
  void servesTheCallersFolderUntilItIsStopped() throws Exception {
    server = start("serve", "--port", "0");
    String address = address();
    HttpResponse<String> search = get(address + "api/v1/search?q=lanterns");
    assertEquals(200, search.statusCode(), search.body());
    assertEquals("board/2021-03-04.md", firstFile(search.body()));
    assertEquals(200, get(address + "timeline?q=boat").statusCode());

    Files.writeString(
        temp.resolve("archive/weekly/2020-02-06.md"),
        "# Harbour call 2020-02-06\n\n## Periscope\n\nSomebody brought a periscope along.\n");
    awaitTrue(
        () -> !results(address, "periscope").isEmpty(), "an edited file shows without a restart");
    assertEquals(
        "weekly/2020-02-06.md", firstFile(get(address + "api/v1/search?q=periscope").body()));

    assertEquals(
        0, run("index"), () -> read("err.run") + ": an idle server does not lock the index");
    assertEquals(
        0, run("search", "periscope"), () -> read("err.run") + ": other commands can search it");

    long start = System.nanoTime();
    server.destroy();
    assertTrue(server.waitFor(5, TimeUnit.SECONDS), "stops within five seconds");
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
    assertEquals(143, server.exitValue());
    String messages = Files.readString(err);
    assertTrue(!messages.contains("\tat "), messages);
    assertEquals(0, run("index"), "nothing is left locked");
  }

  @Test
  void portInUseIsReported() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server = start("serve", "--port", String.valueOf(taken.getLocalPort()));
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
      assertEquals(3, server.exitValue());
      String messages = Files.readString(err);
      assertTrue(messages.contains(String.valueOf(taken.getLocalPort())), messages);
      assertEquals(1, messages.lines().count(), messages);
    }
  }

  @Test
  void missingArchiveIsReported() throws Exception {
    assertEquals(3, run("serve", "--port", "0", "--archive", "none"));
    assertEquals(
        "minutebook: there is no archive folder none: name the folder of minutes with"
            + " --archive DIR\n",
        Files.readString(temp.resolve("err.run")));
  }

  private Process start(String... arguments) throws IOException {
    return process(err, arguments).start();
  }

  private int run(String... arguments) throws Exception {
    Process process = process(temp.resolve("err.run"), arguments).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private ProcessBuilder process(Path errors, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(temp.toFile())
        .redirectOutput(temp.resolve("out").toFile())
        .redirectError(errors.toFile());
  }

  private String address() throws Exception {
    awaitTrue(
        () -> ADDRESS.matcher(read("err")).find() || !server.isAlive(), "the address is printed");
    Matcher matcher = ADDRESS.matcher(read("err"));
    assertTrue(matcher.find(), read("err"));
    return matcher.group(1).endsWith("/") ? matcher.group(1) : matcher.group(1) + "/";
  }

  private String read(String file) {
    try {
      Path path = temp.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonArray results(String address, String word) {
    try {
      return JsonParser.parseString(get(address + "api/v1/search?q=" + word).body())
          .getAsJsonObject()
          .getAsJsonArray("results");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String firstFile(String body) {
    return JsonParser.parseString(body)
        .getAsJsonObject()
        .getAsJsonArray("results")
        .get(0)
        .getAsJsonObject()
        .get("file")
        .getAsString();
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void awaitTrue(BooleanSupplier condition, String what)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, what);
      Thread.sleep(100);
    }
  }
}
