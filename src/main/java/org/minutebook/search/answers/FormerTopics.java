package org.minutebook.search.answers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.AddressResolution.Gone;
import org.minutebook.search.AddressResolution.Moved;
import org.minutebook.search.topics.TopicCatalog;

/**
 * What became of topics whose titles no section has any more, as their sections' addresses tell.
 */
public final class FormerTopics {
  /** Of so many sections it is looked up what became of them. */
  private static final int MAX_SECTIONS = 100;

  private static final int MAX_NEAREST = 8;

  private FormerTopics() {}

  /**
   * What became of the topic at an address: a section that was reworded, of those that were the one
   * whose topic most of them belong to now; or that they are gone, if several meetings had them.
   * Empty for an address that no topic had.
   *
   * @param id the end of the address of a topic's page
   */
  public static Optional<AddressResolution> resolve(Snapshot snapshot, String id)
      throws IOException {
    Optional<String> subject = TopicCatalog.subjectOf(id);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    List<Address> moved = new ArrayList<>();
    List<Gone> gone = new ArrayList<>();
    Set<String> meetings = new HashSet<>();
    for (String retired : retired(snapshot, subject.get())) {
      meetings.add(retired.substring(0, retired.lastIndexOf('/')));
      Optional<AddressResolution> now = AddressResolver.resolveRetired(snapshot, retired);
      if (now.isPresent() && now.get() instanceof Moved to && to.to().section().isPresent()) {
        moved.add(Address.of(to.to().meeting(), to.to().section().get()));
      } else if (now.isPresent() && now.get() instanceof Gone g) {
        gone.add(g);
      }
    }
    if (!moved.isEmpty()) {
      return Optional.of(new Moved(mostCommon(snapshot, moved)));
    }
    return meetings.size() > 1 && !gone.isEmpty() ? Optional.of(together(gone)) : Optional.empty();
  }

  /** The addresses that sections with a subject had. */
  private static List<String> retired(Snapshot snapshot, String subject) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.SUBJECT, subject)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_RETIRED)), Occur.FILTER)
            .build();
    List<String> addresses = new ArrayList<>();
    for (ScoreDoc doc : snapshot.searcher().search(query, MAX_SECTIONS).scoreDocs) {
      addresses.add(
          snapshot.stored(doc.doc, Set.of(Fields.JSON)).json(RetiredAddress.class).address());
    }
    return addresses;
  }

  /** A section of the topic that most of some sections belong to. */
  private static Address mostCommon(Snapshot snapshot, List<Address> sections) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Address> ofTopic = new HashMap<>();
    for (Address section : sections) {
      ThreadSearch.topicOf(snapshot, section)
          .ifPresent(
              topic -> {
                counts.merge(topic.id(), 1, Integer::sum);
                ofTopic.putIfAbsent(topic.id(), section);
              });
    }
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> topic) -> topic.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(topic -> ofTopic.get(topic.getKey()))
        .orElse(sections.getFirst());
  }

  private static Gone together(List<Gone> gone) {
    Set<AddressResolution.Nearest> nearest = new LinkedHashSet<>();
    gone.forEach(one -> nearest.addAll(one.nearest()));
    Optional<LocalDate> lastSeen =
        gone.stream().flatMap(one -> one.lastSeen().stream()).max(Comparator.naturalOrder());
    return new Gone(lastSeen, nearest.stream().limit(MAX_NEAREST).toList());
  }
}
