package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;

/** Finds decisions and actions: those marked by the author, and those prose tells. */
class Statements {
  private static final int WORDS_IN_ID = 6;

  /** In a transcript a third and more of all passages open with who speaks. */
  private static final int TRANSCRIPT = 3;

  /** What a word like ACTION before the passage weighs beside what the model has learnt of it. */
  private static final double TRUST_IN_MARKS = 3;

  private final Words words;
  private final Markers markers;
  private final Features features;
  private final StatementModel model;

  Statements(Words words) {
    this(words, StatementModel.load());
  }

  /** With a model of one's own, for training. */
  Statements(Words words, StatementModel model) {
    this.words = words;
    this.markers = new Markers(words);
    this.features = new Features(WordClasses.load(), Cues.load(), words);
    this.model = model;
  }

  /** A passage that may be a statement, and what tells of it. */
  record Candidate(
      Passage passage,
      Section section,
      Optional<Markers.Marked> marked,
      Consumer<Features.Sink> told) {

    /** What the model sees, by name; each feature may stand more than once. */
    List<String> features() {
      List<String> features = new ArrayList<>();
      told.accept(features::add);
      return features;
    }
  }

  /** The statements of a meeting in the order of lines. */
  List<Statement> find(List<Block> blocks, List<Section> sections, List<Attendee> attendees) {
    Owners owners = new Owners(attendees);
    List<Statement> found = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    for (Candidate candidate : candidates(blocks, sections, attendees)) {
      kind(candidate)
          .ifPresent(
              kind ->
                  found.add(
                      statement(
                          candidate.passage(),
                          candidate.section(),
                          kind,
                          candidate.marked().isPresent(),
                          why(candidate, kind),
                          owners,
                          ids)));
    }
    return found;
  }

  private Optional<Kind> kind(Candidate candidate) {
    StatementModel.Margins margins = model.margins(candidate.told());
    double decision = margins.decision();
    double action = margins.action();
    Optional<Markers.Marked> inline = candidate.marked().filter(Markers.Marked::isInline);
    if (inline.isPresent()) {
      decision += inline.get().kind() == Kind.DECISION ? TRUST_IN_MARKS : 0;
      action += inline.get().kind() == Kind.ACTION ? TRUST_IN_MARKS : 0;
    }
    if (Math.max(decision, action) < 0) {
      return Optional.empty();
    }
    return Optional.of(decision >= action ? Kind.DECISION : Kind.ACTION);
  }

  private String why(Candidate candidate, Kind kind) {
    return candidate
        .marked()
        .map(Markers.Marked::why)
        .orElseGet(() -> model.why(kind, candidate.features()));
  }

  /** Every passage that may be a statement: what stands in a frame of the page is none. */
  List<Candidate> candidates(List<Block> blocks, List<Section> sections, List<Attendee> attendees) {
    Speakers speakers = new Speakers(attendees);
    List<Passage> passages = Passages.of(blocks);
    long spoken = passages.stream().filter(p -> Features.isSpoken(p, speakers)).count();
    boolean transcript = spoken * TRANSCRIPT > passages.size();
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    for (Passage passage : passages) {
      while (at + 1 < sections.size() && sections.get(at + 1).line() <= passage.line()) {
        at++;
      }
      Section section = sections.get(at);
      if (section.end() < passage.end() || isFrame(section) || passage.text().length() < 4) {
        continue;
      }
      Optional<Markers.Marked> marked = markers.of(passage);
      candidates.add(
          new Candidate(
              passage,
              section,
              marked,
              sink -> features.tell(passage, marked, speakers, transcript, sink)));
    }
    return candidates;
  }

  private boolean isFrame(Section section) {
    return !section.topic()
        && words.isAny(
            section.title(),
            Words.Group.STRUCTURE,
            Words.Group.AGENDA,
            Words.Group.ATTENDANCE,
            Words.Group.ABSENT);
  }

  private static Statement statement(
      Passage passage,
      Section section,
      Kind kind,
      boolean explicit,
      String why,
      Owners owners,
      Slug.Unique ids) {
    String plain = PlainText.of(passage.text());
    String[] first = plain.split(" ", WORDS_IN_ID + 1);
    String slug =
        Slug.of(
            String.join(" ", List.of(first).subList(0, Math.min(first.length, WORDS_IN_ID))),
            "item");
    String id = ids.take(section.id() + "/" + (kind == Kind.DECISION ? "d-" : "a-") + slug);
    return new Statement(
        id,
        kind,
        passage.text(),
        passage.line(),
        passage.end(),
        section.id(),
        explicit,
        why,
        kind == Kind.ACTION ? owners.of(plain) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
