package org.minutebook.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, and a client for it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Process process;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Seconds from the start of the process to the first answer. */
  private final double ready;

  private ServerProcess(List<String> command, int port, String path)
      throws IOException, InterruptedException {
    this.port = port;
    long start = System.nanoTime();
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    while (!answers(path)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        process.destroy();
        throw new IOException("the server does not answer: " + command.getLast());
      }
      Thread.sleep(5);
    }
    ready = (System.nanoTime() - start) / 1e9;
  }

  /** Serves an archive with an index that is there. */
  static ServerProcess serve(List<String> options, Path archive, Path index)
      throws IOException, InterruptedException {
    int port = freePort();
    return new ServerProcess(
        Processes.java(options, MeasuredServer.class, arguments(port, archive, index)),
        port,
        "/search?q=the");
  }

  /** The same with the launcher, as users start it. */
  static ServerProcess launch(Path archive, Path index) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("./minutebook"));
    command.addAll(List.of(arguments(port, archive, index)));
    return new ServerProcess(command, port, "/search?q=the");
  }

  /** Serves an index of bare Lucene. */
  static ServerProcess bare(Path index) throws IOException, InterruptedException {
    int port = freePort();
    return new ServerProcess(
        Processes.java(List.of(), BareServer.class, String.valueOf(port), index.toString()),
        port,
        "/?q=the");
  }

  private static String[] arguments(int port, Path archive, Path index) {
    return new String[] {
      "serve",
      "--port",
      String.valueOf(port),
      "--archive",
      archive.toString(),
      "--index",
      index.toString()
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return status(path) == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /** Seconds from the start of the process to the first answer. */
  double ready() {
    return ready;
  }

  /** Asks for a path; reads the whole answer and returns its status. */
  int status(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  /** Processor time so far, in seconds; not a number where the system does not tell. */
  double processorSeconds() {
    Optional<Duration> busy = process.info().totalCpuDuration();
    return busy.map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
  }

  /** The heap in use after collecting garbage, in MB; only of what {@link #serve} started. */
  double heap() throws IOException {
    process.getOutputStream().write("\n".getBytes(UTF_8));
    process.getOutputStream().flush();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    return Double.parseDouble(lines.readLine());
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
