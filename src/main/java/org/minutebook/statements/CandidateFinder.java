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
import org.minutebook.statements.model.FeatureSink;
import org.minutebook.statements.owners.Undertakings;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.SplitWords;

/** Finds the passages of a meeting that may be statements, and their features. */
final class CandidateFinder {

  /** In a transcript more than one in so many passages open with who speaks. */
  private static final int PASSAGES_PER_SPEAKER = 3;

  /** An author who marked so many decisions is taken to mark them all. */
  private static final int MIN_MARKED_DECISIONS = 4;

  private static final int MIN_LENGTH = 4;

  /** Speech is not looked for further above. */
  private static final int MAX_CONTINUED = 12;

  private static final String CONCLUDED = "heading:conclusion";

  private static final String LISTED = "heading:actions";

  private final LabelWords words;
  private final Lexicon lexicon = Lexicon.load();
  private final Features features;

  CandidateFinder(LabelWords words) {
    this.words = words;
    this.features = new Features(CueMatcher.load("cues.txt"));
  }

  /**
   * A passage that may be a statement.
   *
   * @param before what is said in the passage before it in its section; else ""
   * @param after what is said in the one after it
   * @param around what else is known of it
   * @param features gives its features to a sink
   */
  record Candidate(
      Passage passage,
      Section section,
      String before,
      String after,
      Features.Surroundings around,
      Consumer<FeatureSink> features) {

    /** The author's mark. */
    Optional<StatementLabels.Mark> mark() {
      return around.mark();
    }

    /** The names of its features; a name may occur more than once. */
    List<String> featureNames() {
      List<String> names = new ArrayList<>();
      features.accept(names::add);
      return names;
    }

    /** Whether the author marked it: before it, or above the list that it opens an item of. */
    boolean isExplicit() {
      return mark().filter(m -> m.strength() != StatementLabels.Strength.ABOVE).isPresent()
          || (mark().isPresent() && passage.box() != Passage.Box.NONE);
    }
  }

  /**
   * All candidates in the order of lines. Sections that only hold the page together have none but
   * marked decisions.
   */
  List<Candidate> find(ParsedMinutes minutes) {
    List<Section> sections = minutes.sections();
    Speakers speakers = minutes.speakers();
    StatementLabels labels = new StatementLabels(words);
    List<Passage> passages =
        PassageSplitter.split(
            minutes.document(),
            labels::isConclusionOrActions,
            text -> Undertakings.isWho(text, speakers));
    boolean[] spoken = new boolean[passages.size()];
    String[] said = new String[passages.size()];
    int count = 0;
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = Features.isSpoken(passages.get(i), speakers);
      said[i] = spoken[i] ? Features.said(passages.get(i).plain()) : passages.get(i).plain();
      count += spoken[i] ? 1 : 0;
    }
    SplitWords split = new SplitWords(speakers, lexicon);
    boolean transcript = count * PASSAGES_PER_SPEAKER > passages.size();
    List<Optional<StatementLabels.Mark>> marks = marks(passages, labels, speakers, spoken);
    boolean marksElsewhere =
        marks.stream().flatMap(Optional::stream).filter(CandidateFinder::isDecision).count()
            >= MIN_MARKED_DECISIONS;
    List<Candidate> candidates = new ArrayList<>();
    int current = 0;
    boolean speaking = false;
    boolean frame = !sections.isEmpty() && isFrame(sections.getFirst());
    for (int i = 0; i < spoken.length; i++) {
      Passage passage = passages.get(i);
      boolean sectionBegins = i == 0;
      while (current + 1 < sections.size()
          && sections.get(current + 1).line() <= passage.range().line()) {
        current++;
        sectionBegins = true;
        frame = isFrame(sections.get(current));
      }
      Section section = sections.get(current);
      boolean item = passage.place().block() != Block.Kind.PARAGRAPH;
      speaking = spoken[i] || (speaking && !sectionBegins && !(passage.opens() && item));
      Optional<StatementLabels.Mark> label =
          marks.get(i).filter(m -> !m.why().equals(LISTED) || !isResumed(passage, section));
      Optional<StatementLabels.Mark> mark = PollResults.mark(passage, section).or(() -> label);
      if (section.end() < passage.range().endLine()
          || passage.text().length() < MIN_LENGTH
          || StatementLabels.isLabelAlone(passage)
          || (label.filter(m -> m.kind() == Kind.ACTION).isPresent()
              && Undertakings.isWho(passage.plain(), speakers))
          || EmptyWords.areIn(
              passage, mark.filter(m -> m.kind() == Kind.ACTION).isPresent(), speakers)
          || isAttendance(passage)
          || isStruck(passage.text())
          || isPlaceholder(passage.text())
          || (frame
              && mark.filter(CandidateFinder::isDecision).isEmpty()
              && !isListed(label, passage, section))) {
        continue;
      }
      Features.Surroundings surroundings =
          new Features.Surroundings(
              mark,
              said[i],
              split,
              spoken[i]
                  ? Features.Speech.SPEAKS
                  : speaking ? Features.Speech.GOES_ON : Features.Speech.NONE,
              transcript,
              marksElsewhere,
              passage.range().line() == section.line() && isTitle(passage, section),
              i + 1 == spoken.length || passages.get(i + 1).range().line() > section.end());
      candidates.add(
          new Candidate(
              passage,
              section,
              i > 0 && isIn(section, passages.get(i - 1)) ? said[i - 1] : "",
              i + 1 < said.length && isIn(section, passages.get(i + 1)) ? said[i + 1] : "",
              surroundings,
              sink -> features.extract(passage, surroundings, sink)));
    }
    return candidates;
  }

  private static boolean isIn(Section section, Passage passage) {
    return passage.range().line() >= section.line() && passage.range().line() <= section.end();
  }

  /** The mark of each passage. A heading "Conclusion" marks nothing once people speak again. */
  private List<Optional<StatementLabels.Mark>> marks(
      List<Passage> passages, StatementLabels labels, Speakers speakers, boolean[] spoken) {
    List<Optional<StatementLabels.Mark>> marks = new ArrayList<>();
    String heading = "";
    boolean discussing = false;
    for (int i = 0; i < spoken.length; i++) {
      Passage passage = passages.get(i);
      discussing = passage.place().heading().equals(heading) && (discussing || spoken[i]);
      heading = passage.place().heading();
      boolean isOver = discussing;
      marks.add(labels.mark(passage, speakers).filter(m -> !isOver || !m.why().equals(CONCLUDED)));
    }
    return marks;
  }

  private static boolean isDecision(StatementLabels.Mark mark) {
    return mark.kind() == Kind.DECISION && mark.strength() != StatementLabels.Strength.ABOVE;
  }

  private static boolean isTitle(Passage passage, Section section) {
    String plain = passage.plain();
    String title = section.title();
    return !title.isEmpty() && plain.contains(title) && plain.length() < title.length() + 20;
  }

  /** Whether what is said below "Follow-up" belongs to a point that is taken up again there. */
  private boolean isResumed(Passage passage, Section section) {
    String heading = passage.place().heading();
    return section.topic()
        && !section.title().equals(heading)
        && words.is(LabelWords.Group.RESUMED, heading);
  }

  private boolean isAttendance(Passage passage) {
    return passage.opens()
        && LabelledLine.of(passage.text())
            .filter(label -> words.is(LabelWords.Group.ATTENDANCE, label.label()))
            .isPresent();
  }

  /** Whether a passage is below the heading of a list of actions within a section of the frame. */
  private boolean isListed(Optional<StatementLabels.Mark> label, Passage passage, Section section) {
    return label.filter(m -> m.why().equals(LISTED)).isPresent()
        && !section.title().equals(passage.place().heading())
        && words.is(LabelWords.Group.ACTIONS, passage.place().heading());
  }

  /** Whether all of a text is struck through: it was taken back. */
  private static boolean isStruck(String text) {
    return text.startsWith("~~")
        && text.endsWith("~~")
        && text.indexOf("~~", 2) == text.length() - 2;
  }

  /** Whether a text is what a template has where something is to be written: {@code "<task>"}. */
  private static boolean isPlaceholder(String text) {
    return text.startsWith("<")
        && text.indexOf('>') == text.length() - 1
        && text.indexOf("://") < 0
        && text.indexOf('@') < 0;
  }

  private boolean isFrame(Section section) {
    return !section.topic()
        && !words.is(LabelWords.Group.ACTIONS, section.title())
        && words.isAny(
            section.title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.AGENDA,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT);
  }

  /** What opens the speech that a candidate goes on with: {@code "... will look"}. */
  static Optional<String> opening(List<Candidate> all, int at) {
    int section = all.get(at).section().line();
    for (int i = at; i >= 0 && i > at - MAX_CONTINUED; i--) {
      String plain = all.get(i).passage().plain();
      if (all.get(i).section().line() != section) {
        break;
      }
      if (!plain.startsWith("...") && !plain.startsWith("…")) {
        return i == at ? Optional.empty() : Optional.of(plain);
      }
    }
    return Optional.empty();
  }

  /** The passage before a candidate, if it is of the same section. */
  static Optional<Passage> above(List<Candidate> all, int at) {
    return at > 0 && all.get(at - 1).section().line() == all.get(at).section().line()
        ? Optional.of(all.get(at - 1).passage())
        : Optional.empty();
  }
}
