package org.minutebook.search;

import java.nio.file.Path;
import java.util.List;
import org.minutebook.Usage;

/**
 * Measures how good searches and timelines are, on judged queries:
 *
 * <pre>{@code src/bench/run SearchEval ../shared [electron] [--queries]}</pre>
 *
 * <p>The queries are those on the MirageOS calls, with {@code electron} those on Electron's
 * minutes. {@code --queries} prints the figures of each query and the errors of each timeline.
 */
final class SearchEval {
  private SearchEval() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "SearchEval SHARED [electron] [--queries]");
    Path shared = Path.of(arguments[0]);
    boolean byQuery = List.of(arguments).contains("--queries");
    Path gold = shared.resolve("gold");
    boolean electron = List.of(arguments).contains("electron");
    String judged = electron ? "electron" : "mirage";
    List<Judgements.Query> queries =
        Judgements.queries(gold.resolve("relevance-" + judged + ".jsonl"));
    List<Judgements.Timeline> timelines =
        Judgements.timelines(gold.resolve("timeline-" + judged + ".jsonl"));
    try (BenchIndex index =
            BenchIndex.of(shared.resolve(electron ? "corpora/electron" : "corpora/mirage-weekly"));
        MinutesSearch search = index.search()) {
      Scores scores =
          Scores.of(
              search,
              queries,
              timelines,
              line -> {
                if (byQuery) {
                  System.out.println(line);
                }
              });
      System.out.println(scores);
    }
  }
}
