package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.minutebook.search.SearchRequest;

/**
 * One page of the documents that match, and all of them for counting.
 *
 * @param total how many documents match
 * @param docs the documents of the page, in order, with their scores
 * @param all all documents that match
 * @param next cursor of the following page
 */
record ResultPage(long total, List<ScoreDoc> docs, FacetsCollector all, Optional<String> next) {
  static final int MAX_LIMIT = 200;

  /** Finds a page; adds to {@code warnings} if the request's cursor can't be used. */
  static ResultPage of(
      Snapshot snapshot,
      Query query,
      ResultOrder order,
      SearchRequest request,
      List<String> warnings)
      throws IOException {
    int limit = Math.clamp(request.limit(), 1, MAX_LIMIT);
    Optional<FieldDoc> after = request.cursor().flatMap(c -> order.position(c, request));
    if (request.cursor().isPresent() && after.isEmpty()) {
      warnings.add("The cursor is none of this query's: these are the first results.");
    }
    // One document more than the page holds shows whether there is another page.
    Object[] results =
        snapshot
            .searcher()
            .search(
                query,
                new MultiCollectorManager(
                    new TopFieldCollectorManager(
                        order.sort(), limit + 1, after.orElse(null), Integer.MAX_VALUE),
                    new FacetsCollectorManager()));
    ScoreDoc[] top = ((TopFieldDocs) results[0]).scoreDocs;
    TopFieldCollector.populateScores(top, snapshot.searcher(), query);
    FacetsCollector all = (FacetsCollector) results[1];
    List<ScoreDoc> docs = new ArrayList<>(List.of(top).subList(0, Math.min(limit, top.length)));
    Optional<String> next =
        top.length > limit
            ? Optional.of(order.cursor((FieldDoc) docs.getLast(), request))
            : Optional.empty();
    return new ResultPage(((TopFieldDocs) results[0]).totalHits.value(), docs, all, next);
  }
}
