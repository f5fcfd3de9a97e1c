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

/** The facets of an answer: how many documents have each year, series, person, kind and outcome. */
final class Facets {
  /** Nobody chooses a filter from a longer list. */
  private static final int MAX_VALUES = 100;

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private static final Comparator<FacetCount> NEWEST_FIRST =
      Comparator.comparing(FacetCount::value).reversed();

  private Facets() {}

  /** Counts by field: years newest first, other values by frequency. */
  static Map<String, List<FacetCount>> of(Snapshot snapshot, FacetsCollector matches)
      throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String field :
        List.of(Fields.YEAR, Fields.SERIES, Fields.PERSON, Fields.KIND, Fields.OUTCOME)) {
      List<FacetCount> counts = new ArrayList<>();
      snapshot
          .facetCounter(field)
          .count(matches)
          .forEach((value, count) -> counts.add(new FacetCount(value, value, count)));
      counts.sort(field.equals(Fields.YEAR) ? NEWEST_FIRST : MOST_FIRST);
      facets.put(
          field,
          counts.stream()
              .limit(MAX_VALUES)
              .map(c -> new FacetCount(c.value(), label(snapshot, field, c.value()), c.count()))
              .toList());
    }
    return facets;
  }

  /** The name of a person; any other value as it is. */
  private static String label(Snapshot snapshot, String field, String value) {
    return field.equals(Fields.PERSON) ? snapshot.vocabulary().people().nameOf(value) : value;
  }
}
