package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Fields;
import org.minutebook.json.Json;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Explanation;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults;
import org.minutebook.search.SearchResults.Hit;
import org.minutebook.search.Snippet;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.ranking.Explainer;
import org.minutebook.search.ranking.RankedDocuments;
import org.minutebook.search.ranking.SectionTexts;
import org.minutebook.search.snippet.SnippetMaker;

/** Answers requests with sections. */
public final class SectionSearch {
  private static final Set<String> STORED = Set.of(Fields.ADDRESS, Fields.JSON, Fields.STATEMENTS);

  private SectionSearch() {}

  public static SearchResults search(Snapshot snapshot, SearchRequest request) throws IOException {
    ParsedRequest parsed = new ParsedRequest(request, snapshot, snapshot.today());
    Optional<RankedDocuments> ranked = parsed.rank(snapshot.topics());
    Query query = ParsedRequest.query(ranked);
    ResultOrder order = new ResultOrder(request.sort().orElse(Sort.RELEVANCE));
    ResultPage page = ResultPage.of(snapshot, query, order, request, parsed.warnings());
    List<ScoreDoc> shown = new ArrayList<>(page.docs());
    if (ranked.isPresent() && order.isRelevance() && request.cursor().isEmpty()) {
      ranked.get().related().stream()
          .limit(Math.max(0, request.limit() - shown.size()))
          .forEach(shown::add);
    }
    SnippetMaker maker = parsed.snippets();
    Map<Integer, Snippet> snippets = snippets(snapshot, shown, maker);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : shown) {
      boolean related = hits.size() >= page.docs().size();
      Optional<Explanation> explanation =
          request.explain() && ranked.isPresent()
              ? Optional.of(
                  related
                      ? Explainer.ofRelated(ranked.get(), doc)
                      : Explainer.of(ranked.get(), doc.doc))
              : Optional.empty();
      hits.add(
          hit(snapshot, doc, snippets.get(doc.doc), maker, request.level(), related, explanation));
    }
    return new SearchResults(
        parsed.description(),
        page.total(),
        hits,
        Facets.of(snapshot, page.all()),
        parsed.correction(),
        List.copyOf(parsed.warnings()),
        page.next());
  }

  /** Snippets by document number; texts are read in that order, see {@link SectionTexts}. */
  private static Map<Integer, Snippet> snippets(
      Snapshot snapshot, List<ScoreDoc> shown, SnippetMaker snippets) throws IOException {
    SectionTexts texts = snapshot.plainTexts();
    Map<Integer, Snippet> byDoc = new HashMap<>();
    for (int doc : shown.stream().mapToInt(doc -> doc.doc).sorted().toArray()) {
      byDoc.put(doc, snippets.best(texts.of(doc)));
    }
    return byDoc;
  }

  private static Hit hit(
      Snapshot snapshot,
      ScoreDoc doc,
      Snippet snippet,
      SnippetMaker maker,
      Statement.Level level,
      boolean related,
      Optional<Explanation> explanation)
      throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc.doc, STORED);
    Map<String, StatementHistory> histories =
        snapshot
            .copies(level)
            .histories(new Term(Fields.ADDRESS, stored.get(Fields.ADDRESS)), snapshot);
    List<Statement> statements =
        Stream.of(Json.read(stored.get(Fields.STATEMENTS), Statement[].class))
            .filter(statement -> level.includes(statement.level()))
            .filter(
                statement ->
                    !histories.getOrDefault(statement.id(), StatementHistory.NONE).isCopy())
            .toList();
    return new Hit(
        snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS)),
        stored.json(Section.class),
        doc.score,
        snippet,
        statements,
        statements.stream().map(statement -> maker.whole(statement.plain())).toList(),
        related,
        explanation);
  }
}
