package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Fields;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.Standing;
import org.minutebook.search.Timeline;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.snippet.SnippetMaker;
import org.minutebook.search.standing.Decision;

/** Finds where things stand in an answer: from its newest decisions and actions. */
final class StandingFinder {
  private static final Set<String> STORED = Set.of(Fields.JSON, Fields.ADDRESS);

  /** Older decisions are history whether or not something says so. */
  private static final int MAX_DECISIONS = 200;

  /** More of the newest are hardly ever done. */
  private static final int MAX_ACTIONS = 50;

  private static final int SHOWN = 5;

  private final Snapshot snapshot;
  private final ParsedRequest parsed;
  private final Optional<About> about;
  private final StatementCopies copies;
  private final SnippetMaker snippets;
  private final List<Decision> newest = new ArrayList<>();
  private LinkedDecisions links;

  /**
   * What is about all words of a query.
   *
   * @param statements decisions and actions
   * @param sections matches documents of the days on which it was discussed
   */
  record About(Query statements, Query sections) {
    /** The same without statements that are less than sure, and without copies of earlier ones. */
    About restricted(Snapshot snapshot, Statement.Level asked) throws IOException {
      Statement.Level level = Statement.Level.SURE.includes(asked) ? asked : Statement.Level.SURE;
      Query sure =
          new BooleanQuery.Builder()
              .add(statements, Occur.FILTER)
              .add(FilterQuery.level(level), Occur.FILTER)
              .build();
      return new About(snapshot.copies(level).originals(sure), sections);
    }
  }

  private StandingFinder(Snapshot snapshot, ParsedRequest parsed, Optional<About> about)
      throws IOException {
    this.snapshot = snapshot;
    this.parsed = parsed;
    this.about = about;
    this.copies = snapshot.copies(parsed.request().level());
    this.snippets = parsed.snippets();
    this.links = new LinkedDecisions(snapshot, List.of());
  }

  /** Reads the newest decisions of an answer. */
  static StandingFinder of(Snapshot snapshot, ParsedRequest parsed, TimelineSearch.Matches matches)
      throws IOException {
    StandingFinder finder = new StandingFinder(snapshot, parsed, matches.all());
    if (matches.all().isPresent()) {
      finder.read(matches.all().get().statements());
    }
    return finder;
  }

  private void read(Query statements) throws IOException {
    DecisionReader reader = snapshot.decisions();
    for (int doc : newest(ofKind(statements, Statement.Kind.DECISION), MAX_DECISIONS)) {
      reader.read(doc).ifPresent(newest::add);
    }
    links = new LinkedDecisions(snapshot, newest);
  }

  /** A statement of the answer. */
  Timeline.Entry entry(int doc) throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc, STORED);
    Statement statement = stored.json(Statement.class);
    return new Timeline.Entry(
        snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS)),
        snapshot.section(stored.get(Fields.ADDRESS)).orElseThrow(),
        statement,
        snippets.whole(statement.plain()),
        copies.history(doc, snapshot, parsed.lastDate()),
        links.of(doc));
  }

  /** Where things stand; empty for a query without words, and where nothing has them all. */
  Optional<Standing> standing() throws IOException {
    if (about.isEmpty()) {
      return Optional.empty();
    }
    List<Timeline.Entry> decisions = new ArrayList<>();
    for (Decision decision : newest) {
      if (decisions.size() < SHOWN
          && links.of(decision.doc()).by().isEmpty()
          && !decision.statement().outcome().equals(Optional.of(Statement.Outcome.DEFERRED))) {
        decisions.add(entry(decision.doc()));
      }
    }
    List<Timeline.Entry> actions = new ArrayList<>();
    for (int doc : newest(ofKind(about.get().statements(), Statement.Kind.ACTION), MAX_ACTIONS)) {
      Timeline.Entry entry = entry(doc);
      if (!entry.history().done().orElse(false)) {
        actions.add(entry);
      }
      if (actions.size() == SHOWN) {
        break;
      }
    }
    Optional<MeetingDate> last = lastDate(about.get().sections());
    return decisions.isEmpty() && actions.isEmpty() && last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing(decisions, actions, last));
  }

  private Optional<MeetingDate> lastDate(Query sections) throws IOException {
    List<Integer> last = newest(sections, 1);
    return last.isEmpty()
        ? Optional.empty()
        : snapshot
            .catalog()
            .meetingOf(snapshot.stored(last.getFirst(), STORED).get(Fields.ADDRESS))
            .date();
  }

  private List<Integer> newest(Query query, int most) throws IOException {
    return newest(snapshot, query, most);
  }

  /** The documents of the newest matches of a query. */
  static List<Integer> newest(Snapshot snapshot, Query query, int most) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (ScoreDoc doc :
        snapshot
            .searcher()
            .search(query, most, new ResultOrder(SearchRequest.Sort.NEWEST).sort())
            .scoreDocs) {
      docs.add(doc.doc);
    }
    return docs;
  }

  static Query ofKind(Query statements, Statement.Kind kind) {
    return new BooleanQuery.Builder()
        .add(statements, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.word())), Occur.FILTER)
        .build();
  }
}
