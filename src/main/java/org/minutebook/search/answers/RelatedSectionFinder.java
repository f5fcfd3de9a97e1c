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
 * the same issue, and those whose titles differ only in numbers and words such as "update".
 */
public final class RelatedSectionFinder {
  /** Of earlier meetings, and of later ones; the nearest are kept. */
  private static final int MAX_SECTIONS = 25;

  private RelatedSectionFinder() {}

  public static RelatedSections of(Snapshot snapshot, Address address) throws IOException {
    OptionalInt section =
        address.section().isEmpty()
            ? OptionalInt.empty()
            : snapshot.sectionDocument(address.meeting() + "/" + address.section().get());
    if (section.isEmpty()) {
      return RelatedSections.NONE;
    }
    Map<Integer, Set<String>> references = new LinkedHashMap<>();
    TopicThreads threads = snapshot.topics().threads();
    threads
        .issuesOf(section.getAsInt())
        .forEach(
            (reference, docs) -> {
              for (int doc : docs) {
                references.computeIfAbsent(doc, d -> new TreeSet<>()).add(reference);
              }
            });
    for (int doc : threads.sameSubject(section.getAsInt())) {
      references.computeIfAbsent(doc, d -> new TreeSet<>());
    }
    MeetingRef meeting = snapshot.catalog().meeting(address.meeting()).orElseThrow();
    List<Entry> earlier = new ArrayList<>();
    List<Entry> later = new ArrayList<>();
    for (Map.Entry<Integer, Set<String>> related : references.entrySet()) {
      Snapshot.StoredDoc stored =
          snapshot.stored(related.getKey(), Set.of(Fields.ADDRESS, Fields.JSON));
      MeetingRef other = snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS));
      int order = MeetingRef.BY_DATE.compare(other, meeting);
      if (order != 0) {
        (order < 0 ? earlier : later)
            .add(new Entry(other, stored.json(Section.class), List.copyOf(related.getValue())));
      }
    }
    Comparator<Entry> byDate =
        Comparator.comparing(Entry::meeting, MeetingRef.BY_DATE)
            .thenComparingInt(e -> e.section().line());
    earlier.sort(byDate);
    later.sort(byDate);
    return new RelatedSections(
        List.copyOf(earlier.subList(Math.max(0, earlier.size() - MAX_SECTIONS), earlier.size())),
        List.copyOf(later.subList(0, Math.min(MAX_SECTIONS, later.size()))));
  }
}
