package org.minutebook.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.index.Analysis;
import org.minutebook.minutes.Slug;
import org.minutebook.search.Suggestion.Kind;

/** What somebody who types may mean: topics, people, meetings and words of the archive. */
final class Suggestions {
  private record Candidate(String folded, Suggestion suggestion, int weight) {}

  private final List<Candidate> candidates;

  private Suggestions(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  static Suggestions of(List<MeetingRef> meetings, Collection<String> people) {
    List<Candidate> all = new ArrayList<>();
    for (String name : people) {
      all.add(
          new Candidate(
              Analysis.fold(name),
              new Suggestion(name, Kind.PERSON, name, Optional.empty(), Optional.of(Slug.of(name))),
              2));
    }
    for (MeetingRef meeting : meetings) {
      all.add(
          new Candidate(
              Analysis.fold(meeting.title()),
              new Suggestion(
                  meeting.title(),
                  Kind.MEETING,
                  meeting.title(),
                  Optional.of(new Address(meeting.id(), Optional.empty())),
                  Optional.empty()),
              1));
    }
    return new Suggestions(all);
  }

  List<Suggestion> forText(String typed, int limit) {
    String folded = Analysis.fold(typed.strip());
    if (folded.isEmpty()) {
      return List.of();
    }
    return candidates.stream()
        .filter(c -> c.folded().startsWith(folded) || c.folded().contains(" " + folded))
        .sorted(Comparator.comparingInt(Candidate::weight).reversed())
        .limit(limit)
        .map(Candidate::suggestion)
        .toList();
  }
}
