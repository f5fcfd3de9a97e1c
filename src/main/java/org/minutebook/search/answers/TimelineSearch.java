package org.minutebook.search.answers;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.Timeline;
import org.minutebook.search.snippet.SnippetMaker;

/** Answers with decisions and actions, in the order of dates. */
public final class TimelineSearch {
  private static final Set<String> STORED =
      Set.of(Fields.FILE, Fields.JSON, Fields.SAID, Fields.ADDRESS);

  private static final int SECTIONS_LOOKED_AT = 200;

  private TimelineSearch() {}

  public static Timeline search(Snapshot snapshot, SearchRequest request) throws IOException {
    ParsedRequest asked = new ParsedRequest(request, snapshot, snapshot.today());
    About about = about(snapshot, asked);
    ResultOrder order = ResultOrder.of(request.sort().orElse(Sort.OLDEST));
    ResultPage page = ResultPage.of(snapshot, about.statements(), order, request, asked.warnings());
    SnippetMaker snippets = asked.snippets();
    List<Timeline.Entry> entries = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      entries.add(entry(snapshot, doc, snippets));
    }
    return new Timeline(
        asked.understood(),
        page.total(),
        histogram(snapshot, about),
        entries,
        asked.correction(),
        List.copyOf(asked.warnings()),
        page.next());
  }

  /**
   * What is about what was asked for.
   *
   * @param sections those that answer it
   */
  record About(Query statements, Query sections) {}

  /** What says it, stands under a title that says it, or in a section that is clearly about it. */
  static About about(Snapshot snapshot, ParsedRequest asked) throws IOException {
    Query said = asked.query(snapshot.statements());
    // Warnings about sections are not told here: the timeline is about statements.
    ParsedRequest ofSections = new ParsedRequest(asked.request(), snapshot, snapshot.today());
    Query sections = ofSections.query(snapshot.topics());
    if (!asked.hasWords() || ofSections.isPartial()) {
      return new About(said, sections);
    }
    List<BytesRef> addresses = new ArrayList<>();
    ScoreDoc[] best = snapshot.searcher().search(sections, SECTIONS_LOOKED_AT).scoreDocs;
    for (ScoreDoc section : best) {
      if (section.score < best[0].score * snapshot.topics().tuning().about()) {
        break;
      }
      addresses.add(
          new BytesRef(snapshot.stored(section.doc, Set.of(Fields.ADDRESS)).get(Fields.ADDRESS)));
    }
    Query within =
        new BooleanQuery.Builder()
            .add(asked.passing(snapshot.statements()), Occur.FILTER)
            .add(new TermInSetQuery(Fields.ADDRESS, addresses), Occur.FILTER)
            .build();
    Query statements =
        new BooleanQuery.Builder().add(said, Occur.SHOULD).add(within, Occur.SHOULD).build();
    return new About(statements, sections);
  }

  private static Timeline.Entry entry(Snapshot snapshot, ScoreDoc doc, SnippetMaker snippets)
      throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc.doc, STORED);
    Optional<Section> section = snapshot.section(stored.get(Fields.ADDRESS));
    return new Timeline.Entry(
        snapshot.ref(stored.get(Fields.FILE)),
        section.orElseThrow(),
        stored.json(Statement.class),
        snippets.whole(stored.get(Fields.SAID)));
  }

  private static List<Timeline.Month> histogram(Snapshot snapshot, About about) throws IOException {
    Query statements = about.statements();
    Map<String, Integer> spoken = months(snapshot, about.sections());
    Map<String, Integer> decisions = months(snapshot, ofKind(statements, Statement.Kind.DECISION));
    Map<String, Integer> actions = months(snapshot, ofKind(statements, Statement.Kind.ACTION));
    TreeSet<String> all = new TreeSet<>(spoken.keySet());
    all.addAll(decisions.keySet());
    all.addAll(actions.keySet());
    return all.stream()
        .map(
            month ->
                new Timeline.Month(
                    YearMonth.parse(month),
                    spoken.getOrDefault(month, 0),
                    decisions.getOrDefault(month, 0),
                    actions.getOrDefault(month, 0)))
        .toList();
  }

  private static Map<String, Integer> months(Snapshot snapshot, Query query) throws IOException {
    FacetsCollector matches = snapshot.searcher().search(query, new FacetsCollectorManager());
    return snapshot.counts(Fields.MONTH).of(matches);
  }

  private static Query ofKind(Query statements, Statement.Kind kind) {
    return new BooleanQuery.Builder()
        .add(statements, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.word())), Occur.FILTER)
        .build();
  }
}
