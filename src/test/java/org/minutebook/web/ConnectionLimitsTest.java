package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.minutes.WorkLimit;

/** Slow, idle and vanished clients, on a real port. */
class ConnectionLimitsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final AddressRange HERE = AddressRange.parse("127.0.0.0/8").orElseThrow();

  private final List<Socket> sockets = new ArrayList<>();
  private WebServer server;

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private static ServerLimits limits(
      int connections, int perClient, Duration headers, Duration request, AddressRange... trusted) {
    return new ServerLimits(
        4,
        96,
        Duration.ofSeconds(1),
        LONG,
        connections,
        perClient,
        headers,
        request,
        List.of(trusted));
  }

  private void start(ServerLimits limits) throws ServerException {
    server = SampleServer.start(() -> new Readiness.Indexing(1, 2), Path.of("static"), 0, limits);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.connect(
        new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 5000);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private Socket connectAndSend(String text) throws IOException {
    Socket socket = connect();
    send(socket, text);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  private String get() throws IOException {
    return rest(connectAndSend("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void headersMustBeSentInTime() throws Exception {
    start(limits(100, 100, Duration.ofMillis(500), LONG));
    Socket slow = connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n");
    Socket silent = connect();
    AtomicBoolean done = new AtomicBoolean();
    Thread sender =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (int i = 0; !done.get(); i++) {
                      send(slow, "X-" + i + ": x\r\n");
                      Thread.sleep(100);
                    }
                  } catch (IOException | InterruptedException e) {
                    // Closed, as it should be.
                  }
                });
    assertTimeout(
        Duration.ofSeconds(4),
        () -> {
          assertEquals("", rest(slow));
          assertEquals("", rest(silent));
        });
    done.set(true);
    sender.join();
  }

  @Test
  void answerMustBeReceivedInTime(@TempDir Path folder) throws Exception {
    byte[] large = new byte[30_000_000];
    Files.write(folder.resolve("large.txt"), large);
    server =
        SampleServer.start(
            () -> new Readiness.Indexing(1, 2),
            folder,
            0,
            limits(100, 100, LONG, Duration.ofMillis(700)));
    Socket slow = connectAndSend("GET /static/large.txt HTTP/1.1\r\nHost: a\r\n\r\n");
    Thread.sleep(1500);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          int length = rest(slow).length();
          assertTrue(length < large.length, () -> "received " + length);
        });
  }

  @Test
  void slowAndIdleGiveWayToOthers() throws Exception {
    start(limits(3, 100, LONG, LONG));
    Socket first = connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n");
    Thread.sleep(50);
    for (int i = 0; i < 2; i++) {
      connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n");
    }
    for (int i = 0; i < 10; i++) {
      String answer = get();
      assertTrue(answer.startsWith("HTTP/1.1 503 Service Unavailable\r\nDate"), answer);
      assertTrue(answer.contains("1 of 2 files read"), answer);
    }
    assertEquals("", rest(first));
  }

  @Test
  void oneClientHasAFewConnections() throws Exception {
    start(limits(100, 2, LONG, LONG));
    connect();
    Socket second = connect();
    // Which of several is accepted first is not certain.
    Thread.sleep(200);
    String refusal = rest(connect());
    assertTrue(refusal.startsWith("HTTP/1.1 503 "), refusal);
    assertTrue(refusal.contains("Retry-After: 2\r\n"), refusal);
    assertFalse(refusal.contains("files read"), refusal);

    second.close();
    Thread.sleep(200);
    assertTrue(get().contains("1 of 2 files read"), "again");
  }

  @Test
  void trustedProxyHasMany() throws Exception {
    start(limits(100, 2, LONG, LONG, HERE));
    for (int i = 0; i < 10; i++) {
      connect();
    }
    assertTrue(get().contains("1 of 2 files read"));
  }

  @Test
  void clientThatLeavesEndsItsWork() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    server =
        SampleServer.start(
            () -> {
              begun.countDown();
              try {
                while (true) {
                  WorkLimit.check();
                  Thread.onSpinWait();
                }
              } finally {
                ended.countDown();
              }
            },
            Path.of("static"),
            0,
            limits(100, 100, LONG, LONG));
    Socket client = connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /next");
    assertTrue(begun.await(5, TimeUnit.SECONDS));
    assertFalse(ended.await(300, TimeUnit.MILLISECONDS), "the client waits");
    client.close();
    assertTrue(ended.await(5, TimeUnit.SECONDS));
  }

  @Test
  void workThatTakesTooLongIsGivenUp() throws Exception {
    server =
        SampleServer.start(
            () -> {
              while (true) {
                WorkLimit.check();
                Thread.onSpinWait();
              }
            },
            Path.of("static"),
            0,
            new ServerLimits(4, 96, LONG, Duration.ofMillis(300), 100, 100, LONG, LONG, List.of()));
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          String answer = get();
          assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
          assertTrue(answer.contains("took too long"), answer);
        });
  }

  @Test
  void pipelinedRequestIsStillAnswered() throws Exception {
    server =
        SampleServer.start(
            () -> {
              for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
                WorkLimit.check();
              }
              return new Readiness.Indexing(1, 2);
            },
            Path.of("static"),
            0,
            limits(100, 100, LONG, LONG));
    Socket client = connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    Thread.sleep(50);
    send(client, "GET /nope HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    String answers = rest(client);
    assertTrue(answers.startsWith("HTTP/1.1 503 "), answers);
    assertTrue(answers.contains("HTTP/1.1 404 "), answers);
  }

  @Test
  void stopsInTimeWhateverClientsDo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    server =
        SampleServer.start(
            () -> {
              begun.countDown();
              while (!done.get()) {
                Thread.onSpinWait();
              }
              return new Readiness.Indexing(1, 2);
            },
            Path.of("static"),
            0,
            limits(100, 100, LONG, LONG));
    for (int i = 0; i < 5; i++) {
      connectAndSend("GET / HTTP/1.1\r\n");
    }
    connectAndSend("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    assertTrue(begun.await(5, TimeUnit.SECONDS));
    assertTimeout(Duration.ofSeconds(5), () -> server.close());
    done.set(true);
  }
}
