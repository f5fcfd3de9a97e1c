package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.web.SampleServer.header;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered and which refused, and with which headers. */
class HttpRequestTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=a",
        "/nope",
        "/static/minutebook.css",
        "/static/none.css",
        "/api/v1/status",
        "/api/nope",
        "/search?q=%zz"
      })
  void everyAnswerHasSecurityHeaders(String path) throws Exception {
    assertHasSecurityHeaders(
        server.sendRaw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void malformedRequestHasSecurityHeadersAndNoTrace() throws Exception {
    String answer = server.sendRaw("GET / HTTP/9.9\r\n\r\n");
    assertHasSecurityHeaders(answer);
    assertFalse(answer.contains("org.eclipse"), answer);
    assertFalse(answer.contains("Jetty"), answer);
  }

  private static void assertHasSecurityHeaders(String answer) {
    String head = answer.toLowerCase(Locale.ROOT);
    for (String header :
        new String[] {
          "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'",
          "x-content-type-options: nosniff",
          "referrer-policy: ",
          "permissions-policy: ",
          "cross-origin-resource-policy: "
        }) {
      assertTrue(head.contains(header), () -> header + " not in " + answer);
    }
    assertFalse(head.contains("\r\nserver:"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=lantern",
        "/meetings/calls/2021-05-04",
        "/nope",
        "/api/v1/status",
        "/api/v1/nope",
        "/static/minutebook.css"
      })
  void headIsLikeGetWithoutABody(String path) throws Exception {
    HttpResponse<String> head =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri(path)).method("HEAD", BodyPublishers.noBody()));
    HttpResponse<String> get = server.get(path);
    assertEquals(get.statusCode(), head.statusCode());
    assertEquals(
        get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void otherMethodIsRefused(String method) throws Exception {
    for (String path : new String[] {"/", "/static/minutebook.css", "/api/v1/status", "/nope"}) {
      HttpResponse<String> answer =
          SampleServer.send(
              HttpRequest.newBuilder(server.uri(path)).method(method, BodyPublishers.noBody()));
      assertEquals(405, answer.statusCode());
      assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElseThrow());
    }
  }

  @Test
  void tunnelIsRefusedAtOnce() throws Exception {
    String answer = server.sendRaw("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    assertTrue(answer.contains("Connection: close\r\n"), answer);
  }

  @Test
  void severalHostsAreRefused() throws Exception {
    String answer =
        server.sendRaw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void apiAllowsPreflightRequests() throws Exception {
    HttpResponse<String> answer =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri("/api/v1/search"))
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, answer.statusCode());
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Access-Control-Allow-Methods"));
  }

  @Test
  void methodCannotBeOverridden() throws Exception {
    HttpResponse<String> answer =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri("/")).header("X-HTTP-Method-Override", "DELETE"));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void largeBodyIsRefused() throws Exception {
    HttpResponse<String> answer =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri("/"))
                .method("GET", BodyPublishers.ofString("x".repeat(100_000))));
    assertEquals(413, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search?q=%zz", "/search?q=%", "/search?q=%ff", "/meetings/%c3", "/%u0041"})
  void addressThatCannotBeDecodedIs400(String path) throws Exception {
    String answer =
        server.sendRaw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void hostHeaderIsNotEchoed() throws Exception {
    String answer =
        server.sendRaw(
            "GET /meetings/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("evil.example"), answer);
  }

  @Test
  void largeAnswerIsCompressed() throws Exception {
    HttpResponse<String> answer =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri("/search?q=lantern"))
                .header("Accept-Encoding", "gzip"));
    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertTrue(header(answer, "Vary").contains("Accept-Encoding"));
  }
}
