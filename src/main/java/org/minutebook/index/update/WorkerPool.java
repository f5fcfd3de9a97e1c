package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minutebook.archive.ErrorMessage;

/** Runs many small jobs on a few threads. */
final class WorkerPool implements AutoCloseable {
  /** More threads gain little, as writing is bound by memory and disk. */
  private static final int MAX_THREADS = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()),
          task -> {
            Thread thread = new Thread(task, "index");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Runs all jobs and gives their results in the same order.
   *
   * @throws IOException if a job threw an exception, which is the cause; jobs not yet begun are not
   *     run then
   */
  <T> List<T> runAll(List<? extends Callable<T>> jobs) throws IOException {
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
