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

  /** So many marked decisions show that the author marks them. */
  private static final int OFTEN = 4;

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
    this.features = new Features(Lexicon.load(), Cues.load());
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
    Speakers speakers = Speakers.of(attendees, blocks, words);
    List<Passage> passages = Passages.of(blocks, markers::concludes);
    boolean[] spoken = new boolean[passages.size()];
    int count = 0;
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = Features.isSpoken(passages.get(i), speakers);
      count += spoken[i] ? 1 : 0;
    }
    boolean transcript = count * TRANSCRIPT > passages.size();
    List<Optional<Markers.Marked>> marks =
        passages.stream().map(passage -> markers.of(passage, speakers)).toList();
    boolean marksElsewhere =
        marks.stream().flatMap(Optional::stream).filter(Statements::isDecided).count() >= OFTEN;
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    boolean talking = false;
    for (int i = 0; i < spoken.length; i++) {
      Passage passage = passages.get(i);
      boolean sectionBegins = i == 0;
      while (at + 1 < sections.size() && sections.get(at + 1).line() <= passage.line()) {
        at++;
        sectionBegins = true;
      }
      Section section = sections.get(at);
      boolean item = passage.place().block() != Block.Kind.PARAGRAPH;
      talking = spoken[i] || (talking && !sectionBegins && !(passage.opens() && item));
      Optional<Markers.Marked> marked = marks.get(i);
      if (section.end() < passage.end()
          || passage.text().length() < 4
          || (isFrame(section) && marked.filter(Statements::isDecided).isEmpty())) {
        continue;
      }
      Features.Around around =
          new Features.Around(
              marked,
              speakers,
              spoken[i]
                  ? Features.Speech.SPEAKS
                  : talking ? Features.Speech.GOES_ON : Features.Speech.NONE,
              transcript,
              marksElsewhere,
              passage.line() == section.line() && isTitle(passage, section),
              i + 1 == spoken.length || passages.get(i + 1).line() > section.end());
      candidates.add(
          new Candidate(passage, section, marked, sink -> features.tell(passage, around, sink)));
    }
    return candidates;
  }

  private static boolean isDecided(Markers.Marked marked) {
    return marked.kind() == Kind.DECISION && marked.strength() != Markers.Strength.ABOVE;
  }

  private static boolean isTitle(Passage passage, Section section) {
    String plain = PlainText.of(passage.text());
    String title = section.title();
    return !title.isEmpty() && plain.contains(title) && plain.length() < title.length() + 20;
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
