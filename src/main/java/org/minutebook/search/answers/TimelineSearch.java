package org.minutebook.search.answers;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults.FacetCount;
import org.minutebook.search.Timeline;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.ranking.RankedDocuments;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.RankingWeights.Weight;

/** Answers requests with decisions and actions, in the order of dates. */
public final class TimelineSearch {
  /** Sections whose statements are added; hardly more have a score so near to the best. */
  private static final int MAX_SECTIONS = 200;

  private TimelineSearch() {}

  public static Timeline search(Snapshot snapshot, SearchRequest request) throws IOException {
    ParsedRequest parsed = new ParsedRequest(request, snapshot, snapshot.today());
    Matches matches = matches(snapshot, parsed);
    ResultOrder order = new ResultOrder(request.sort().orElse(Sort.OLDEST));
    ResultPage page =
        ResultPage.of(snapshot, matches.statements(), order, request, parsed.warnings());
    StandingFinder standing = StandingFinder.of(snapshot, parsed, matches);
    List<Timeline.Entry> entries = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      entries.add(standing.entry(doc.doc));
    }
    return timeline(snapshot, parsed, matches, standing, page.total(), entries, page.next());
  }

  /** The answer to a request, with some entries. */
  static Timeline timeline(
      Snapshot snapshot,
      ParsedRequest parsed,
      Matches matches,
      StandingFinder standing,
      long total,
      List<Timeline.Entry> entries,
      Optional<String> next)
      throws IOException {
    return new Timeline(
        parsed.description(),
        total,
        possible(snapshot, parsed.request(), matches, total),
        histogram(snapshot, matches),
        new Timeline.Undated(
            undated(snapshot, matches.sections()),
            undated(snapshot, StandingFinder.ofKind(matches.statements(), Statement.Kind.DECISION)),
            undated(snapshot, StandingFinder.ofKind(matches.statements(), Statement.Kind.ACTION))),
        entries,
        standing.standing(),
        parsed.correction(),
        List.copyOf(parsed.warnings()),
        next);
  }

  /** What matches a request, by month. */
  public static List<Timeline.Month> months(Snapshot snapshot, SearchRequest request)
      throws IOException {
    return histogram(
        snapshot, matches(snapshot, new ParsedRequest(request, snapshot, snapshot.today())));
  }

  /** Counts the decisions and actions that match a request, as a search's facets do. */
  public static Map<String, List<FacetCount>> facets(Snapshot snapshot, SearchRequest request)
      throws IOException {
    ParsedRequest parsed = new ParsedRequest(request, snapshot, snapshot.today());
    Query statements = matches(snapshot, parsed).statements();
    return Facets.of(
        snapshot, snapshot.searcher().search(statements, new FacetsCollectorManager()));
  }

  /**
   * The statements, but for copies of earlier ones, and the sections that match a request.
   *
   * @param ofAnyLevel the statements, however sure they are
   * @param sections all sections that match
   * @param about the sections that are clearly about the query
   * @param all those that are about all words of the query; empty for a query without words, and
   *     where nothing has them all
   */
  record Matches(
      Query statements,
      Query ofAnyLevel,
      Query sections,
      Query about,
      Optional<StandingFinder.About> all) {
    static Matches of(
        Snapshot snapshot,
        ParsedRequest parsed,
        Query ofAnyLevel,
        Query sections,
        Query about,
        Optional<StandingFinder.About> all)
        throws IOException {
      Statement.Level level = parsed.request().level();
      Query statements =
          new BooleanQuery.Builder()
              .add(ofAnyLevel, Occur.MUST)
              .add(FilterQuery.level(level), Occur.FILTER)
              .build();
      return new Matches(
          snapshot.copies(level).originals(statements),
          snapshot.copies(Statement.Level.POSSIBLE).originals(ofAnyLevel),
          sections,
          about,
          all);
    }
  }

  /** How many more statements match if those that are only possible are asked for too. */
  private static long possible(
      Snapshot snapshot, SearchRequest request, Matches matches, long shown) throws IOException {
    return request.level() == Statement.Level.POSSIBLE
        ? 0
        : Math.max(0, snapshot.searcher().count(matches.ofAnyLevel()) - shown);
  }

  /**
   * Statements match by their own words, the titles above them and the sentences they depend on, or
   * because their section is clearly about the query.
   */
  static Matches matches(Snapshot snapshot, ParsedRequest parsed) throws IOException {
    Optional<RankedDocuments> ranked = parsed.rank(snapshot.statements());
    Query byWords = ParsedRequest.query(ranked);
    // A request of its own: warnings about sections do not belong to a timeline.
    ParsedRequest ofSections = new ParsedRequest(parsed.request(), snapshot, snapshot.today());
    Optional<RankedDocuments> rankedSections = ofSections.rank(snapshot.topics());
    Query sections = ParsedRequest.query(rankedSections);
    if (!parsed.hasWords() || ofSections.isPartial()) {
      return Matches.of(
          snapshot, parsed, byWords, sections, MatchNoDocsQuery.INSTANCE, Optional.empty());
    }
    RankingWeights weights = snapshot.topics().weights();
    List<BytesRef> addresses = new ArrayList<>();
    List<BytesRef> told = new ArrayList<>();
    ScoreDoc[] best = snapshot.searcher().search(sections, MAX_SECTIONS).scoreDocs;
    for (ScoreDoc section : best) {
      float share = section.score / best[0].score;
      if (share < weights.of(Weight.TOLD_SECTION)) {
        break;
      }
      BytesRef address = DocumentLookup.address(snapshot.reader(), section.doc);
      told.add(address);
      if (share >= weights.of(Weight.TIMELINE_SECTION)) {
        addresses.add(address);
      }
    }
    Query bySection =
        new BooleanQuery.Builder()
            .add(parsed.filtered(snapshot.statements()), Occur.FILTER)
            .add(new TermInSetQuery(Fields.ADDRESS, addresses), Occur.FILTER)
            .build();
    Query statements =
        new BooleanQuery.Builder().add(byWords, Occur.SHOULD).add(bySection, Occur.SHOULD).build();
    Query about =
        new BooleanQuery.Builder()
            .add(snapshot.topics().members(), Occur.FILTER)
            .add(new TermInSetQuery(Fields.ADDRESS, told), Occur.FILTER)
            .build();
    StandingFinder.About all =
        new StandingFinder.About(
            hasAllWords(ranked) ? statements : bySection,
            hasAllWords(rankedSections) ? sections : new TermInSetQuery(Fields.ADDRESS, addresses));
    return Matches.of(
        snapshot,
        parsed,
        statements,
        sections,
        about,
        Optional.of(all.restricted(snapshot, parsed.request().level())));
  }

  private static boolean hasAllWords(Optional<RankedDocuments> ranked) {
    return ranked.isPresent() && ranked.get().partialMatches() == 0;
  }

  private static List<Timeline.Month> histogram(Snapshot snapshot, Matches matches)
      throws IOException {
    Query statements = matches.statements();
    Map<String, Integer> sections = months(snapshot, matches.sections());
    Map<String, Integer> decisions =
        months(snapshot, StandingFinder.ofKind(statements, Statement.Kind.DECISION));
    Map<String, Integer> actions =
        months(snapshot, StandingFinder.ofKind(statements, Statement.Kind.ACTION));
    TreeSet<String> all = new TreeSet<>(sections.keySet());
    all.addAll(decisions.keySet());
    all.addAll(actions.keySet());
    return all.stream()
        .map(
            month ->
                new Timeline.Month(
                    YearMonth.parse(month),
                    sections.getOrDefault(month, 0),
                    decisions.getOrDefault(month, 0),
                    actions.getOrDefault(month, 0)))
        .toList();
  }

  private static int undated(Snapshot snapshot, Query query) throws IOException {
    return snapshot
        .searcher()
        .count(
            new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new FieldExistsQuery(Fields.DATE), Occur.MUST_NOT)
                .build());
  }

  private static Map<String, Integer> months(Snapshot snapshot, Query query) throws IOException {
    FacetsCollector matches = snapshot.searcher().search(query, new FacetsCollectorManager());
    return snapshot.facetCounter(Fields.MONTH).count(matches);
  }
}
