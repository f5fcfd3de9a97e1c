package org.minutebook.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** How long each of many calls takes, over several rounds, beside another way to do the same. */
final class Timings {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int WARM_UP = 4;

  private final List<String> queries;
  private final int rounds;

  Timings(List<String> queries, int rounds) {
    this.queries = queries;
    this.rounds = rounds;
  }

  /** A call that answers a query. */
  interface Way {
    Object answer(String query) throws Exception;
  }

  /**
   * Calls both ways for all queries, a round of one after a round of the other, after some rounds
   * that are not measured. Gives p50 and p99, as time passes and as the processor is busy.
   *
   * @param bare null where there is nothing to compare with
   */
  List<Row> compare(String minutes, String what, Way ours, Way bare) throws Exception {
    double[][] values = new double[4][rounds];
    double[][] bareValues = new double[4][bare == null ? 0 : rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      round(ours, values, round);
      if (bare != null) {
        round(bare, bareValues, round);
      }
    }
    String[] names = {"p50", "p99", "p50 of processor time", "p99 of processor time"};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      rows.add(Row.compared(minutes, what + ", " + names[i], "ms", values[i], bareValues[i]));
    }
    return rows;
  }

  private void round(Way way, double[][] values, int round) throws Exception {
    double[] passed = new double[queries.size()];
    double[] busy = new double[queries.size()];
    for (int i = 0; i < passed.length; i++) {
      long startBusy = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      Object answer = way.answer(queries.get(i));
      passed[i] = (System.nanoTime() - start) / 1e6;
      busy[i] = (THREADS.getCurrentThreadCpuTime() - startBusy) / 1e6;
      if (answer == null) {
        throw new IllegalStateException("no answer to " + queries.get(i));
      }
    }
    if (round >= 0) {
      values[0][round] = Row.percentile(passed, 50);
      values[1][round] = Row.percentile(passed, 99);
      values[2][round] = Row.percentile(busy, 50);
      values[3][round] = Row.percentile(busy, 99);
    }
  }
}
