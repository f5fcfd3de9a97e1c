package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;

/** A client that has an answer already is told so without any work. */
class EntityTagTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  private static String tag(String path) throws Exception {
    return SampleServer.header(server.get(path), "ETag");
  }

  private static HttpResponse<String> ask(String path, String known) throws Exception {
    return SampleServer.send(
        HttpRequest.newBuilder(server.uri(path)).header("If-None-Match", known));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=rope",
        "/meetings",
        "/api/v1/search?q=rope",
        "/people",
        "/feed.atom",
        "/sitemap.xml"
      })
  void answerThatTheClientHasIsNotSentAgain(String path) throws Exception {
    String tag = tag(path);
    assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);

    HttpResponse<String> again = ask(path, tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    // A cache would take it over for the answer that it has.
    assertEquals(
        SampleServer.header(server.get(path), "Content-Type"),
        SampleServer.header(again, "Content-Type"));
    assertEquals(tag, SampleServer.header(again, "ETag"));
    assertEquals(304, ask(path, "\"other\", W/" + tag).statusCode());
    assertEquals(200, ask(path, "\"other\"").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/meetings", "/api/v1/search?q=rope", "/feed.atom"})
  void clientMayAskByTimeInstead(String path) throws Exception {
    String since = SampleServer.header(server.get(path), "Last-Modified");
    HttpResponse<String> again = since(path, since);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(since, SampleServer.header(again, "Last-Modified"));
    assertEquals(tag(path), SampleServer.header(again, "ETag"));
    assertEquals(200, since(path, "Tue, 4 May 2021 10:00:00 GMT").statusCode());
    assertEquals(200, since(path, "yesterday").statusCode());
    // A tag tells more than a time.
    HttpResponse<String> both =
        SampleServer.send(
            HttpRequest.newBuilder(server.uri(path))
                .header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", since));
    assertEquals(200, both.statusCode());
  }

  private static HttpResponse<String> since(String path, String time) throws Exception {
    return SampleServer.send(
        HttpRequest.newBuilder(server.uri(path)).header("If-Modified-Since", time));
  }

  @Test
  void compressedAnswerHasTheSameTag() throws Exception {
    String known = tag("/meetings").replaceFirst("\"$", "--gzip\"");
    assertEquals(304, ask("/meetings", known).statusCode());
  }

  @Test
  void anyTagIsNoneInParticular() throws Exception {
    assertEquals(404, ask("/meetings/none", "*").statusCode());
  }

  @Test
  void otherRequestHasAnotherTag() throws Exception {
    assertNotEquals(tag("/search?q=rope"), tag("/search?q=ropes"));
    assertNotEquals(tag("/search?q=rope"), tag("/timeline?q=rope"));
  }

  @Test
  void whatIsNotFoundHasNoTag() throws Exception {
    HttpResponse<String> missing = server.get("/meetings/none");
    assertEquals(404, missing.statusCode());
    assertFalse(missing.headers().firstValue("ETag").isPresent());
  }

  private static WebServer start(String version, Optional<String> base) throws Exception {
    return WebServer.start(
        new WebSettings(
            "127.0.0.1",
            0,
            Path.of("static"),
            () -> Settings.NONE,
            version,
            ServerLimits.trusting(List.of()),
            () -> Condition.UNKNOWN,
            AccessLog.NONE,
            base),
        () -> new Readiness.Ready(server.search()));
  }

  private static HttpResponse<String> get(WebServer at, String path) throws Exception {
    return SampleServer.send(HttpRequest.newBuilder(at.address().resolve(path)));
  }

  @Test
  void tagIsAnotherWhereverThePagesAre() throws Exception {
    String path = "/sitemap.xml";
    try (WebServer one = start("1.0", Optional.empty());
        WebServer other = start("1.0", Optional.empty());
        WebServer below = start("1.0", Optional.of("/minutes"))) {
      // The path may have been taken away by a proxy, so that both are asked for the same.
      List<HttpResponse<String>> answers =
          List.of(get(one, path), get(other, path), get(below, path));
      assertEquals(3, answers.stream().map(HttpResponse::body).distinct().count());
      assertEquals(3, answers.stream().map(a -> SampleServer.header(a, "ETag")).distinct().count());
      assertEquals(
          SampleServer.header(answers.getFirst(), "ETag"),
          SampleServer.header(get(one, path), "ETag"));
    }
  }

  @Test
  void tagTellsProgramAndIndexApart() {
    EntityTag tag = EntityTag.of("1.0", "a", "/search", Optional.of("q=x"));
    assertEquals(tag, EntityTag.of("1.0", "a", "/search", Optional.of("q=x")));
    assertNotEquals(tag, EntityTag.of("1.1", "a", "/search", Optional.of("q=x")));
    assertNotEquals(tag, EntityTag.of("1.0", "b", "/search", Optional.of("q=x")));
    assertNotEquals(tag, EntityTag.of("1.0", "a", "/search?q=x", Optional.empty()));
  }
}
