package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RecurringTopic;

/** The topics of an index: the addresses of them all, and those that several meetings discussed. */
public final class RecurringTopics {
  /** A topic discussed in fewer meetings does not count as recurring. */
  private static final int MIN_MEETINGS = 3;

  /** As many as a page shows. */
  private static final int MAX_TOPICS = 40;

  /** In a larger share of a series' meetings a title is a standing agenda item, not a topic. */
  private static final double MAX_SHARE_OF_SERIES = 0.4;

  private RecurringTopics() {}

  /** The addresses of all sections in which something was discussed, by meeting. */
  public static List<Address> addresses(Snapshot snapshot) throws IOException {
    Map<String, List<String>> sections = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      FixedBitSet members = snapshot.topics().membersIn(leaf);
      SortedSetDocValues addresses = DocValues.getSortedSet(leaf.reader(), Fields.ADDRESS);
      for (int doc = addresses.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = addresses.nextDoc()) {
        if (members.get(doc)) {
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

  /** The recurring topics, the most frequent first. */
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
            .filter(a -> a.size() >= MIN_MEETINGS)
            .filter(
                a -> {
                  Optional<String> series = meetings.get(a.getLast().meeting()).series();
                  return a.size() <= MAX_SHARE_OF_SERIES * ofSeries.get(series);
                })
            .sorted(
                Comparator.comparingInt((List<Address> a) -> -a.size())
                    .thenComparing(a -> a.getFirst().section().orElseThrow()))
            .limit(MAX_TOPICS)
            .toList();
    List<RecurringTopic> topics = new ArrayList<>();
    for (List<Address> addresses : frequent) {
      Address last = addresses.getLast();
      Optional<Section> section =
          snapshot.section(last.meeting() + "/" + last.section().orElseThrow());
      section.ifPresent(s -> topics.add(new RecurringTopic(s.title(), addresses.size())));
    }
    return topics;
  }
}
