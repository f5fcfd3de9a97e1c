package org.minutebook.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how long commands take from their start by the launcher, as users start them. */
final class StartTimes {
  private static final int WARM_UP = 2;
  private static final int STARTS = 11;
  private static final int SERVERS = 5;
  private static final Path SAMPLE = Path.of("archive");

  private StartTimes() {}

  /** Searches and serves the sample archive, and serves other minutes, with indexes at hand. */
  static List<Row> measure(Path work, List<MinutesSet> sets)
      throws IOException, InterruptedException {
    Path index = work.resolve("sample.index");
    List<String> command =
        List.of(
            "./minutebook",
            "search",
            "irmin",
            "--archive",
            SAMPLE.toString(),
            "--index",
            index.toString());
    double[] seconds = new double[STARTS];
    double[] busy = new double[STARTS];
    for (int i = -WARM_UP; i < STARTS; i++) {
      Processes.Ended ended = Processes.run(command);
      if (i >= 0) {
        seconds[i] = ended.seconds() * 1e3;
        busy[i] = ended.processorSeconds() * 1e3;
      }
    }
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of("sample", "`./minutebook search irmin`", "ms", seconds));
    rows.add(Row.of("sample", "the same, processor time", "ms", busy));
    rows.add(serve("sample", SAMPLE, index));
    for (MinutesSet set : sets) {
      set.prepare();
      rows.add(serve(set.name(), set.archive(), set.index()));
    }
    return rows;
  }

  private static Row serve(String name, Path archive, Path index)
      throws IOException, InterruptedException {
    double[] seconds = new double[SERVERS];
    for (int i = -1; i < SERVERS; i++) {
      try (ServerProcess server = ServerProcess.launch(archive, index)) {
        if (i >= 0) {
          seconds[i] = server.ready();
        }
      }
    }
    return Row.of(name, "`./minutebook serve` until the first answer", "s", seconds);
  }
}
