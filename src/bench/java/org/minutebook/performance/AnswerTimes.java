package org.minutebook.performance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;

/**
 * A process that measures how long answers take without HTTP, warm, beside bare Lucene; and writes
 * the queries to a file, so that they can be asked over HTTP as well.
 */
final class AnswerTimes {
  private AnswerTimes() {}

  /** Arguments: name of the minutes, archive, index, index of bare Lucene, queries, rounds. */
  public static void main(String[] arguments) throws Exception {
    String minutes = arguments[0];
    Archive archive = Archive.open(Path.of(arguments[1]));
    int rounds = Integer.parseInt(arguments[5]);
    List<Row> rows = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.openReadOnly(Path.of(arguments[2]));
        MinutesSearch search = new MinutesSearch(index, archive::settings);
        BareLucene lucene = new BareLucene(Path.of(arguments[3]))) {
      rows.add(Row.of(minutes, "sections", "", (double) search.status().sections()));
      List<String> queries = Queries.of(search);
      Files.write(Path.of(arguments[4]), queries);
      Timings timings = new Timings(queries, rounds);
      rows.addAll(
          timings.compare(
              minutes,
              "search in process",
              query -> search.search(SearchRequest.of(query)),
              lucene::answer));
      // What it would be beside other ways to use Lucene, for the processor's time alone.
      timings.compare(minutes, "bare Lucene", lucene::answerAnalysing, lucene::best).stream()
          .skip(2)
          .forEach(
              row -> {
                rows.add(
                    new Row(
                        minutes,
                        row.what() + ", snippets analysed",
                        "ms",
                        row.values(),
                        List.of()));
                rows.add(
                    new Row(minutes, row.what() + ", no snippets", "ms", row.bare(), List.of()));
              });
      rows.addAll(
          timings.compare(
              minutes,
              "timeline and facets",
              query ->
                  Map.entry(
                      search.timeline(SearchRequest.of(query)),
                      search.timelineFacets(SearchRequest.of(query))),
              null));
      rows.addAll(
          timings
              .compare(
                  minutes,
                  "suggestions for four letters",
                  query -> search.suggest(query.substring(0, Math.min(4, query.length()))),
                  null)
              .subList(2, 4));
    }
    rows.forEach(row -> System.out.println(row.toLine()));
  }
}
