package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.web.SampleServer.header;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping the server, indexing and failures. */
class WebServerTest {
  @Test
  void everythingButFilesIs503WhileIndexing() throws Exception {
    try (WebServer other = SampleServer.start(() -> new Readiness.Indexing(12, 51))) {
      HttpResponse<String> page = SampleServer.get(other, "/search?q=a");
      assertEquals(503, page.statusCode());
      assertEquals("2", header(page, "Retry-After"));
      assertTrue(page.body().contains("12 of 51 files read"), page.body());
      HttpResponse<String> status = SampleServer.get(other, "/api/v1/status");
      assertEquals(503, status.statusCode());
      assertEquals("{\"state\":\"indexing\",\"done\":12,\"of\":51}", status.body());
      HttpResponse<String> api = SampleServer.get(other, "/api/v1/search?q=a");
      assertEquals(503, api.statusCode());
      assertTrue(header(api, "Content-Type").startsWith("application/problem+json"));
      assertEquals(404, SampleServer.get(other, "/nope").statusCode());
      assertEquals(200, SampleServer.get(other, "/static/minutebook.css").statusCode());
    }
  }

  @Test
  void exceptionIsAnsweredWithoutItsMessage() throws Exception {
    try (WebServer other =
        SampleServer.start(
            () -> {
              throw new IllegalStateException("secret at com.example.Secret");
            })) {
      assertCauseIsHidden(other);
    }
  }

  @Test
  void errorIsAnsweredWithoutItsMessage() throws Exception {
    try (WebServer other =
        SampleServer.start(
            () -> {
              throw new StackOverflowError("secret at com.example.Secret");
            })) {
      assertCauseIsHidden(other);
    }
  }

  private static void assertCauseIsHidden(WebServer other) throws Exception {
    for (String path : new String[] {"/", "/api/v1/status"}) {
      HttpResponse<String> answer = SampleServer.get(other, path);
      assertEquals(500, answer.statusCode());
      assertFalse(answer.body().contains("ecret"), answer.body());
      assertFalse(answer.body().contains("at org."), answer.body());
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }
  }

  @Test
  void takenPortIsReported() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerException failure =
          assertThrows(
              ServerException.class,
              () ->
                  SampleServer.start(
                      () -> new Readiness.Indexing(0, 0), Path.of("static"), taken.getLocalPort()));
      assertTrue(
          failure.getMessage().contains("Port " + taken.getLocalPort()), failure.getMessage());
      assertTrue(failure.getMessage().contains("--port"), failure.getMessage());
    }
  }

  @Test
  void missingStaticFolderIsReported(@TempDir Path folder) {
    ServerException failure =
        assertThrows(
            ServerException.class,
            () ->
                SampleServer.start(() -> new Readiness.Indexing(0, 0), folder.resolve("none"), 0));
    assertTrue(failure.getMessage().contains("none"), failure.getMessage());
  }

  @Test
  void runningRequestIsFinishedOnClose() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    WebServer other =
        SampleServer.start(
            () -> {
              requested.countDown();
              try {
                go.await(3, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new Readiness.Indexing(1, 2);
            });
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return SampleServer.get(other, "/").statusCode();
              } catch (Exception e) {
                return 0;
              }
            });
    assertTrue(requested.await(5, TimeUnit.SECONDS));
    CompletableFuture<Void> closing = CompletableFuture.runAsync(other::close);
    go.countDown();
    assertEquals(503, answer.get(5, TimeUnit.SECONDS));
    closing.get(5, TimeUnit.SECONDS);
  }
}
