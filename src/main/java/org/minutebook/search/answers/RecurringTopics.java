package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.ranking.FilterQuery;

/** The topics of an index by their addresses: all of them, and those that come back. */
public final class RecurringTopics {
  /** Once or twice is no habit. */
  private static final int FEWEST = 3;

  private static final int MOST = 40;

  /** What stands in so many meetings of a series is an item of its agenda, no topic of its own. */
  private static final double USUAL = 0.4;

  private RecurringTopics() {}

  /** The addresses of all sections in which something was discussed, meetings in their order. */
  public static List<Address> addresses(Snapshot snapshot) throws IOException {
    Map<String, List<String>> sections = new HashMap<>();
    IndexSearcher searcher = snapshot.searcher();
    Query topics = searcher.rewrite(FilterQuery.TOPICS);
    Weight weight = searcher.createWeight(topics, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      SortedSetDocValues addresses = leaf.reader().getSortedSetDocValues(Fields.ADDRESS);
      if (scorer == null || addresses == null) {
        continue;
      }
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (addresses.advanceExact(doc)) {
          String address = addresses.lookupOrd(addresses.nextOrd()).utf8ToString();
          int slash = address.lastIndexOf('/');
          sections
              .computeIfAbsent(address.substring(0, slash), m -> new ArrayList<>())
              .add(address.substring(slash + 1));
        }
      }
    }
    List<Address> all = new ArrayList<>();
    for (MeetingRef meeting : snapshot.meetings()) {
      for (String section : sections.getOrDefault(meeting.id(), List.of())) {
        all.add(Address.of(meeting.id(), section));
      }
    }
    return all;
  }

  /** Titles that most meetings have had, the most frequent first. */
  static List<RecurringTopic> of(Snapshot snapshot) throws IOException {
    Map<String, MeetingRef> meetings = new HashMap<>();
    Map<Optional<String>, Integer> ofSeries = new HashMap<>();
    for (MeetingRef meeting : snapshot.meetings()) {
      meetings.put(meeting.id(), meeting);
      ofSeries.merge(meeting.series(), 1, Integer::sum);
    }
    Map<String, List<Address>> byTitle = new HashMap<>();
    for (Address address : addresses(snapshot)) {
      byTitle.computeIfAbsent(address.section().orElseThrow(), t -> new ArrayList<>()).add(address);
    }
    List<List<Address>> frequent =
        byTitle.values().stream()
            .filter(a -> a.size() >= FEWEST)
            .filter(
                a -> {
                  Optional<String> series = meetings.get(a.getLast().meeting()).series();
                  return a.size() <= USUAL * ofSeries.get(series);
                })
            .sorted(
                Comparator.comparingInt((List<Address> a) -> -a.size())
                    .thenComparing(a -> a.getFirst().section().orElseThrow()))
            .limit(MOST)
            .toList();
    List<RecurringTopic> topics = new ArrayList<>();
    for (List<Address> addresses : frequent) {
      Address last = addresses.getLast();
      Optional<Section> section =
          snapshot.section(last.meeting() + "/" + last.section().orElseThrow());
      section.ifPresent(
          s ->
              topics.add(
                  new RecurringTopic(s.title(), addresses.size(), meetings.get(last.meeting()))));
    }
    return topics;
  }
}
