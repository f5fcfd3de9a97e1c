package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.index.MeetingJson;
import org.minutebook.minutes.Section;

/** Finds the sections of other meetings that are about the same topic. */
final class SectionsAkin {
  private static final int MOST = 50;

  private SectionsAkin() {}

  static Akin of(Snapshot snapshot, Address address) throws IOException {
    if (address.section().isEmpty()) {
      return Akin.NONE;
    }
    Optional<Section> section = snapshot.section(address.meeting() + "/" + address.section().get());
    Optional<MeetingRef> meeting = snapshot.meetingRef(address.meeting());
    if (section.isEmpty() || meeting.isEmpty()) {
      return Akin.NONE;
    }
    List<Akin.Entry> found = new ArrayList<>();
    Query query =
        new BooleanQuery.Builder()
            .add(Narrowing.TOPICS, Occur.FILTER)
            .add(sameTitle(section.get()), Occur.MUST)
            .build();
    for (ScoreDoc doc : snapshot.searcher().search(query, MOST).scoreDocs) {
      Snapshot.StoredDoc stored = snapshot.stored(doc.doc, Set.of(Fields.FILE, Fields.JSON));
      MeetingRef other = snapshot.ref(stored.get(Fields.FILE));
      if (!other.id().equals(address.meeting())) {
        found.add(new Akin.Entry(other, MeetingJson.section(stored.json()), List.of()));
      }
    }
    Comparator<Akin.Entry> byDate =
        Comparator.comparing(Akin.Entry::meeting, Snapshot.BY_DATE)
            .thenComparingInt(e -> e.section().line());
    found.sort(byDate);
    return new Akin(
        found.stream()
            .filter(e -> Snapshot.BY_DATE.compare(e.meeting(), meeting.get()) < 0)
            .toList(),
        found.stream()
            .filter(e -> Snapshot.BY_DATE.compare(e.meeting(), meeting.get()) > 0)
            .toList());
  }

  private static Query sameTitle(Section section) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    Analysis.stemmed(section.title())
        .forEach(
            t ->
                words.add(
                    new TermQuery(new Term(Fields.stemmed(Fields.TITLE), t.text())), Occur.MUST));
    return words.build();
  }
}
