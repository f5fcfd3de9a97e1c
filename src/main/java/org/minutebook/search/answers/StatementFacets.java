package org.minutebook.search.answers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchResults;
import org.minutebook.search.SearchResults.FacetCount;

/** What the decisions and actions of a timeline can be narrowed by. */
public final class StatementFacets {
  private StatementFacets() {}

  /** As {@link SearchResults#facets}, counted over decisions and actions; persons own them. */
  public static Map<String, List<FacetCount>> of(Snapshot snapshot, SearchRequest request)
      throws IOException {
    return FacetCounter.facets(
        snapshot,
        snapshot
            .searcher()
            .search(
                TimelineSearch.about(
                        snapshot, new ParsedRequest(request, snapshot, snapshot.today()))
                    .statements(),
                new FacetsCollectorManager()));
  }
}
