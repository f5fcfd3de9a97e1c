package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.minutebook.archive.Settings;

/** The log of requests and the limit of how often a client may ask, both off by default. */
class AccessTest {
  @RegisterExtension static final SampleServer index = SampleServer.over(HarbourMinutes.FILES);

  private static final Duration LONG = Duration.ofSeconds(20);

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private WebServer start(int requestsPerMinute, boolean queries, String... proxies)
      throws ServerException {
    List<AddressRange> trusted =
        List.of(proxies).stream().map(proxy -> AddressRange.parse(proxy).orElseThrow()).toList();
    return WebServer.start(
        new WebSettings(
            "127.0.0.1",
            0,
            Path.of("static"),
            () -> Settings.NONE,
            "1",
            ServerLimits.trusting(trusted).withRequestsPerMinute(requestsPerMinute),
            () -> Condition.UNKNOWN,
            new AccessLog(true, queries, lines::add)),
        () -> new Readiness.Ready(index.search()));
  }

  private static HttpResponse<String> get(WebServer server, String path, String forwarded)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(LONG);
    if (!forwarded.isEmpty()) {
      request.header("X-Forwarded-For", forwarded);
    }
    return SampleServer.send(request);
  }

  private String line() throws InterruptedException {
    return String.valueOf(lines.poll(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void lineHasTimeClientPathStatusSizeAndDuration() throws Exception {
    try (WebServer server = start(0, false)) {
      HttpResponse<String> answer = get(server, "/search?q=secret", "203.0.113.9");
      String line = line();
      assertTrue(
          line.matches(
              "20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z 127\\.0\\.0\\.1 \"GET /search\" 200 \\d+"
                  + " [0-9.]+ms"),
          line);
      assertEquals(200, answer.statusCode());
      get(server, "/%0A%22x", "");
      assertTrue(line().contains(" \"GET /%0A%22x\" 400 "), "escapes stay as they were sent");
    }
  }

  @Test
  void queriesAreLoggedOnlyOnRequest() throws Exception {
    try (WebServer server = start(0, true)) {
      get(server, "/search?q=rope&series=x", "");
      assertTrue(line().contains("\"GET /search?q=rope&series=x\""));
    }
  }

  @Test
  void clientOfATrustedProxyIsTheOneItNames() throws Exception {
    try (WebServer server = start(0, false, "127.0.0.1", "10.0.0.0/8")) {
      get(server, "/", "198.51.100.1, 203.0.113.9, 10.1.2.3");
      assertTrue(line().contains(" 203.0.113.9 \"GET /\""));
      get(server, "/", "");
      assertTrue(line().contains(" - \"GET /\""));
      get(server, "/", "no address");
      assertTrue(line().contains(" unknown \"GET /\""));
    }
  }

  @Test
  void clientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
    try (WebServer server = start(2, false, "127.0.0.1")) {
      assertEquals(200, get(server, "/", "203.0.113.9").statusCode());
      assertEquals(200, get(server, "/", "203.0.113.9").statusCode());
      HttpResponse<String> third = get(server, "/", "203.0.113.9");
      assertEquals(429, third.statusCode());
      int seconds = Integer.parseInt(third.headers().firstValue("Retry-After").orElse("0"));
      assertTrue(seconds > 0 && seconds <= 30, seconds + " s");
      assertTrue(third.body().contains("more often"), third.body());
      HttpResponse<String> api = get(server, "/api/v1/status", "203.0.113.9");
      assertEquals(429, api.statusCode());
      assertTrue(api.body().contains("\"status\":429"), api.body());

      assertEquals(200, get(server, "/", "198.51.100.1").statusCode(), "another client");
      assertEquals(200, get(server, "/static/minutebook.css", "203.0.113.9").statusCode());
      assertEquals(200, get(server, "/healthz", "203.0.113.9").statusCode());
      for (int i = 0; i < 5; i++) {
        assertEquals(200, get(server, "/", "").statusCode(), "of whom the proxy says nothing");
      }
    }
  }

  @Test
  void thereIsNoLimitByDefault() throws Exception {
    assertEquals(0, ServerLimits.trusting(List.of()).requestsPerMinute());
    assertFalse(AccessLog.NONE.isOn());
    for (int i = 0; i < 30; i++) {
      assertEquals(200, index.get("/healthz").statusCode());
    }
  }

  @Test
  void threadsAreMoreThanRequestsThatAreWorkedOnOrWait() {
    ServerLimits many = new ServerLimits(128, 96, LONG, LONG, 1024, 256, LONG, LONG, List.of());
    assertTrue(many.threads() >= 128 + 96 + 32, many.threads() + " threads");
  }
}
