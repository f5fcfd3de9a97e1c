package org.minutebook.web.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers a few requests at once and lets some more wait for a moment; the others are refused with
 * 503. So a flood of requests takes no more memory than a few of them, and files, which do not pass
 * through here, are served all the same.
 */
final class LoadLimit extends Handler.Wrapper {
  private static final int RETRY_SECONDS = 2;

  private final Semaphore running;
  private final Semaphore waiting;
  private final long waitMillis;

  /**
   * @param atOnce how many requests are answered at once
   * @param queued how many more may wait
   * @param waitMillis how long each of these waits at most
   */
  LoadLimit(int atOnce, int queued, long waitMillis) {
    this.running = new Semaphore(atOnce, true);
    this.waiting = new Semaphore(queued);
    this.waitMillis = waitMillis;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!admitted()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    try {
      return super.handle(request, response, callback);
    } finally {
      running.release();
    }
  }

  private boolean admitted() {
    if (running.tryAcquire()) {
      return true;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return running.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }
}
