package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadLimitTest {
  @RegisterExtension static final SampleServer index = SampleServer.over(HarbourMinutes.FILES);

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  /** One request at once, one that waits; each stays until it is released. */
  @BeforeEach
  void start() throws Exception {
    ServerLimits usual = ServerLimits.trusting(List.of());
    ServerLimits limits =
        new ServerLimits(
            1,
            1,
            Duration.ofMillis(100),
            usual.answer(),
            usual.connections(),
            usual.connectionsPerClient(),
            usual.headers(),
            usual.request(),
            List.of());
    server =
        SampleServer.start(
            () -> {
              begun.release();
              try {
                released.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new Readiness.Ready(index.search());
            },
            Path.of("static"),
            0,
            limits);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void othersAreToldToComeBack() throws Exception {
    CompletableFuture<HttpResponse<String>> first = get("/");
    begun.acquire();

    HttpResponse<String> second = get("/").get(20, TimeUnit.SECONDS);
    assertEquals(503, second.statusCode());
    assertEquals("2", second.headers().firstValue("Retry-After").orElse(""));
    HttpResponse<String> api = get("/api/v1/status").get(20, TimeUnit.SECONDS);
    assertEquals(503, api.statusCode());
    assertTrue(api.body().contains("\"status\":503"), api.body());
    assertEquals(
        200, get("/static/minutebook.css").get(20, TimeUnit.SECONDS).statusCode(), "a file");

    released.countDown();
    assertEquals(200, first.get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(200, get("/").get(20, TimeUnit.SECONDS).statusCode(), "served again");
  }
}
