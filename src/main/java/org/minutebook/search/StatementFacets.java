package org.minutebook.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.minutebook.search.SearchResults.FacetCount;

/** What the decisions and actions of a timeline can be narrowed by. */
final class StatementFacets {
  private StatementFacets() {}

  /** As {@link SearchResults#facets}, counted over decisions and actions; persons own them. */
  static Map<String, List<FacetCount>> of(Snapshot snapshot, SearchRequest request)
      throws IOException {
    return Counts.facets(
        snapshot,
        snapshot
            .searcher()
            .search(
                Timelines.about(snapshot, new Asked(request, snapshot, snapshot.today()))
                    .statements(),
                new FacetsCollectorManager()));
  }
}
