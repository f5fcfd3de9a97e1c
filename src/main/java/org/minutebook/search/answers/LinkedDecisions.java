package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.archive.Corrections;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Supersession;
import org.minutebook.search.standing.Decision;
import org.minutebook.search.standing.Supersessions;

/** Which decisions undo which others, without those links that a person has taken back. */
final class LinkedDecisions {
  /** Of those that may be about the same as one decision, so many of the newest are read. */
  private static final int MAX_CANDIDATES = 300;

  private final Snapshot snapshot;
  private final Map<Integer, Supersession> supersessions = new HashMap<>();

  /** The links between some decisions. */
  LinkedDecisions(Snapshot snapshot, List<Decision> decisions) throws IOException {
    this.snapshot = snapshot;
    for (Supersessions.Link link : Supersessions.among(decisions)) {
      if (!isUnlinked(link)) {
        add(link);
      }
    }
  }

  /** The links of one decision to any others, given by its document. */
  static Supersession of(int doc, Snapshot snapshot) throws IOException {
    DecisionReader reader = snapshot.decisions();
    Optional<Decision> decision = reader.read(doc);
    if (decision.isEmpty()) {
      return Supersession.NONE;
    }
    Map<Integer, Decision> known = new LinkedHashMap<>();
    addCandidates(decision.get(), snapshot, reader, known);
    // What undoes it may undo another that is nearer, and so may what it undoes be undone before.
    for (Supersessions.Link link : Supersessions.among(List.copyOf(known.values()))) {
      if (link.earlier().doc() == doc) {
        addCandidates(link.later(), snapshot, reader, known);
      } else if (link.later().doc() == doc) {
        addCandidates(link.earlier(), snapshot, reader, known);
      }
    }
    return new LinkedDecisions(snapshot, List.copyOf(known.values())).of(doc);
  }

  /** Adds a decision and those that may be about the same by any of the rules. */
  private static void addCandidates(
      Decision decision, Snapshot snapshot, DecisionReader reader, Map<Integer, Decision> known)
      throws IOException {
    BooleanQuery.Builder alike = new BooleanQuery.Builder();
    List<BytesRef> sections = new ArrayList<>();
    for (String issue : decision.issues()) {
      // One of no known repository has the series before it.
      Term reference = new Term(Fields.REFERENCE, issue.substring(issue.indexOf(' ') + 1));
      for (int section : snapshot.topics().documents(new TermQuery(reference))) {
        sections.add(DocumentLookup.address(snapshot.reader(), section));
      }
    }
    alike.add(new TermInSetQuery(Fields.ADDRESS, sections), Occur.SHOULD);
    if (!decision.topic().isEmpty()) {
      alike.add(all(Fields.TITLE, decision.topic(), decision.topic().size()), Occur.SHOULD);
    }
    alike.add(all(Fields.SAID, decision.rareWords(), 2), Occur.SHOULD);
    Query decisions =
        new BooleanQuery.Builder()
            .add(snapshot.statements(Statement.Kind.DECISION), Occur.FILTER)
            .add(alike.build(), Occur.FILTER)
            .build();
    for (int doc : StandingFinder.newest(snapshot, decisions, MAX_CANDIDATES)) {
      if (!known.containsKey(doc)) {
        reader.read(doc).ifPresent(d -> known.put(doc, d));
      }
    }
    known.putIfAbsent(decision.doc(), decision);
  }

  /** Matches what has at least so many of some stems. */
  private static Query all(String field, Set<String> stems, int atLeast) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String stem : stems) {
      words.add(new TermQuery(new Term(Fields.stemmed(field), stem)), Occur.SHOULD);
    }
    return words.setMinimumNumberShouldMatch(atLeast).build();
  }

  /** What undoes a decision, and what it undoes. */
  Supersession of(int doc) {
    return supersessions.getOrDefault(doc, Supersession.NONE);
  }

  /** Whether a person says that the later decision does not supersede the earlier. */
  private boolean isUnlinked(Supersessions.Link link) {
    Optional<String> earlier = link.earlier().statement().number();
    Optional<String> later = link.later().statement().number();
    return earlier.isPresent()
        && later.isPresent()
        && snapshot
            .settings()
            .corrections()
            .unlinked()
            .contains(new Corrections.Unlinked(earlier.get(), later.get()));
  }

  private void add(Supersessions.Link link) throws IOException {
    Supersession earlier = of(link.earlier().doc());
    Supersession later = of(link.later().doc());
    List<Supersession.Other> of = new ArrayList<>(later.of());
    of.add(other(link.earlier(), link.reason()));
    supersessions.put(
        link.earlier().doc(),
        new Supersession(Optional.of(other(link.later(), link.reason())), earlier.of()));
    supersessions.put(link.later().doc(), new Supersession(later.by(), of));
  }

  private Supersession.Other other(Decision decision, String reason) throws IOException {
    return new Supersession.Other(
        snapshot.catalog().meeting(decision.meeting()).orElseThrow(), decision.statement(), reason);
  }
}
