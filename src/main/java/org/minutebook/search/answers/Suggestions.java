package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.index.TitleTopic;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.SectionAddress;
import org.minutebook.search.Suggestion;
import org.minutebook.search.Suggestion.Kind;
import org.minutebook.search.people.People;
import org.minutebook.search.query.StopWords;

/**
 * What somebody who types may mean: topics, people, meetings and words of the archive. All that
 * begins so, or has a word that begins so, is kept by its first two letters, so that an answer
 * takes no longer in a large archive.
 */
public final class Suggestions {
  private record Candidate(String folded, Suggestion suggestion, double weight) {}

  private static final int KEY = 2;
  private static final int LONGEST = 80;

  /** A word has to stand so often to be suggested by itself. */
  private static final int RAREST_TERM = 3;

  private static final int SHORTEST_TERM = 4;

  private final Map<String, List<Candidate>> byKey = new HashMap<>();

  static Suggestions of(Snapshot snapshot) throws IOException {
    Suggestions all = new Suggestions();
    all.topics(snapshot);
    for (People.Person person : snapshot.vocabulary().people().all()) {
      String slug = person.slugs().iterator().next();
      all.add(
          new Suggestion(
              person.name(), Kind.PERSON, person.name(), Optional.empty(), Optional.of(slug)),
          2 + Math.log1p(person.meetings()));
    }
    for (MeetingRef meeting : snapshot.meetings()) {
      all.add(
          new Suggestion(
              meeting.title(),
              Kind.MEETING,
              meeting.title(),
              Optional.of(new SectionAddress(meeting.id(), Optional.empty())),
              Optional.empty()),
          0.5);
    }
    snapshot
        .vocabulary()
        .words(
            RAREST_TERM,
            (word, count) -> {
              if (word.length() >= SHORTEST_TERM && !StopWords.isOne(word)) {
                all.add(
                    new Suggestion(word, Kind.TERM, word, Optional.empty(), Optional.empty()),
                    Math.log1p(count) / 2);
              }
            });
    Comparator<Candidate> best =
        Comparator.comparingDouble(Candidate::weight)
            .reversed()
            .thenComparing(c -> c.suggestion().text());
    all.byKey.values().forEach(candidates -> candidates.sort(best));
    return all;
  }

  private record Topic(String title, String section, MeetingRef meeting, int count) {
    private Topic with(Topic other) {
      Topic newer = Snapshot.BY_DATE.compare(meeting, other.meeting) > 0 ? this : other;
      return new Topic(newer.title, newer.section, newer.meeting, count + other.count);
    }
  }

  /** Titles that are alike are one topic, by the newest of them. */
  private void topics(Snapshot snapshot) throws IOException {
    Map<String, Topic> topics = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedDocValues titles = DocValues.getSorted(leaf.reader(), Fields.HEADING);
      SortedDocValues sections = DocValues.getSorted(leaf.reader(), Fields.KEY);
      SortedSetDocValues meetings = DocValues.getSortedSet(leaf.reader(), Fields.MEETING);
      for (int doc = titles.nextDoc();
          doc != SortedDocValues.NO_MORE_DOCS;
          doc = titles.nextDoc()) {
        String title = titles.lookupOrd(titles.ordValue()).utf8ToString();
        Optional<String> subject = TitleTopic.of(title);
        if (snapshot.topics().has(leaf.docBase + doc)
            && subject.isPresent()
            && title.length() <= LONGEST
            && sections.advanceExact(doc)
            && meetings.advanceExact(doc)) {
          String id = meetings.lookupOrd(meetings.nextOrd()).utf8ToString();
          String section = sections.lookupOrd(sections.ordValue()).utf8ToString();
          Optional<MeetingRef> meeting = snapshot.meetingRef(id);
          if (meeting.isPresent()) {
            Topic topic = new Topic(title, section, meeting.get(), 1);
            topics.merge(subject.get(), topic, Topic::with);
          }
        }
      }
    }
    for (Topic topic : topics.values()) {
      Optional<SectionAddress> address =
          topic.count() == 1
              ? Optional.of(new SectionAddress(topic.meeting().id(), Optional.of(topic.section())))
              : Optional.empty();
      add(
          new Suggestion(topic.title(), Kind.TOPIC, topic.title(), address, Optional.empty()),
          1 + Math.log1p(topic.count()));
    }
  }

  private void add(Suggestion suggestion, double weight) {
    String folded = " " + Analysis.fold(suggestion.text());
    Candidate candidate = new Candidate(folded, suggestion, weight);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      if (!Character.isLetterOrDigit(folded.charAt(i))
          && Character.isLetterOrDigit(folded.charAt(i + 1))) {
        keys.add(folded.substring(i + 1, Math.min(folded.length(), i + 1 + KEY)));
        keys.add(folded.substring(i + 1, i + 2));
      }
    }
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate));
  }

  /** Best first: what begins as typed, then what has a word that does. */
  public List<Suggestion> forText(String typed, int limit) {
    String folded = Analysis.fold(typed.strip());
    if (folded.isEmpty()) {
      return List.of();
    }
    String key = folded.substring(0, Math.min(KEY, folded.length()));
    List<Suggestion> begins = new ArrayList<>();
    List<Suggestion> within = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : byKey.getOrDefault(key, List.of())) {
      int at = candidate.folded().indexOf(folded);
      while (at > 0 && Character.isLetterOrDigit(candidate.folded().charAt(at - 1))) {
        at = candidate.folded().indexOf(folded, at + 1);
      }
      if (at > 0 && seen.add(candidate.folded())) {
        (at == 1 ? begins : within).add(candidate.suggestion());
      }
      if (begins.size() >= limit) {
        break;
      }
    }
    begins.addAll(within);
    return List.copyOf(begins.subList(0, Math.min(limit, begins.size())));
  }
}
