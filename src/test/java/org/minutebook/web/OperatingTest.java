package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.web.SampleServer.header;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minutebook.search.Status;

/** What the server tells those who operate it. */
class OperatingTest {
  @RegisterExtension static final SampleServer index = SampleServer.over(HarbourMinutes.FILES);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static WebServer start(Supplier<Readiness> readiness, Condition condition, int atOnce)
      throws ServerException {
    ServerLimits usual = ServerLimits.trusting(List.of());
    ServerLimits limits =
        new ServerLimits(
            atOnce,
            usual.queued(),
            Duration.ofSeconds(20),
            usual.answer(),
            usual.connections(),
            usual.connectionsPerClient(),
            usual.headers(),
            usual.request(),
            List.of());
    return WebServer.start(
        new WebSettings(
            "127.0.0.1",
            0,
            Path.of("static"),
            () -> SampleServer.SETTINGS,
            "1.2.3",
            limits,
            () -> condition),
        readiness);
  }

  private static Readiness ready() {
    return new Readiness.Ready(index.search());
  }

  @Test
  void serverThatHasNoIndexYetIsAliveButNotReady() throws Exception {
    try (WebServer server = SampleServer.start(() -> new Readiness.Indexing(3, 7))) {
      assertEquals(200, SampleServer.get(server, "/healthz").statusCode());
      HttpResponse<String> ready = SampleServer.get(server, "/readyz");
      assertEquals(503, ready.statusCode());
      assertEquals("{\"state\":\"indexing\",\"done\":3,\"of\":7}", ready.body());
      assertEquals(200, SampleServer.get(server, "/metrics").statusCode());
    }
  }

  @Test
  void readinessTellsTheAgeOfTheIndexAndWarnings() throws Exception {
    Status status = new Status(2, 3, 4, 5, Instant.now().minusSeconds(100));
    Condition condition =
        new Condition(
            Optional.of(status), Optional.of(Instant.now()), 6, 7, 8, List.of("Something is odd."));
    try (WebServer server = start(OperatingTest::ready, condition, 4)) {
      HttpResponse<String> answer = SampleServer.get(server, "/readyz");
      assertEquals(200, answer.statusCode());
      assertEquals("no-store", header(answer, "Cache-Control"));
      JsonObject ready = JsonParser.parseString(answer.body()).getAsJsonObject();
      assertEquals("ready", ready.get("state").getAsString());
      assertEquals(100, ready.get("ageSeconds").getAsDouble(), 5);
      assertEquals("Something is odd.", ready.getAsJsonArray("warnings").get(0).getAsString());
      String metrics = SampleServer.get(server, "/metrics").body();
      assertTrue(metrics.contains("\nminutebook_index_bytes 8.0\n"), metrics);
      assertTrue(metrics.contains("\nminutebook_meetings 2.0\n"), metrics);
      assertTrue(metrics.contains("\nminutebook_warnings 1.0\n"), metrics);
      assertTrue(metrics.contains("\nminutebook_files{outcome=\"passed_over\"} 6.0\n"), metrics);
      assertTrue(metrics.contains("\nminutebook_files{outcome=\"unreadable\"} 7.0\n"), metrics);
      assertTrue(metrics.contains("\nminutebook_index_age_seconds 10"), metrics);
      assertTrue(metrics.contains("\njvm_memory_used_bytes{area=\"heap\"} "), metrics);
    }
  }

  @Test
  void requestsAreCountedByKindAndStatus() throws Exception {
    try (WebServer server = start(OperatingTest::ready, Condition.UNKNOWN, 4)) {
      SampleServer.get(server, "/search?q=lantern");
      SampleServer.get(server, "/search?q=harbour");
      SampleServer.get(server, "/api/v1/status");
      SampleServer.get(server, "/static/none.css");
      HttpResponse<String> answer = SampleServer.get(server, "/metrics");
      assertTrue(
          header(answer, "Content-Type").startsWith("text/plain; version=0.0.4"), "Prometheus");
      String metrics = answer.body();
      assertTrue(
          metrics.contains("minutebook_requests_total{kind=\"page\",status=\"200\"} 2.0"), metrics);
      assertTrue(
          metrics.contains("minutebook_requests_total{kind=\"api\",status=\"200\"} 1.0"), metrics);
      assertTrue(
          metrics.contains("minutebook_requests_total{kind=\"file\",status=\"404\"} 1.0"), metrics);
      assertTrue(metrics.contains("minutebook_request_seconds_count{kind=\"page\"} 2"), metrics);
      assertFalse(metrics.contains("lantern"), "no query");
    }
  }

  @Test
  void operatorsAreAnsweredWhileSearchesQueue() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    try (WebServer server =
        start(
            () -> {
              begun.release();
              try {
                released.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return ready();
            },
            Condition.UNKNOWN,
            1)) {
      List<CompletableFuture<HttpResponse<String>>> searches = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        searches.add(
            CLIENT.sendAsync(
                HttpRequest.newBuilder(server.address().resolve("/search?q=lantern")).build(),
                HttpResponse.BodyHandlers.ofString()));
      }
      assertTrue(begun.tryAcquire(10, TimeUnit.SECONDS));
      assertEquals(200, SampleServer.get(server, "/healthz").statusCode());
      assertTrue(
          SampleServer.get(server, "/metrics").body().contains("minutebook_searches_running 1.0"));
      released.countDown();
      assertEquals(200, SampleServer.get(server, "/readyz").statusCode());
      for (CompletableFuture<HttpResponse<String>> search : searches) {
        assertEquals(200, search.get(20, TimeUnit.SECONDS).statusCode());
      }
    }
  }
}
