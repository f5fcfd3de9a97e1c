package org.minutebook.search.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sections whose titles have one subject, or several that are about one issue. */
final class TopicGroup {
  /**
   * A section.
   *
   * @param order the position of its meeting among all by date
   */
  record Placed(int order, SegmentTopics.Titled section) {
    static final Comparator<Placed> BY_DATE =
        Comparator.comparingInt(Placed::order).thenComparingInt(p -> p.section().line());
  }

  private final SortedSet<String> subjects = new TreeSet<>();

  /** Those whose titles have one of the subjects. */
  private final List<Placed> named = new ArrayList<>();

  /** Those whose titles refer to the issue and have another subject or none. */
  private final List<Placed> about = new ArrayList<>();

  /** The issue that titles refer to; null for none. */
  private String issue;

  private boolean hasSeveralIssues;

  TopicGroup(String subject) {
    subjects.add(subject);
  }

  void add(Placed placed) {
    named.add(placed);
    for (String other : placed.section().issues()) {
      hasSeveralIssues |= issue != null && !issue.equals(other);
      issue = other;
    }
  }

  /** This group with the sections of another that is about the same issue. */
  TopicGroup with(TopicGroup other) {
    subjects.addAll(other.subjects);
    named.addAll(other.named);
    return this;
  }

  /** Adds those of the sections about the issue that are not in the group yet. */
  void addAbout(List<Placed> sections) {
    for (Placed placed : sections) {
      if (!subjects.contains(placed.section().subject())) {
        about.add(placed);
      }
    }
  }

  SortedSet<String> subjects() {
    return subjects;
  }

  /** The issue that all titles refer to that refer to any. */
  Optional<String> issue() {
    return hasSeveralIssues ? Optional.empty() : Optional.ofNullable(issue);
  }

  /** Whether several meetings discussed it. */
  boolean comesBack() {
    return hasOther(named) || hasOther(about);
  }

  private boolean hasOther(List<Placed> sections) {
    for (Placed placed : sections) {
      if (placed.order() != named.getFirst().order()) {
        return true;
      }
    }
    return false;
  }

  /** Puts the sections in the order of dates. */
  void sort() {
    named.sort(Placed.BY_DATE);
  }

  Placed first() {
    return named.getFirst();
  }

  List<Placed> named() {
    return named;
  }

  /** The titles that have one of the subjects. */
  Set<String> titles() {
    Set<String> titles = new LinkedHashSet<>();
    named.forEach(placed -> titles.add(placed.section().title()));
    return titles;
  }

  int size() {
    return named.size() + about.size();
  }

  /** The positions of the meetings, ascending. */
  int[] meetings() {
    return Stream.concat(named.stream(), about.stream())
        .mapToInt(Placed::order)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The title that most sections have; of several the shortest, and of these the newest. */
  String name() {
    Map<String, Integer> titles = new LinkedHashMap<>();
    named.reversed().forEach(placed -> titles.merge(placed.section().title(), 1, Integer::sum));
    return titles.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> title) -> -title.getValue())
                .thenComparingInt(title -> title.getKey().length()))
        .orElseThrow()
        .getKey();
  }
}
