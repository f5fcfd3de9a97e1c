package org.minutebook.search;

import java.nio.file.Path;
import java.util.List;
import org.minutebook.Usage;

/**
 * Measures how good searches and timelines are, on judged queries:
 *
 * <pre>{@code src/bench/run SearchEval ../shared [--queries]}</pre>
 *
 * <p>{@code --queries} prints the figures of each query and the errors of each timeline.
 */
final class SearchEval {
  private SearchEval() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "SearchEval SHARED [--queries]");
    Path shared = Path.of(arguments[0]);
    boolean byQuery = List.of(arguments).contains("--queries");
    Path gold = shared.resolve("gold");
    List<Judgements.Query> queries = Judgements.queries(gold.resolve("relevance-mirage.jsonl"));
    List<Judgements.Timeline> timelines =
        Judgements.timelines(gold.resolve("timeline-mirage.jsonl"));
    try (BenchIndex index = BenchIndex.of(shared.resolve("corpora/mirage-weekly"));
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
