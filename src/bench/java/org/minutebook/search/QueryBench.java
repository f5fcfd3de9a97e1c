package org.minutebook.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.minutebook.Usage;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Section;

/**
 * Measures how long answers take: 200 queries of one to four words from titles, with snippets and
 * facets, beside Lucene's own best twenty for the same words in titles and text:
 *
 * <pre>{@code src/bench/run QueryBench ../shared/corpora [ROUNDS]}</pre>
 */
final class QueryBench {
  private static final int QUERIES = 200;

  private QueryBench() {}

  public static void main(String[] arguments) throws Exception {
    Usage.require(1, arguments, "QueryBench ARCHIVE [ROUNDS]");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    try (BenchIndex index = BenchIndex.of(Path.of(arguments[0]));
        MinutesSearch search = index.search();
        DirectoryReader reader = index.index().reader().orElseThrow()) {
      Status status = search.status();
      System.out.printf(
          "%d meetings, %d sections, %d decisions and actions, %d segments%n",
          status.meetings(),
          status.sections(),
          status.decisions() + status.actions(),
          reader.leaves().size());
      List<String> queries = queries(search);
      IndexSearcher lucene = new IndexSearcher(reader);
      double[] searches = new double[QUERIES * rounds];
      double[] luceneSearches = new double[QUERIES * rounds];
      double[] suggestions = new double[QUERIES * rounds];
      for (int round = -1; round < rounds; round++) {
        for (int i = 0; i < QUERIES; i++) {
          String query = queries.get(i);
          long start = System.nanoTime();
          search.search(SearchRequest.of(query));
          long searched = System.nanoTime();
          lucene.search(plainQuery(query), SearchRequest.DEFAULT_LIMIT);
          long found = System.nanoTime();
          search.suggest(query.substring(0, Math.min(4, query.length())));
          long suggested = System.nanoTime();
          if (round >= 0) {
            searches[round * QUERIES + i] = (searched - start) / 1e6;
            luceneSearches[round * QUERIES + i] = (found - searched) / 1e6;
            suggestions[round * QUERIES + i] = (suggested - found) / 1e6;
          }
        }
      }
      print("search with snippets and facets", searches);
      slowest(queries, searches);
      print("bare Lucene, best twenty", luceneSearches);
      print("suggestions", suggestions);
    }
  }

  private static void slowest(List<String> queries, double[] millis) {
    IntStream.range(0, QUERIES)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -fastest(millis, i)))
        .limit(5)
        .forEach(i -> System.out.printf("  %6.2f ms  %s%n", fastest(millis, i), queries.get(i)));
  }

  private static double fastest(double[] millis, int query) {
    double fastest = Double.MAX_VALUE;
    for (int i = query; i < millis.length; i += QUERIES) {
      fastest = Math.min(fastest, millis[i]);
    }
    return fastest;
  }

  private static List<String> queries(MinutesSearch search) {
    Random random = new Random(6);
    List<MeetingRef> meetings = search.meetings();
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      MeetingRef ref = meetings.get(random.nextInt(meetings.size()));
      List<Section> topics =
          search.meeting(ref.id()).orElseThrow().sections().stream()
              .filter(Section::topic)
              .toList();
      if (!topics.isEmpty()) {
        List<String> words =
            Analysis.exact(topics.get(random.nextInt(topics.size())).title()).stream()
                .map(Analysis.Term::text)
                .filter(w -> w.length() > 2)
                .toList();
        int count = Math.min(words.size(), 1 + random.nextInt(4));
        if (count > 0) {
          queries.add(String.join(" ", words.subList(0, count)));
        }
      }
    }
    return queries;
  }

  private static BooleanQuery plainQuery(String query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Analysis.Term term : Analysis.exact(query)) {
      any.add(new TermQuery(new Term(Fields.TITLE, term.text())), Occur.SHOULD);
      any.add(new TermQuery(new Term(Fields.TEXT, term.text())), Occur.SHOULD);
    }
    return any.build();
  }

  private static void print(String label, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-34s p50 %6.2f ms  p99 %6.2f ms  longest %6.2f ms%n",
        label,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        sorted[sorted.length - 1]);
  }
}
