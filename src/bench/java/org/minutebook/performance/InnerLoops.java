package org.minutebook.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.minutebook.archive.Settings;
import org.minutebook.index.Analysis;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.search.MinutesInMemory;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchResults;
import org.minutebook.statements.StatementExtractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The inner loops, measured with JMH on generated minutes:
 *
 * <pre>{@code src/bench/run InnerLoops [NAME OR JMH OPTION]...}</pre>
 *
 * <p>{@code -prof gc} also tells what each call allocates; {@code -lp} lists the options' names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class InnerLoops {
  private static final int MEETINGS = 200;
  private static final long SEED = 1;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private final MinutesReader outline =
      new MinutesReader(Settings.NONE, LabelWords.load(), minutes -> List.of());
  private final MinutesReader whole = StatementExtractor.reader(Settings.NONE);
  private String text;
  private byte[] bytes;
  private MinutesSearch search;
  private SearchRequest oneWord;
  private SearchRequest threeWords;

  public static void main(String[] arguments) throws Exception {
    org.openjdk.jmh.Main.main(arguments);
  }

  /** Generates the minutes and indexes them in memory. */
  @Setup
  public void prepare() throws IOException {
    Random random = new Random(SEED);
    GeneratedMinutes minutes = new GeneratedMinutes(new MadeUpWords(SEED));
    MinutesInMemory index = new MinutesInMemory();
    for (int i = 0; i < MEETINGS; i++) {
      LocalDate day = FIRST.plusWeeks(i);
      text = minutes.write("Harbour", day, random);
      index.add(day + ".md", text);
    }
    bytes = text.getBytes(StandardCharsets.UTF_8);
    search = index.search();
    List<String> queries = Queries.of(search);
    oneWord = first(queries, 1);
    threeWords = first(queries, 3);
  }

  private static SearchRequest first(List<String> queries, int words) {
    return SearchRequest.of(
        queries.stream().filter(q -> q.split(" ").length == words).findFirst().orElseThrow());
  }

  /** Splits the minutes of one meeting into words and stems. */
  @Benchmark
  public List<Analysis.Term> stems() {
    return Analysis.stemmed(text);
  }

  /** Reads the minutes of one meeting without looking for statements. */
  @Benchmark
  public Object outline() {
    return outline.read("2020-01-01.md", bytes);
  }

  /** Reads the minutes of one meeting with their statements. */
  @Benchmark
  public Object statements() {
    return whole.read("2020-01-01.md", bytes);
  }

  /** Answers a query of one word, with snippets and facets. */
  @Benchmark
  public SearchResults searchForOneWord() {
    return search.search(oneWord);
  }

  /** Answers a query of three words. */
  @Benchmark
  public SearchResults searchForThreeWords() {
    return search.search(threeWords);
  }
}
