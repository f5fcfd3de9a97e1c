package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.minutebook.index.Fields;
import org.minutebook.search.SearchResults.FacetCount;

/** How often each value of a field stands in the documents that match. */
final class FacetCounter {
  /** Lists longer than that narrow nothing. */
  private static final int MOST = 100;

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private static final Comparator<FacetCount> NEWEST_FIRST =
      Comparator.comparing(FacetCount::value).reversed();

  private FacetCounter() {}

  /** The facets of sections: years newest first, else what is most frequent. */
  static Map<String, List<FacetCount>> facets(Snapshot snapshot, FacetsCollector matches)
      throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String field : List.of(Fields.YEAR, Fields.SERIES, Fields.PERSON, Fields.KIND)) {
      List<FacetCount> counts = new ArrayList<>();
      Map<String, Integer> all = snapshot.counts(field).of(matches);
      all.forEach((v, n) -> counts.add(new FacetCount(v, v, n)));
      counts.sort(field.equals(Fields.YEAR) ? NEWEST_FIRST : MOST_FIRST);
      facets.put(
          field,
          counts.stream()
              .limit(MOST)
              .map(c -> new FacetCount(c.value(), label(snapshot, field, c.value()), c.count()))
              .toList());
    }
    return facets;
  }

  /** People by their names, all else as it is. */
  private static String label(Snapshot snapshot, String field, String value) {
    return field.equals(Fields.PERSON) ? snapshot.vocabulary().people().nameOf(value) : value;
  }
}
