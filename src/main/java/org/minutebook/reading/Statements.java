package org.minutebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;

/** Finds decisions and actions: those marked by the author, and those prose tells. */
class Statements {
  private static final int WORDS_IN_ID = 6;

  /** A sentence is both a decision and an action where each is as sure as this. */
  private static final double BOTH = 0.7;

  private final Words words;
  private final Candidates candidates;
  private final StatementModel model;
  private final Lexicon lexicon = Lexicon.load();
  private final Outcomes outcomes = new Outcomes(lexicon);

  Statements(Words words) {
    this(words, StatementModel.load());
  }

  /** With a model of one's own, for training. */
  Statements(Words words, StatementModel model) {
    this.words = words;
    this.candidates = new Candidates(words);
    this.model = model;
  }

  /** The statements of a meeting in the order of lines. */
  List<Statement> find(
      List<Block> blocks,
      List<Section> sections,
      List<Attendee> attendees,
      Optional<LocalDate> date) {
    Speakers speakers = Speakers.of(attendees, blocks, words);
    Owners owners = new Owners(attendees, lexicon);
    ToldOnce told = new ToldOnce();
    Slug.Unique ids = new Slug.Unique();
    for (Candidates.Candidate candidate : candidates.of(blocks, sections, speakers)) {
      for (Kind kind : kinds(candidate)) {
        told.add(statement(candidate, kind, owners, speakers, date));
      }
    }
    List<Statement> found = new ArrayList<>();
    for (Statement statement : told.statements()) {
      found.add(withId(statement, ids));
    }
    return found;
  }

  /** Every passage that may be a statement. */
  List<Candidates.Candidate> candidates(
      List<Block> blocks, List<Section> sections, List<Attendee> attendees) {
    return candidates.of(blocks, sections, Speakers.of(attendees, blocks, words));
  }

  private List<Kind> kinds(Candidates.Candidate candidate) {
    StatementModel.Margins margins = model.margins(candidate.told());
    double decision = margins.decision();
    double action = margins.action();
    if (Math.max(decision, action) < 0) {
      return List.of();
    }
    if (Math.min(decision, action) >= BOTH) {
      return List.of(Kind.DECISION, Kind.ACTION);
    }
    return List.of(decision >= action ? Kind.DECISION : Kind.ACTION);
  }

  private String why(Candidates.Candidate candidate, Kind kind) {
    return candidate
        .marked()
        .map(Markers.Marked::why)
        .orElseGet(() -> model.why(kind, candidate.features()));
  }

  private Statement statement(
      Candidates.Candidate candidate,
      Kind kind,
      Owners owners,
      Speakers speakers,
      Optional<LocalDate> date) {
    Passage passage = candidate.passage();
    boolean action = kind == Kind.ACTION;
    String plain = PlainText.of(passage.text());
    return new Statement(
        "",
        kind,
        passage.text(),
        passage.line(),
        passage.end(),
        candidate.section().id(),
        candidate.isExplicit(),
        why(candidate, kind),
        action ? owners.of(passage) : Optional.empty(),
        action ? date.flatMap(day -> DueDate.in(plain, day)) : Optional.empty(),
        action ? Optional.empty() : outcomes.of(plain, speakers),
        Fragments.context(passage, candidate.section(), lexicon));
  }

  private static Statement withId(Statement statement, Slug.Unique ids) {
    String[] first = PlainText.of(statement.text()).split(" ", WORDS_IN_ID + 1);
    String slug =
        Slug.of(
            String.join(" ", List.of(first).subList(0, Math.min(first.length, WORDS_IN_ID))),
            "item");
    String mark = statement.kind() == Kind.DECISION ? "d-" : "a-";
    return statement.withId(ids.take(statement.section() + "/" + mark + slug));
  }
}
