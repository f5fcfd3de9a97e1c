package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.minutes.Statement.Level;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.ParsedMinutes;
import org.minutebook.reading.StatementFinder;
import org.minutebook.statements.corrections.Corrector;
import org.minutebook.statements.model.EncodedPassage;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.Margins;
import org.minutebook.statements.model.SentenceModel;
import org.minutebook.statements.owners.OwnerFinder;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Lexicon;

/** Finds decisions and actions, those that the author marked and those told in prose. */
public final class StatementExtractor implements StatementFinder {
  private static final int WORDS_IN_ID = 6;

  /** What stands before the words that are given as a reason. */
  private static final String WORDS = "words:";

  /** A passage is both a decision and an action if both margins are at least this. */
  private static final double MIN_MARGIN_OF_BOTH = 0.7;

  /** What is further below the threshold of a kind is not even possible. */
  private static final double MIN_POSSIBLE_MARGIN = -1.2;

  /**
   * Where cues say that something was decided, their margin counts less this. The nets alone miss
   * many decisions of projects that they have not seen.
   */
  private static final double CUES_ALONE = 0.5;

  /**
   * Below this margin of the linear model the nets are not asked, which saves a third of the time
   * of reading. Of 94,000 unmarked passages that were tried they made none sure, and one in a
   * thousand of the possible ones; four of five passages have neither cue nor mark.
   */
  private static final double MIN_MARGIN_TO_ASK = -3;

  private static final double AS_LIKELY_AS_NOT = 0.5;

  private final CandidateFinder candidates;
  private final LinearModel linear;
  private final SentenceModel model;
  private final PassageEncoder encoder;
  private final Levels levels;
  private final Lexicon lexicon = Lexicon.load();
  private final OutcomeFinder outcomes = new OutcomeFinder(lexicon);

  private StatementExtractor(LabelWords words, SentenceModel model, double leastConfidence) {
    this(words, LinearModel.load(model.vocabulary().features()), model, leastConfidence);
  }

  /** An extractor with other models, for training. */
  StatementExtractor(LabelWords words, LinearModel linear, SentenceModel model) {
    this(words, linear, model, 0);
  }

  private StatementExtractor(
      LabelWords words, LinearModel linear, SentenceModel model, double leastConfidence) {
    this.levels = new Levels(leastConfidence);
    this.candidates = new CandidateFinder(words);
    this.linear = linear;
    this.model = model;
    this.encoder = new PassageEncoder(model.vocabulary());
  }

  /**
   * A reader of minutes with these settings that finds their statements too: as many as are best by
   * F1, some of actions less likely than not.
   */
  public static MinutesReader reader(Settings settings) {
    return reader(settings, 0);
  }

  /**
   * A reader for an archive, whose timelines should be trusted: what the author did not mark is
   * sure only if it is as likely a statement as not.
   */
  public static MinutesReader archiveReader(Settings settings) {
    return reader(settings, AS_LIKELY_AS_NOT);
  }

  private static MinutesReader reader(Settings settings, double leastConfidence) {
    LabelWords words = LabelWords.load().with(settings.labels());
    StatementExtractor extractor =
        new StatementExtractor(words, SentenceModel.load(), leastConfidence);
    return new MinutesReader(settings, words, extractor);
  }

  @Override
  public List<Statement> find(ParsedMinutes minutes) {
    OwnerFinder owners = new OwnerFinder(minutes.attendees(), lexicon);
    Deduplicator deduplicator = new Deduplicator();
    Slug.Unique ids = new Slug.Unique();
    List<Statement> possible = new ArrayList<>();
    List<CandidateFinder.Candidate> all = candidates(minutes);
    Motions.Carried carried =
        Motions.carried(
            all, plain -> outcomes.outcome(plain, true, minutes.speakers()).isPresent());
    for (int i = 0; i < all.size(); i++) {
      if (carried.within().contains(i)) {
        continue;
      }
      WorkLimit.check();
      CandidateFinder.Candidate candidate = all.get(i);
      LinearModel.Weighed weighed = linear.weigh(candidate.features());
      if (!candidate.isExplicit()
          && !carried.moved().containsKey(i)
          && weighed.margins().highest() < MIN_MARGIN_TO_ASK) {
        continue;
      }
      Found found = found(candidate, weighed);
      if (carried.moved().containsKey(i)) {
        deduplicator.add(carried(carried.moved().get(i), candidate, found, minutes));
        continue;
      }
      for (Kind kind : kinds(found.margins())) {
        Statement statement = statement(all, i, kind, found, owners, minutes);
        if (statement.level() == Level.POSSIBLE) {
          possible.add(statement);
        } else {
          deduplicator.add(statement);
        }
      }
    }
    // After all others, so that a possible statement never takes the place of a sure one.
    possible.forEach(deduplicator::add);
    return Corrector.apply(
            deduplicator.statements(),
            minutes.corrections(),
            minutes.date(),
            all.stream().map(candidate -> candidate.passage().plain()).toList(),
            (i, kind) ->
                statement(
                    all,
                    i,
                    kind,
                    found(all.get(i), linear.weigh(all.get(i).features())),
                    owners,
                    minutes))
        .stream()
        .map(statement -> withId(statement, ids))
        .toList();
  }

  /** Every passage that may be a statement. */
  List<CandidateFinder.Candidate> candidates(ParsedMinutes minutes) {
    return candidates.find(minutes);
  }

  /**
   * The margins of a passage. What the author marked stays, unless the model is sure against it: it
   * has seen few of the shapes that marks have. What the author did not mark can be a decision by
   * its cues alone.
   */
  private Margins margins(CandidateFinder.Candidate candidate, EncodedPassage encoded) {
    Margins cues = encoded.linear();
    if (!PassageEncoder.isReadable(candidate)) {
      return cues;
    }
    Margins margins = model.margins(encoded);
    if (!candidate.isExplicit()) {
      return new Margins(
          Math.max(margins.decision(), cues.decision() - CUES_ALONE), margins.action());
    }
    StatementLabels.Mark mark = candidate.mark().orElseThrow();
    return margins.markedAs(
        mark.kind(),
        cues,
        mark.strength() == StatementLabels.Strength.OWN,
        candidate.passage().isOfColumn());
  }

  private Found found(CandidateFinder.Candidate candidate, LinearModel.Weighed weighed) {
    EncodedPassage encoded = encoder.encode(candidate, weighed);
    return new Found(encoded, margins(candidate, encoded));
  }

  /** A passage as the model reads it, and what the model makes of it. */
  private record Found(EncodedPassage encoded, Margins margins) {}

  /** The kinds that a passage may be of, by its margins. */
  static List<Kind> kinds(Margins margins) {
    double decision = margins.decision();
    double action = margins.action();
    if (margins.highest() < MIN_POSSIBLE_MARGIN) {
      return List.of();
    }
    if (Math.min(decision, action) >= MIN_MARGIN_OF_BOTH) {
      return List.of(Kind.DECISION, Kind.ACTION);
    }
    return List.of(decision >= action ? Kind.DECISION : Kind.ACTION);
  }

  /** The mark, the cue, or the words that weighed most. */
  private String why(CandidateFinder.Candidate candidate, Kind kind, Found found) {
    return candidate
        .mark()
        .map(StatementLabels.Mark::why)
        .or(() -> linear.cue(kind, candidate.featureNames()))
        .orElseGet(
            () -> {
              List<String> words = PassageEncoder.words(candidate);
              int from = model.weightiest(found.encoded(), kind);
              int to = Math.min(words.size(), from + SentenceModel.WEIGHED_TOGETHER);
              return WORDS + String.join(" ", words.subList(from, to));
            });
  }

  private Statement statement(
      List<CandidateFinder.Candidate> all,
      int at,
      Kind kind,
      Found found,
      OwnerFinder owners,
      ParsedMinutes minutes) {
    CandidateFinder.Candidate candidate = all.get(at);
    Passage passage = candidate.passage();
    boolean action = kind == Kind.ACTION;
    double confidence = model.confidence(kind, found.margins());
    return builder(kind, passage, candidate.section(), minutes)
        .explicit(candidate.isExplicit())
        .confidence(confidence)
        .level(levels.of(candidate, kind, found.margins(), confidence))
        .why(why(candidate, kind, found))
        .owners(action ? owners.owners(passage, CandidateFinder.opening(all, at)) : List.of())
        .due(
            action
                ? minutes.date().flatMap(MeetingDate::day).flatMap(day -> DueDate.of(passage, day))
                : Optional.empty())
        .outcome(
            action
                ? Optional.empty()
                : outcomes.outcome(passage.plain(), candidate.isExplicit(), minutes.speakers()))
        .context(
            StatementContext.context(
                passage, CandidateFinder.above(all, at), candidate.section(), lexicon))
        .build();
  }

  /** A motion with its result, in the words that were moved. */
  private Statement carried(
      Passage motion, CandidateFinder.Candidate result, Found found, ParsedMinutes minutes) {
    Margins margins = new Margins(Math.max(0, found.margins().decision()), 0);
    return builder(Kind.DECISION, motion, result.section(), minutes)
        .explicit(true)
        .confidence(model.confidence(Kind.DECISION, margins))
        .level(Level.MARKED)
        .why(Motions.WHY)
        .outcome(outcomes.outcome(result.passage().plain(), true, minutes.speakers()))
        .build();
  }

  /** A statement in the words of a passage. */
  private static Statement.Builder builder(
      Kind kind, Passage passage, Section section, ParsedMinutes minutes) {
    return Statement.builder(kind, passage.text())
        .plain(
            passage.text().length() > Passage.MAX_LENGTH
                ? MarkdownStripper.strip(passage.text(), minutes.document().links())
                : passage.plain())
        .range(passage.range())
        .lead(passage.place().lead())
        .section(section.id());
  }

  private static Statement withId(Statement statement, Slug.Unique ids) {
    String[] words = statement.plain().split(" ", WORDS_IN_ID + 1);
    int first = Math.min(words.length, WORDS_IN_ID);
    String slug = Slug.of(String.join(" ", List.of(words).subList(0, first)), "item");
    // Possible statements have ids of their own kind: no ledger keeps them.
    String mark =
        statement.level() == Level.POSSIBLE
            ? "p-"
            : statement.kind() == Kind.DECISION ? "d-" : "a-";
    return statement.withIds(
        ids.take(statement.section() + "/" + mark + slug), statement.section());
  }
}
