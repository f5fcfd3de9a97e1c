package org.minutebook.search;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.Usage;
import org.minutebook.search.ranking.RankingWeights;

/**
 * What each measure of ranking brings, by leaving it out:
 *
 * <pre>{@code src/bench/run Ablation ../shared}</pre>
 *
 * <p>The last figure is nDCG@10 on {@link Threads} of another archive.
 */
final class Ablation {
  private Ablation() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "Ablation SHARED");
    Path shared = Path.of(arguments[0]);
    Path gold = shared.resolve("gold");
    List<Judgements.Query> queries = Judgements.queries(gold.resolve("relevance-mirage.jsonl"));
    List<Judgements.Line> lines = Judgements.timelines(gold.resolve("timeline-mirage.jsonl"));
    try (BenchIndex calls = BenchIndex.of(shared.resolve("corpora/mirage-weekly"));
        BenchIndex other = BenchIndex.of(shared.resolve("corpora/nodejs-tsc"))) {
      List<Judgements.Query> threads;
      try (MinutesSearch search = other.search()) {
        threads = Threads.queries(search, 11);
      }
      for (Map.Entry<String, RankingWeights> one : variants().entrySet()) {
        try (MinutesSearch search = search(calls, one.getValue());
            MinutesSearch second = search(other, one.getValue())) {
          Scores scores = Scores.of(search, queries, lines, line -> {});
          Scores ofThreads = Scores.of(second, threads, List.of(), line -> {});
          System.out.printf("%-44s %s  threads %.3f%n", one.getKey(), scores, ofThreads.ndcg());
        }
      }
    }
  }

  private static MinutesSearch search(BenchIndex index, RankingWeights tuning) {
    return new MinutesSearch(index.index(), index.archive()::settings, tuning, Clock.systemUTC());
  }

  private static Map<String, RankingWeights> variants() throws ReflectiveOperationException {
    Map<String, RankingWeights> all = new LinkedHashMap<>();
    RankingWeights whole = RankingWeights.DEFAULT;
    all.put("all", whole);
    all.put("titles like text", sections(weighted("title", 1)));
    all.put("without path", sections(weighted("path", 0)));
    all.put("without links and issues", sections(weighted("links", 0, "issues", 0)));
    all.put("without statements as a field", sections(weighted("said", 0)));
    all.put("without stems", with(whole, "stem", 0f));
    all.put("without longer words", with(whole, "longer", 0f));
    all.put("without OS X for OSX", with(whole, "joined", 0f));
    all.put("without neighbouring versions", with(whole, "sibling", 0f));
    all.put("without synonyms and initials", with(whole, "synonym", 0f));
    all.put("without other names of people", with(whole, "person", 0f));
    all.put("without closeness", with(whole, "close", 0f));
    all.put("without titles of the same issue", with(whole, "thread", 0f));
    all.put("short sections like long ones", with(whole, "shortest", 0f));
    all.put("nothing that lacks much of the words", with(whole, "least", 1f));
    all.put("without words of the best results", with(whole, "feedback", 0f));
    all.put("statements only by words and titles", with(whole, "about", 2f));
    return all;
  }

  private static List<RankingWeights.Weighted> weighted(Object... changes) {
    return RankingWeights.DEFAULT.sections().stream()
        .map(
            field -> {
              for (int i = 0; i < changes.length; i += 2) {
                if (field.name().equals(changes[i])) {
                  float weight = (Integer) changes[i + 1];
                  return new RankingWeights.Weighted(
                      field.name(), weight, field.length(), field.stemmed());
                }
              }
              return field;
            })
        .toList();
  }

  private static RankingWeights sections(List<RankingWeights.Weighted> fields)
      throws ReflectiveOperationException {
    return with(RankingWeights.DEFAULT, "sections", fields);
  }

  private static RankingWeights with(RankingWeights tuning, String name, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = RankingWeights.class.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          components[i].getName().equals(name) ? value : components[i].getAccessor().invoke(tuning);
    }
    return RankingWeights.class.getDeclaredConstructor(types).newInstance(values);
  }
}
