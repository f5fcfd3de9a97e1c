package org.minutebook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many small jobs on a few threads; results come in the order of the jobs. */
final class WorkerPool implements AutoCloseable {
  /** More threads gain little: writing is bound by memory and disk. */
  private static final int MOST = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.min(MOST, Runtime.getRuntime().availableProcessors()),
          task -> {
            Thread thread = new Thread(task, "index");
            thread.setDaemon(true);
            return thread;
          });

  <T> List<T> all(List<? extends Callable<T>> jobs) throws IOException {
    List<Future<T>> futures = new ArrayList<>();
    jobs.forEach(job -> futures.add(threads.submit(job)));
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IOException(ErrorMessage.of(e.getCause()), e.getCause());
    } finally {
      futures.forEach(future -> future.cancel(false));
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
