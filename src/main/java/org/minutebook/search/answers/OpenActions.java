package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.OwnerActions;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Timeline;
import org.minutebook.search.words.People;

/** Lists the actions that nothing says are done, by who took them on. */
public final class OpenActions {
  /** Each is followed through the meetings, so later ones than these oldest are left out. */
  private static final int MOST = 100_000;

  private final Snapshot snapshot;
  private final Map<String, List<Integer>> byOwner = new TreeMap<>();
  private int actions;
  private int leftOut;

  private OpenActions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The open actions of a request by owner, in the order of names; those of nobody come last.
   *
   * @param from the first owner whose actions are shown, counted from 0
   * @param owners of so many owners from there on actions are shown
   * @param shown how many of each of them, the oldest first
   */
  public static OwnerActions.Overview byOwner(
      Snapshot snapshot, SearchRequest request, int from, int owners, int shown)
      throws IOException {
    ParsedRequest parsed = new ParsedRequest(request, snapshot, snapshot.today());
    TimelineSearch.Matches matches = TimelineSearch.matches(snapshot, parsed);
    StandingFinder entries = StandingFinder.of(snapshot, parsed, matches);
    OpenActions open = new OpenActions(snapshot);
    open.find(
        StandingFinder.ofKind(matches.statements(), Statement.Kind.ACTION),
        snapshot.copies(request.level()),
        parsed.lastDate());
    List<OwnerActions> all = new ArrayList<>();
    for (Map.Entry<String, List<Integer>> own : open.byOwner.entrySet()) {
      String name = name(snapshot, own.getKey(), own.getValue().getFirst());
      all.add(new OwnerActions(own.getKey(), name, own.getValue().size(), List.of()));
    }
    all.sort(
        Comparator.comparing((OwnerActions one) -> one.owner().isEmpty())
            .thenComparing(one -> letters(one.name()))
            .thenComparing(OwnerActions::owner));
    for (int i = from; i < Math.min(from + owners, all.size()); i++) {
      OwnerActions one = all.get(i);
      List<Timeline.Entry> oldest = new ArrayList<>();
      for (int doc : open.byOwner.get(one.owner()).subList(0, Math.min(shown, one.total()))) {
        oldest.add(open(entries.entry(doc)));
      }
      all.set(i, new OwnerActions(one.owner(), one.name(), one.total(), oldest));
    }
    return new OwnerActions.Overview(open.actions, open.leftOut, all);
  }

  /** What a name is sorted by: a handle is found under its first letter. */
  private static String letters(String name) {
    return Analysis.fold(name).replaceFirst("^[^\\p{L}\\p{N}]+", "");
  }

  /** An action that says since when it is open, though the minutes say nothing more of it. */
  private static Timeline.Entry open(Timeline.Entry entry) {
    StatementHistory known = entry.history();
    return new Timeline.Entry(
        entry.meeting(),
        entry.section(),
        entry.statement(),
        entry.snippet(),
        new StatementHistory(
            known.meetings(), known.last(), Optional.of(false), Optional.empty(), known.repeats()),
        entry.supersession());
  }

  private void find(Query undertaken, StatementCopies copies, long last) throws IOException {
    ResultOrder order = new ResultOrder(SearchRequest.Sort.OLDEST);
    leftOut = Math.max(0, snapshot.searcher().count(undertaken) - MOST);
    for (ScoreDoc found : snapshot.searcher().search(undertaken, MOST, order.sort()).scoreDocs) {
      WorkLimit.check();
      if (!copies.history(found.doc, snapshot, last).done().orElse(false)) {
        actions++;
        for (String owner : owners(found.doc)) {
          byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(found.doc);
        }
      }
    }
  }

  /** Who took an action on, by one slug each; a blank one for nobody, and for everybody. */
  private Set<String> owners(int doc) throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.OWNER);
    if (!values.advanceExact(doc - leaf.docBase)) {
      return Set.of("");
    }
    People people = snapshot.vocabulary().people();
    Set<String> owners = new LinkedHashSet<>();
    for (int i = 0; i < values.docValueCount(); i++) {
      owners.add(people.mainSlug(values.lookupOrd(values.nextOrd()).utf8ToString()));
    }
    return owners;
  }

  /** A person's name; of an owner whom no list of attendees knows, as the minutes write it. */
  private static String name(Snapshot snapshot, String owner, int oldest) throws IOException {
    if (owner.isEmpty()) {
      return "";
    }
    Optional<String> known = AttendanceRolls.person(snapshot, owner).map(person -> person.name());
    return known.isPresent()
        ? known.get()
        : snapshot.stored(oldest, Set.of(Fields.JSON)).json(Statement.class).owners().stream()
            .findFirst()
            .orElse(owner);
  }
}
