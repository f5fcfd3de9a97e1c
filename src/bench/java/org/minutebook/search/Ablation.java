package org.minutebook.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.Usage;
import org.minutebook.search.answers.Commits;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.RankingWeights.Weight;

/**
 * Measures what each part of the ranking contributes, by leaving it out:
 *
 * <pre>{@code src/bench/run Ablation ../shared}</pre>
 *
 * <p>The last figure is nDCG@10 on the {@link Threads} of another archive.
 */
final class Ablation {
  private Ablation() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "Ablation SHARED");
    Path shared = Path.of(arguments[0]);
    Path gold = shared.resolve("gold");
    List<Judgements.Query> queries = Judgements.queries(gold.resolve("relevance-mirage.jsonl"));
    List<Judgements.Timeline> timelines =
        Judgements.timelines(gold.resolve("timeline-mirage.jsonl"));
    try (BenchIndex weekly = BenchIndex.of(shared.resolve("corpora/mirage-weekly"));
        BenchIndex tsc = BenchIndex.of(shared.resolve("corpora/nodejs-tsc"))) {
      List<Judgements.Query> threads;
      try (MinutesSearch search = tsc.search()) {
        threads = Threads.queries(search, 11);
      }
      for (Map.Entry<String, RankingWeights> variant : variants().entrySet()) {
        try (MinutesSearch search = search(weekly, variant.getValue());
            MinutesSearch searchThreads = search(tsc, variant.getValue())) {
          Scores scores = Scores.of(search, queries, timelines, line -> {});
          Scores ofThreads = Scores.of(searchThreads, threads, List.of(), line -> {});
          System.out.printf("%-44s %s  threads %.3f%n", variant.getKey(), scores, ofThreads.ndcg());
        }
      }
    }
  }

  private static MinutesSearch search(BenchIndex index, RankingWeights weights) {
    return new MinutesSearch(
        Commits.of(index.index()), index.archive()::settings, weights, Clock.systemUTC());
  }

  private static Map<String, RankingWeights> variants() {
    Map<String, RankingWeights> variants = new LinkedHashMap<>();
    RankingWeights all = RankingWeights.DEFAULT;
    variants.put("all", all);
    variants.put("titles like text", all.withSectionField("title", 1));
    variants.put("without path", all.withSectionField("path", 0));
    variants.put(
        "without links and issues", all.withSectionField("links", 0).withSectionField("issues", 0));
    variants.put("without statements as a field", all.withSectionField("said", 0));
    variants.put("without stems", all.with(Weight.STEM, 0));
    variants.put("without longer words", all.with(Weight.LONGER_WORD, 0));
    variants.put("without OS X for OSX", all.with(Weight.JOINED, 0));
    variants.put("without neighbouring versions", all.with(Weight.SIBLING_VERSION, 0));
    variants.put("without synonyms and initials", all.with(Weight.SYNONYM, 0));
    variants.put("without other names of people", all.with(Weight.PERSON, 0));
    variants.put("without closeness", all.with(Weight.PROXIMITY, 0));
    variants.put("without titles of the same issue", all.with(Weight.ISSUE_TITLE, 0));
    variants.put("short sections like long ones", all.with(Weight.EMPTY_BODY, 0));
    variants.put("nothing that lacks much of the words", all.with(Weight.PARTIAL_MATCH, 1));
    variants.put("without words of the best results", all.with(Weight.FEEDBACK, 0));
    variants.put("statements only by words and titles", all.with(Weight.TIMELINE_SECTION, 2));
    return variants;
  }
}
