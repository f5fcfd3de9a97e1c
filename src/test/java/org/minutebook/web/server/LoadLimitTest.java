package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadLimitTest {
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server = new Server(0);

  /** One request at once, one that waits; each stays until it is released. */
  @BeforeEach
  void start() throws Exception {
    LoadLimit limit = new LoadLimit(1, 1, 100);
    limit.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            begun.release();
            try {
              released.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            callback.succeeded();
            return true;
          }
        });
    server.setHandler(limit);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    released.countDown();
    server.stop();
  }

  private CompletableFuture<HttpResponse<String>> get() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
        BodyHandlers.ofString());
  }

  @Test
  void othersAreToldToComeBack() throws Exception {
    CompletableFuture<HttpResponse<String>> first = get();
    begun.acquire();

    HttpResponse<String> second = get().get(20, TimeUnit.SECONDS);
    assertEquals(503, second.statusCode());
    assertEquals("2", second.headers().firstValue("Retry-After").orElse(""));

    released.countDown();
    assertEquals(200, first.get(20, TimeUnit.SECONDS).statusCode());
    assertEquals(200, get().get(20, TimeUnit.SECONDS).statusCode(), "served again");
  }
}
