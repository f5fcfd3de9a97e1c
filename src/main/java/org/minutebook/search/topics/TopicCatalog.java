package org.minutebook.search.topics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.minutebook.index.TitleTopic;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Slug;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.topics.TopicGroup.Placed;

/**
 * The topics that come back in the meetings of an index, by their addresses.
 *
 * <p>Sections whose titles have the same subject are one topic. If all their titles that refer to
 * an issue refer to the same one, the topic is about that issue: then other sections about it
 * belong to the topic, whatever their titles say.
 */
public final class TopicCatalog {
  /** A topic of fewer meetings is not discussed often. */
  private static final int MIN_OFTEN = 3;

  /** As many as a page shows. */
  private static final int MAX_OFTEN = 40;

  /** In a larger share of a series' meetings a title is a standing agenda item, not a topic. */
  private static final double MAX_SHARE_OF_SERIES = 0.4;

  /** Of so few meetings of a series any two are a large share. */
  private static final int MIN_STANDING = 3;

  private final List<KeyedTopic> threads = new ArrayList<>();
  private final Map<String, KeyedTopic> bySlug = new HashMap<>();
  private final Map<String, KeyedTopic> bySubject = new HashMap<>();
  private final Map<String, KeyedTopic> byIssue = new HashMap<>();

  /**
   * A topic, with what its sections have in common.
   *
   * @param subjects what their titles say, as {@link TitleTopic} gives it
   */
  public record KeyedTopic(RecurringTopic topic, Set<String> subjects) {}

  /**
   * Finds the topics of an index.
   *
   * @param meetings all of its meetings, by date
   */
  public static TopicCatalog of(IndexReader reader, List<MeetingRef> meetings) throws IOException {
    Map<String, TopicGroup> bySubject = new HashMap<>();
    Map<String, List<Placed>> byIssue = new HashMap<>();
    for (Placed placed : sections(reader, meetings)) {
      String subject = placed.section().subject();
      if (!subject.isEmpty()) {
        bySubject.computeIfAbsent(subject, s -> new TopicGroup(subject)).add(placed);
      }
      for (String issue : placed.section().issues()) {
        byIssue.computeIfAbsent(issue, i -> new ArrayList<>()).add(placed);
      }
    }
    List<TopicGroup> recurring = new ArrayList<>();
    Map<String, TopicGroup> ofIssues = new HashMap<>();
    for (TopicGroup group : bySubject.values()) {
      Optional<String> issue = group.issue();
      if (issue.isPresent()) {
        ofIssues.merge(issue.get(), group, TopicGroup::with);
      } else if (group.comesBack()) {
        recurring.add(group);
      }
    }
    ofIssues.forEach(
        (issue, group) -> {
          group.addAbout(byIssue.get(issue));
          if (group.comesBack()) {
            recurring.add(group);
          }
        });
    return new TopicCatalog(recurring, meetings);
  }

  private TopicCatalog(List<TopicGroup> recurring, List<MeetingRef> meetings) {
    Map<Optional<String>, Integer> ofSeries = new HashMap<>();
    meetings.forEach(meeting -> ofSeries.merge(meeting.series(), 1, Integer::sum));
    // The topic that was first discussed has the first choice of an address.
    recurring.forEach(TopicGroup::sort);
    recurring.sort(
        Comparator.comparing(TopicGroup::first, Placed.BY_DATE)
            .thenComparing(group -> group.subjects().first()));
    Slug.Unique ids = new Slug.Unique();
    for (TopicGroup group : recurring) {
      KeyedTopic thread =
          new KeyedTopic(
              topic(id(group.named(), ids), group, meetings, ofSeries),
              Set.copyOf(group.subjects()));
      threads.add(thread);
      bySlug.put(thread.topic().id(), thread);
      group.subjects().forEach(subject -> bySubject.put(subject, thread));
      group.issue().ifPresent(issue -> byIssue.put(issue, thread));
    }
    for (int i = 0; i < recurring.size(); i++) {
      for (String title : recurring.get(i).titles()) {
        bySlug.putIfAbsent(Slug.of(title), threads.get(i));
      }
    }
  }

  private static List<Placed> sections(IndexReader reader, List<MeetingRef> meetings)
      throws IOException {
    Map<String, Integer> order = new HashMap<>();
    meetings.forEach(meeting -> order.put(meeting.id(), order.size()));
    List<Placed> sections = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (SegmentTopics.Titled section : SegmentTopics.of(leaf)) {
        Integer position = order.get(section.meeting());
        if (position != null && (live == null || live.get(section.doc()))) {
          sections.add(new Placed(position, section));
        }
      }
    }
    return sections;
  }

  /** The slug of the first title that no other topic has as its address. */
  private static String id(List<Placed> sections, Slug.Unique ids) {
    for (Placed placed : sections) {
      String slug = Slug.of(placed.section().title());
      if (!slug.isEmpty() && !ids.has(slug)) {
        return ids.take(slug);
      }
    }
    return ids.take(Slug.of(sections.getFirst().section().title(), "topic"));
  }

  private static RecurringTopic topic(
      String id,
      TopicGroup group,
      List<MeetingRef> meetings,
      Map<Optional<String>, Integer> ofSeries) {
    int[] orders = group.meetings();
    List<MeetingDate> dates =
        Arrays.stream(orders)
            .mapToObj(order -> meetings.get(order).date())
            .flatMap(Optional::stream)
            .toList();
    int inSeries = ofSeries.get(meetings.get(orders[orders.length - 1]).series());
    return new RecurringTopic(
        id,
        group.name(),
        group.issue(),
        orders.length,
        group.size(),
        dates.stream().findFirst(),
        dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
        group.issue().isEmpty()
            && orders.length >= MIN_STANDING
            && orders.length > MAX_SHARE_OF_SERIES * inSeries);
  }

  /** All topics, those first discussed first. */
  public List<RecurringTopic> all() {
    return threads.stream().map(KeyedTopic::topic).toList();
  }

  /** Those of the most meetings that are no standing items of an agenda. */
  public List<RecurringTopic> mostDiscussed() {
    return threads.stream()
        .map(KeyedTopic::topic)
        .filter(topic -> topic.meetings() >= MIN_OFTEN && !topic.standing())
        .sorted(
            Comparator.comparingInt((RecurringTopic topic) -> -topic.meetings())
                .thenComparing(RecurringTopic::id))
        .limit(MAX_OFTEN)
        .toList();
  }

  /**
   * The topic that an address means: the slug of any title that it has, or had when the words of
   * the title were others but its subject was the same.
   */
  public Optional<KeyedTopic> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug)).or(() -> subjectOf(slug).map(bySubject::get));
  }

  /** The subject of the titles that have a slug; empty for what is no slug. */
  public static Optional<String> subjectOf(String slug) {
    return slug.equals(Slug.of(slug)) ? TitleTopic.of(slug.replace('-', ' ')) : Optional.empty();
  }

  /** The topic of a section, by what its title says and the issues that it refers to. */
  public Optional<RecurringTopic> of(String title, List<String> issues) {
    Optional<KeyedTopic> thread = TitleTopic.of(title).map(bySubject::get);
    Set<KeyedTopic> about = new HashSet<>();
    issues.forEach(issue -> Optional.ofNullable(byIssue.get(issue)).ifPresent(about::add));
    return thread
        .or(() -> about.size() == 1 ? about.stream().findFirst() : Optional.empty())
        .map(KeyedTopic::topic);
  }

  /** The topic that a title names. */
  public Optional<RecurringTopic> called(String title) {
    return TitleTopic.of(title).flatMap(this::ofSubject);
  }

  /** The topic with a subject, as {@link TitleTopic} gives it. */
  public Optional<RecurringTopic> ofSubject(String subject) {
    return Optional.ofNullable(bySubject.get(subject)).map(KeyedTopic::topic);
  }

  /** The topic that is about an issue. */
  public Optional<RecurringTopic> ofIssue(String reference) {
    return Optional.ofNullable(byIssue.get(reference)).map(KeyedTopic::topic);
  }
}
