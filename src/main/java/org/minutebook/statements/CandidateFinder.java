package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.ParsedMinutes;
import org.minutebook.reading.Speakers;

/** Every passage of a meeting that may be a statement, with what is known of it. */
final class CandidateFinder {

  /** In a transcript a third and more of all passages open with who speaks. */
  private static final int TRANSCRIPT = 3;

  /** So many marked decisions show that the author marks them. */
  private static final int OFTEN = 4;

  private static final String CONCLUDED = "heading:conclusion";

  private final LabelWords words;
  private final StatementLabels markers;
  private final Features features;

  CandidateFinder(LabelWords words) {
    this.words = words;
    this.markers = new StatementLabels(words);
    this.features = new Features(Lexicon.load(), CueMatcher.load("cues.txt"));
  }

  /** A passage that may be a statement, and what tells of it. */
  record Candidate(
      Passage passage,
      Section section,
      Optional<StatementLabels.Marked> marked,
      Consumer<Features.Sink> told) {

    /** What the model sees, by name; each feature may stand more than once. */
    List<String> features() {
      List<String> features = new ArrayList<>();
      told.accept(features::add);
      return features;
    }

    /** Whether the author marked it: before it, or over the list it opens an item of. */
    boolean isExplicit() {
      return marked.filter(m -> m.strength() != StatementLabels.Strength.ABOVE).isPresent()
          || (marked.isPresent() && passage.box() != Passage.Box.NONE);
    }
  }

  /** All in the order of lines: what stands in a frame of the page is none, unless it is marked. */
  List<Candidate> find(ParsedMinutes minutes) {
    List<Section> sections = minutes.sections();
    Speakers speakers = minutes.speakers();
    List<Passage> passages = PassageSplitter.split(minutes.document(), markers::concludes);
    boolean[] spoken = new boolean[passages.size()];
    int count = 0;
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = Features.isSpoken(passages.get(i), speakers);
      count += spoken[i] ? 1 : 0;
    }
    boolean transcript = count * TRANSCRIPT > passages.size();
    List<Optional<StatementLabels.Marked>> marks = marks(passages, speakers, spoken);
    boolean marksElsewhere =
        marks.stream().flatMap(Optional::stream).filter(CandidateFinder::isDecided).count()
            >= OFTEN;
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    boolean talking = false;
    for (int i = 0; i < spoken.length; i++) {
      Passage passage = passages.get(i);
      boolean sectionBegins = i == 0;
      while (at + 1 < sections.size() && sections.get(at + 1).line() <= passage.range().line()) {
        at++;
        sectionBegins = true;
      }
      Section section = sections.get(at);
      boolean item = passage.place().block() != Block.Kind.PARAGRAPH;
      talking = spoken[i] || (talking && !sectionBegins && !(passage.opens() && item));
      Optional<StatementLabels.Marked> mark = marks.get(i);
      Optional<StatementLabels.Marked> marked = PollResults.in(passage, section).or(() -> mark);
      if (section.end() < passage.range().endLine()
          || passage.text().length() < 4
          || StatementLabels.isLabelAlone(passage)
          || isAttendance(passage)
          || (isFrame(section) && marked.filter(CandidateFinder::isDecided).isEmpty())) {
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
              passage.range().line() == section.line() && isTitle(passage, section),
              i + 1 == spoken.length || passages.get(i + 1).range().line() > section.end());
      candidates.add(
          new Candidate(passage, section, marked, sink -> features.tell(passage, around, sink)));
    }
    return candidates;
  }

  /** Where people speak again below a conclusion, it has come to its end. */
  private List<Optional<StatementLabels.Marked>> marks(
      List<Passage> passages, Speakers speakers, boolean[] spoken) {
    List<Optional<StatementLabels.Marked>> marks = new ArrayList<>();
    String heading = "";
    boolean discussing = false;
    for (int i = 0; i < spoken.length; i++) {
      Passage passage = passages.get(i);
      discussing = passage.place().heading().equals(heading) && (discussing || spoken[i]);
      heading = passage.place().heading();
      boolean over = discussing;
      marks.add(markers.of(passage, speakers).filter(m -> !over || !m.why().equals(CONCLUDED)));
    }
    return marks;
  }

  private static boolean isDecided(StatementLabels.Marked marked) {
    return marked.kind() == Kind.DECISION && marked.strength() != StatementLabels.Strength.ABOVE;
  }

  private static boolean isTitle(Passage passage, Section section) {
    String plain = passage.plain();
    String title = section.title();
    return !title.isEmpty() && plain.contains(title) && plain.length() < title.length() + 20;
  }

  private boolean isAttendance(Passage passage) {
    return passage.opens()
        && LabelledLine.of(passage.text())
            .filter(label -> words.is(LabelWords.Group.ATTENDANCE, label.label()))
            .isPresent();
  }

  private boolean isFrame(Section section) {
    return !section.topic()
        && words.isAny(
            section.title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.AGENDA,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT);
  }
}
