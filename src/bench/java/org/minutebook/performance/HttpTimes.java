package org.minutebook.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.minutes.Address;

/** Measures answers over HTTP, one after the other and many at a time, beside bare Lucene. */
final class HttpTimes {
  private static final int[] CONNECTIONS = {1, 8, 64};
  private static final long SECONDS = 4;

  private final String minutes;
  private final List<String> queries;
  private final int rounds;

  /** The queries are those that {@link AnswerTimes} wrote to a file. */
  HttpTimes(String minutes, Path queries, int rounds) throws IOException {
    this.minutes = minutes;
    this.queries = Files.readAllLines(queries);
    this.rounds = rounds;
  }

  /** Asks both servers, and measures the heap of the first at rest before and afterwards. */
  List<Row> measure(Path archive, Path index, Path bareIndex) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (ServerProcess server = ServerProcess.serve(List.of(), archive, index);
        ServerProcess bare = ServerProcess.bare(bareIndex)) {
      Timings timings = new Timings(queries, rounds);
      Timings.Way api = query -> ask(server, "/api/v1/search?q=", query);
      Timings.Way lucene = query -> ask(bare, "/?q=", query);
      // A cold server would refuse some of many requests at once.
      for (String query : this.queries) {
        api.answer(query);
        lucene.answer(query);
      }
      // The processor time would be that of the client.
      rows.addAll(timings.compare(minutes, "search over HTTP, JSON", api, lucene).subList(0, 2));
      rows.addAll(
          timings
              .compare(
                  minutes,
                  "search over HTTP, page with timeline",
                  query -> ask(server, "/search?q=", query),
                  lucene)
              .subList(0, 2));
      rows.addAll(rates(server, bare, api, lucene));
      rows.add(Row.of(minutes, "heap of the server at rest", "MB", server.heap()));
    }
    return rows;
  }

  private List<Row> rates(
      ServerProcess server, ServerProcess bare, Timings.Way api, Timings.Way lucene)
      throws Exception {
    List<Row> rows = new ArrayList<>();
    for (int connections : CONNECTIONS) {
      double[][] ours = new double[3][rounds];
      double[][] theirs = new double[3][rounds];
      for (int round = 0; round < rounds; round++) {
        rate(server, api, connections, ours, round);
        rate(bare, lucene, connections, theirs, round);
      }
      String at = connections == 1 ? "1 connection" : connections + " connections";
      rows.add(Row.compared(minutes, "requests over HTTP, " + at, "/s", ours[0], theirs[0]));
      rows.add(
          Row.compared(
              minutes, "processor time of the server for one, " + at, "ms", ours[1], theirs[1]));
      rows.add(Row.of(minutes, "requests refused with 503, " + at, "", ours[2]));
    }
    return rows;
  }

  private void rate(
      ServerProcess server, Timings.Way way, int connections, double[][] values, int round)
      throws InterruptedException, ExecutionException {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    double busy = server.processorSeconds();
    long start = System.nanoTime();
    long end = start + SECONDS * 1_000_000_000;
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<Void>> clients = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        clients.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    boolean answered =
                        (boolean) way.answer(queries.get(next.getAndIncrement() % queries.size()));
                    (answered ? done : refused).incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<Void> client : clients) {
        client.get();
      }
    }
    values[0][round] = done.get() / ((System.nanoTime() - start) / 1e9);
    values[1][round] = (server.processorSeconds() - busy) * 1e3 / done.get();
    values[2][round] = refused.get();
  }

  /** Whether there was an answer; false if the server was too busy for it. */
  private static boolean ask(ServerProcess server, String path, String query)
      throws IOException, InterruptedException {
    int status = server.status(path + Address.encode(query));
    if (status != 200 && status != 503) {
      throw new IOException("status " + status + " for " + query);
    }
    return status == 200;
  }
}
