package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Address;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.Suggestion;
import org.minutebook.search.Suggestion.Kind;
import org.minutebook.search.Suggestion.OfDecision;
import org.minutebook.search.Suggestion.OfIssue;
import org.minutebook.search.Suggestion.OfMinutes;
import org.minutebook.search.Suggestion.OfQuery;
import org.minutebook.search.Suggestion.OfTopic;
import org.minutebook.search.query.StopWords;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.words.People;

/**
 * Suggests topics, people, meetings, issues and words of the archive for a query that is being
 * typed.
 *
 * <p>Candidates are kept by the first two letters of each of their words, so that an answer takes
 * no longer in a large archive.
 */
public final class Suggestions {
  private record Candidate(String folded, Suggestion suggestion, double weight) {}

  private static final int KEY_LENGTH = 2;

  /** A day or another key, and the point behind it: {@code 2014-08-07.}. */
  private static final Pattern NUMBER_BEGUN = Pattern.compile("[^\\s.]{4,250}\\.\\d*");

  /** In characters; longer titles do not fit the list. */
  private static final int MAX_TITLE_LENGTH = 80;

  /** A word in fewer documents may be a misspelling. */
  private static final int MIN_DOCUMENTS = 3;

  /** In letters; a shorter word is typed as soon as chosen. */
  private static final int MIN_WORD_LENGTH = 4;

  private static final OfQuery QUERY = new OfQuery();

  /** The beginning of an issue: its number, with a number sign or the name of a repository. */
  private static final Pattern ISSUE = Pattern.compile("[\\w./-]*#(\\d{1,7})");

  private final Map<String, List<Candidate>> byKey = new HashMap<>();
  private final Map<String, List<Candidate>> issuesByKey = new HashMap<>();

  static Suggestions of(Snapshot snapshot) throws IOException {
    Suggestions all = new Suggestions();
    RankingWeights weights = snapshot.topics().weights();
    all.addTopics(snapshot, weights.of(Weight.SUGGESTED_TOPIC));
    for (People.Person person : snapshot.vocabulary().people().all()) {
      all.add(
          new Suggestion(person.name(), Kind.PERSON, QUERY),
          weights.of(Weight.SUGGESTED_PERSON) + Math.log1p(person.meetings()));
    }
    for (MeetingRef meeting : snapshot.meetings()) {
      all.add(
          new Suggestion(meeting.title(), Kind.MEETING, new OfMinutes(Address.of(meeting.id()))),
          weights.of(Weight.SUGGESTED_MEETING));
    }
    snapshot
        .vocabulary()
        .words(
            MIN_DOCUMENTS,
            (word, count) -> {
              if (word.length() >= MIN_WORD_LENGTH && !StopWords.contains(word)) {
                all.add(
                    new Suggestion(word, Kind.TERM, QUERY),
                    weights.of(Weight.SUGGESTED_WORD) * Math.log1p(count));
              }
            });
    all.addIssues(snapshot, weights.of(Weight.SUGGESTED_TOPIC));
    Comparator<Candidate> best =
        Comparator.comparingDouble(Candidate::weight)
            .reversed()
            .thenComparing(c -> c.suggestion().text());
    all.byKey.values().forEach(candidates -> candidates.sort(best));
    all.issuesByKey.values().forEach(candidates -> candidates.sort(best));
    return all;
  }

  private record Topic(String title, String section, MeetingRef meeting, int count) {
    private Topic with(Topic other) {
      Topic newer = MeetingRef.BY_DATE.compare(meeting, other.meeting) > 0 ? this : other;
      return new Topic(newer.title, newer.section, newer.meeting, count + other.count);
    }
  }

  /** Of titles in one meeting with the same subject the newest names the topic. */
  private void addTopics(Snapshot snapshot, float weight) throws IOException {
    Map<String, Topic> topics = new HashMap<>();
    Map<String, MeetingRef> byId = new HashMap<>();
    snapshot.meetings().forEach(meeting -> byId.put(meeting.id(), meeting));
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedDocValues titles = DocValues.getSorted(leaf.reader(), Fields.HEADING);
      SortedSetDocValues subjects = DocValues.getSortedSet(leaf.reader(), Fields.SUBJECT);
      FixedBitSet members = snapshot.topics().membersIn(leaf);
      SortedDocValues sections = DocValues.getSorted(leaf.reader(), Fields.KEY);
      SortedSetDocValues meetings = DocValues.getSortedSet(leaf.reader(), Fields.MEETING);
      for (int doc = titles.nextDoc();
          doc != SortedDocValues.NO_MORE_DOCS;
          doc = titles.nextDoc()) {
        if (members.get(doc)
            && subjects.advanceExact(doc)
            && sections.advanceExact(doc)
            && meetings.advanceExact(doc)) {
          String title = titles.lookupOrd(titles.ordValue()).utf8ToString();
          if (title.length() > MAX_TITLE_LENGTH) {
            continue;
          }
          String subject = subjects.lookupOrd(subjects.nextOrd()).utf8ToString();
          String id = meetings.lookupOrd(meetings.nextOrd()).utf8ToString();
          String section = sections.lookupOrd(sections.ordValue()).utf8ToString();
          MeetingRef meeting = byId.get(id);
          if (meeting != null && snapshot.topicCatalog().ofSubject(subject).isEmpty()) {
            Topic topic = new Topic(title, section, meeting, 1);
            topics.merge(subject, topic, Topic::with);
          }
        }
      }
    }
    for (Topic topic : topics.values()) {
      Address address = Address.of(topic.meeting().id(), topic.section());
      add(
          new Suggestion(topic.title(), Kind.TOPIC, new OfMinutes(address)),
          weight + Math.log1p(topic.count()));
    }
    for (RecurringTopic topic : snapshot.topicCatalog().all()) {
      if (topic.title().length() <= MAX_TITLE_LENGTH) {
        add(
            new Suggestion(topic.title(), Kind.TOPIC, new OfTopic(topic.id())),
            weight + Math.log1p(topic.meetings()));
      }
    }
  }

  /** Issues are found by their number, since the names of repositories begin alike. */
  private void addIssues(Snapshot snapshot, float weight) throws IOException {
    Map<String, Integer> issues = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms references = leaf.reader().terms(Fields.REFERENCE);
      if (references == null) {
        continue;
      }
      FixedBitSet members = snapshot.topics().membersIn(leaf);
      TermsEnum terms = references.iterator();
      PostingsEnum sections = null;
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        sections = terms.postings(sections, PostingsEnum.NONE);
        int count = 0;
        while (sections.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          count += members.get(sections.docID()) ? 1 : 0;
        }
        if (count > 0) {
          issues.merge(term.utf8ToString(), count, Integer::sum);
        }
      }
    }
    issues.forEach(
        (reference, count) -> {
          Suggestion suggestion = new Suggestion(reference, Kind.ISSUE, new OfIssue(reference));
          String number = IssueReferences.number(reference).substring(1);
          Candidate candidate =
              new Candidate(" " + reference, suggestion, weight + Math.log1p(count));
          for (int length = 1; length <= Math.min(KEY_LENGTH, number.length()); length++) {
            issuesByKey
                .computeIfAbsent(number.substring(0, length), key -> new ArrayList<>())
                .add(candidate);
          }
        });
  }

  private void add(Suggestion suggestion, double weight) {
    String folded = " " + Analysis.fold(suggestion.text());
    Candidate candidate = new Candidate(folded, suggestion, weight);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      if (!Character.isLetterOrDigit(folded.charAt(i))
          && Character.isLetterOrDigit(folded.charAt(i + 1))) {
        keys.add(key(folded.substring(i + 1)));
        keys.add(folded.substring(i + 1, i + 2));
      }
    }
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate));
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LENGTH, word.length()));
  }

  /**
   * Decisions whose number begins as typed, if that is most of one; then the issues of the number
   * typed; then candidates that begin as typed, best first, and those with a word that does.
   */
  public List<Suggestion> forText(String typed, int limit, Snapshot snapshot) throws IOException {
    List<Suggestion> all = new ArrayList<>();
    if (NUMBER_BEGUN.matcher(typed.strip()).matches()) {
      for (String number : DecisionLookup.beginningWith(snapshot, typed.strip(), limit)) {
        all.add(new Suggestion(number, Kind.DECISION, new OfDecision(number)));
      }
    }
    all.addAll(forText(typed, limit - all.size()));
    return all;
  }

  private List<Suggestion> forText(String typed, int limit) {
    String folded = Analysis.fold(typed.strip());
    if (folded.isEmpty()) {
      return List.of();
    }
    Matcher issue = ISSUE.matcher(folded);
    boolean isIssue = issue.matches();
    List<Candidate> candidates =
        isIssue
            ? issuesByKey.getOrDefault(key(issue.group(1)), List.of())
            : byKey.getOrDefault(key(folded), List.of());
    List<Suggestion> whole = new ArrayList<>();
    List<Suggestion> atStart = new ArrayList<>();
    List<Suggestion> atWord = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      int at = candidate.folded().indexOf(folded);
      while (at > 0
          && !folded.startsWith("#")
          && Character.isLetterOrDigit(candidate.folded().charAt(at - 1))) {
        at = candidate.folded().indexOf(folded, at + 1);
      }
      if (at > 0 && seen.add(candidate.folded())) {
        boolean isWhole = isIssue && candidate.folded().endsWith(folded);
        (isWhole ? whole : at == 1 ? atStart : atWord).add(candidate.suggestion());
      }
      // A short number may come behind many longer ones.
      if (atStart.size() >= limit && !isIssue) {
        break;
      }
    }
    return Stream.of(whole, atStart, atWord).flatMap(List::stream).limit(limit).toList();
  }
}
