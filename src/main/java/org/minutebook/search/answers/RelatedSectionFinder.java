package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RelatedSections;
import org.minutebook.search.RelatedSections.Entry;
import org.minutebook.search.ranking.TopicThreads;

/**
 * Finds the sections of other meetings that are about the same topic: those whose titles refer to
 * the same issue, and those whose titles are alike but for numbers and words such as "update".
 */
public final class RelatedSectionFinder {
  /** So many before and after. */
  private static final int MOST = 25;

  private RelatedSectionFinder() {}

  public static RelatedSections of(Snapshot snapshot, Address address) throws IOException {
    OptionalInt found =
        address.section().isEmpty()
            ? OptionalInt.empty()
            : snapshot.sectionDocument(address.meeting() + "/" + address.section().get());
    if (found.isEmpty()) {
      return RelatedSections.NONE;
    }
    Map<Integer, Set<String>> akin = new LinkedHashMap<>();
    TopicThreads kin = snapshot.topics().kin();
    kin.issuesOf(found.getAsInt())
        .forEach(
            (reference, docs) -> {
              for (int doc : docs) {
                akin.computeIfAbsent(doc, d -> new TreeSet<>()).add(reference);
              }
            });
    for (int doc : kin.alike(found.getAsInt())) {
      akin.computeIfAbsent(doc, d -> new TreeSet<>());
    }
    MeetingRef meeting = snapshot.meetingRef(address.meeting()).orElseThrow();
    List<Entry> earlier = new ArrayList<>();
    List<Entry> later = new ArrayList<>();
    for (Map.Entry<Integer, Set<String>> one : akin.entrySet()) {
      Snapshot.StoredDoc stored = snapshot.stored(one.getKey(), Set.of(Fields.FILE, Fields.JSON));
      MeetingRef other = snapshot.ref(stored.get(Fields.FILE));
      int order = Snapshot.BY_DATE.compare(other, meeting);
      if (order != 0) {
        (order < 0 ? earlier : later)
            .add(new Entry(other, stored.json(Section.class), List.copyOf(one.getValue())));
      }
    }
    Comparator<Entry> byDate =
        Comparator.comparing(Entry::meeting, Snapshot.BY_DATE)
            .thenComparingInt(e -> e.section().line());
    earlier.sort(byDate);
    later.sort(byDate);
    // The nearest tell most.
    return new RelatedSections(
        List.copyOf(earlier.subList(Math.max(0, earlier.size() - MOST), earlier.size())),
        List.copyOf(later.subList(0, Math.min(MOST, later.size()))));
  }
}
