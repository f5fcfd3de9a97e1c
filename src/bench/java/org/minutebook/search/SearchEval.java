package org.minutebook.search;

import java.nio.file.Path;
import java.util.List;
import org.minutebook.Usage;

/**
 * How good search and timeline are, on judged queries over the calls they were judged on:
 *
 * <pre>{@code src/bench/run SearchEval ../shared [--queries]}</pre>
 *
 * <p>With {@code --queries}, query by query, with what is wrong in each timeline.
 */
final class SearchEval {
  private SearchEval() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "SearchEval SHARED [--queries]");
    Path shared = Path.of(arguments[0]);
    boolean each = List.of(arguments).contains("--queries");
    Path gold = shared.resolve("gold");
    List<Judgements.Query> queries = Judgements.queries(gold.resolve("relevance-mirage.jsonl"));
    List<Judgements.Line> timelines = Judgements.timelines(gold.resolve("timeline-mirage.jsonl"));
    try (BenchIndex index = BenchIndex.of(shared.resolve("corpora/mirage-weekly"));
        MinutesSearch search = index.search()) {
      Scores scores =
          Scores.of(
              search,
              queries,
              timelines,
              line -> {
                if (each) {
                  System.out.println(line);
                }
              });
      System.out.println(scores);
    }
  }
}
