package org.minutebook.performance;

import java.io.IOException;
import java.util.List;

/**
 * Measures from files to committed index, statements included, beside bare Lucene that is handed
 * the same sections; then again when nothing has changed.
 */
final class IndexTimes {
  private IndexTimes() {}

  static List<Row> measure(MinutesSet set, int rounds) throws IOException, InterruptedException {
    double megabytes = set.bytes() / 1e6;
    double[] seconds = new double[rounds];
    double[] busy = new double[rounds];
    double[] rate = new double[rounds];
    double[] bareSeconds = new double[rounds];
    double[] bareBusy = new double[rounds];
    double[] bareRate = new double[rounds];
    double[] again = new double[rounds];
    double[] againBusy = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      set.deleteIndex();
      Processes.Ended made = index(set);
      seconds[round] = made.seconds();
      busy[round] = made.processorSeconds();
      rate[round] = megabytes / made.seconds();
      List<Double> bare = set.makeBareIndex();
      bareSeconds[round] = bare.get(0);
      bareBusy[round] = bare.get(1);
      bareRate[round] = megabytes / bareSeconds[round];
      Processes.Ended unchanged = index(set);
      again[round] = unchanged.seconds();
      againBusy[round] = unchanged.processorSeconds();
    }
    String name = set.name();
    return List.of(
        Row.of(name, "text", "MB", megabytes),
        Row.compared(name, "indexing", "s", seconds, bareSeconds),
        Row.compared(name, "indexing, processor time", "s", busy, bareBusy),
        Row.compared(name, "indexing, text for a second", "MB/s", rate, bareRate),
        Row.of(name, "`index` when nothing has changed", "s", again),
        Row.of(name, "the same, processor time", "s", againBusy),
        Row.of(
            name,
            "size of the index by size of the text",
            "",
            MinutesSet.bytes(set.index()) / 1e6 / megabytes),
        Row.of(
            name,
            "size of the ledger of addresses by size of the text",
            "",
            MinutesSet.bytes(set.ledger()) / 1e6 / megabytes));
  }

  private static Processes.Ended index(MinutesSet set) throws IOException, InterruptedException {
    return Processes.run(Processes.index(set.options(), set.archive(), set.index()));
  }
}
