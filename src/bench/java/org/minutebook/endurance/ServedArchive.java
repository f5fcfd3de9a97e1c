package org.minutebook.endurance;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server of an archive with 256 MB of heap, in a process of its own, on the loopback address. */
final class ServedArchive implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"\\} (\\S+)");

  private final Process process;
  private final int port;
  private final Path index;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServedArchive(Process process, int port, Path index) {
    this.process = process;
    this.port = port;
    this.index = index;
  }

  /** Starts a server and waits until it has read the archive. */
  static ServedArchive start(Path archive, Path index) throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    // All clients are on this machine, and count as those of a proxy.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.minutebook.cli.Minutebook",
                "serve",
                "--archive",
                archive.toString(),
                "--index",
                index.toString(),
                "--port",
                String.valueOf(port),
                "--trusted-proxy",
                "127.0.0.1")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ServedArchive server = new ServedArchive(process, port, index);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        server.close();
        throw new IOException("the server does not answer");
      }
      Thread.sleep(100);
    }
    return server;
  }

  private boolean isReady() throws InterruptedException {
    try {
      return status("/readyz") == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks for a path, reads the whole answer and gives its status. */
  int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  /** The answer at a path. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /**
   * What the server holds.
   *
   * @param heap bytes that are still used after a collection, as near as the smallest of some looks
   * @param handles open files and connections; 0 where the system does not tell
   * @param threads its threads; 0 where the system does not tell
   * @param segments of the index
   * @param indexBytes size of the index
   */
  record Held(double heap, long handles, long threads, long segments, long indexBytes) {
    @Override
    public String toString() {
      return "%.0f MB of heap, %d handles, %d threads, %d segments, %.1f MB of index"
          .formatted(heap / (1 << 20), handles, threads, segments, indexBytes / 1e6);
    }
  }

  /** What it holds now. */
  Held held() throws IOException, InterruptedException {
    double heap = Double.MAX_VALUE;
    for (int look = 0; look < 5; look++) {
      Matcher value = HEAP.matcher(get("/metrics").body());
      heap = value.find() ? Math.min(heap, Double.parseDouble(value.group(1))) : heap;
      Thread.sleep(200);
    }
    Path proc = Path.of("/proc", String.valueOf(process.pid()));
    return new Held(
        heap,
        count(proc.resolve("fd"), ""),
        count(proc.resolve("task"), ""),
        count(index, ".si"),
        size());
  }

  private static long count(Path folder, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).count();
    }
  }

  private long size() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        size += Files.exists(file) ? Files.size(file) : 0;
      }
    }
    return size;
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
