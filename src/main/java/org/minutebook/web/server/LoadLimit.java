package org.minutebook.web.server;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Answers a few requests at once and lets some more wait for a moment; the others are refused with
 * 503. So a flood of requests takes no more memory than a few of them, and files, which do not pass
 * through here, are served all the same.
 */
final class LoadLimit extends HandlerWrapper {
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
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!admitted()) {
      base.setHandled(true);
      response.setIntHeader("Retry-After", RETRY_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      super.handle(target, base, request, response);
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
