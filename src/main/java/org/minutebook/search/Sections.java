package org.minutebook.search;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Fields;
import org.minutebook.index.MeetingJson;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults.Hit;

/** Answers with sections. */
final class Sections {
  private static final Set<String> STORED = Set.of(Fields.FILE, Fields.JSON, Fields.STATEMENTS);

  private Sections() {}

  static SearchResults search(Snapshot snapshot, SearchRequest request) throws IOException {
    Asked asked = new Asked(request, snapshot, snapshot.today());
    Optional<Ranking.Ranked> ranked = asked.ranked(snapshot.topics());
    Query query = Asked.query(ranked);
    Order order = Order.of(request.sort().orElse(Sort.RELEVANCE));
    Page page = Page.of(snapshot, query, order, request, asked.warnings());
    Snippets snippets = asked.snippets();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      Optional<Why> why =
          request.why() && ranked.isPresent()
              ? Optional.of(Explaining.of(ranked.get(), doc.doc))
              : Optional.empty();
      hits.add(hit(snapshot, doc, snippets, false, why));
    }
    if (ranked.isPresent() && order == Order.RELEVANCE && request.cursor().isEmpty()) {
      for (ScoreDoc doc : ranked.get().related()) {
        if (hits.size() < request.limit()) {
          Optional<Why> why =
              request.why()
                  ? Optional.of(Explaining.ofRelated(ranked.get(), doc))
                  : Optional.empty();
          hits.add(hit(snapshot, doc, snippets, true, why));
        }
      }
    }
    return new SearchResults(
        asked.understood(),
        page.total(),
        hits,
        Counts.facets(snapshot, page.all()),
        Optional.empty(),
        asked.correction(),
        List.copyOf(asked.warnings()),
        page.next());
  }

  private static Hit hit(
      Snapshot snapshot, ScoreDoc doc, Snippets snippets, boolean related, Optional<Why> why)
      throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc.doc, STORED);
    List<Statement> statements = new ArrayList<>();
    JsonParser.parseString(stored.get(Fields.STATEMENTS))
        .getAsJsonArray()
        .forEach(s -> statements.add(MeetingJson.statement(s.getAsJsonObject())));
    return new Hit(
        snapshot.ref(stored.get(Fields.FILE)),
        MeetingJson.section(stored.json()),
        doc.score,
        snippets.best(snapshot.plainText(doc.doc)),
        List.copyOf(statements),
        related,
        why);
  }
}
