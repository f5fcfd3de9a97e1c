package org.minutebook.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.minutes.Statement.Level;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.ParsedMinutes;
import org.minutebook.reading.StatementFinder;

/** Finds decisions and actions, those that the author marked and those told in prose. */
public final class StatementExtractor implements StatementFinder {
  private static final int WORDS_IN_ID = 6;

  /** A passage is both a decision and an action if both margins are at least this. */
  private static final double MIN_MARGIN_OF_BOTH = 0.7;

  /** What is further below the threshold of a kind is not even possible. */
  private static final double MIN_POSSIBLE_MARGIN = -1.2;

  private final CandidateFinder candidates;
  private final StatementModel model;
  private final Lexicon lexicon = Lexicon.load();
  private final OutcomeFinder outcomes = new OutcomeFinder(lexicon);

  public StatementExtractor(LabelWords words) {
    this(words, StatementModel.load());
  }

  /** An extractor with another model, for training. */
  StatementExtractor(LabelWords words, StatementModel model) {
    this.candidates = new CandidateFinder(words);
    this.model = model;
  }

  /** A reader of minutes for an archive with these settings that finds their statements too. */
  public static MinutesReader reader(Settings settings) {
    LabelWords words = LabelWords.load().with(settings.labels());
    return new MinutesReader(settings, words, new StatementExtractor(words));
  }

  @Override
  public List<Statement> find(ParsedMinutes minutes) {
    OwnerFinder owners = new OwnerFinder(minutes.attendees(), lexicon);
    Deduplicator deduplicator = new Deduplicator();
    Slug.Unique ids = new Slug.Unique();
    List<Statement> possible = new ArrayList<>();
    Optional<CandidateFinder.Candidate> last = Optional.empty();
    for (CandidateFinder.Candidate candidate : candidates(minutes)) {
      Optional<Passage> above =
          last.filter(c -> c.section().line() == candidate.section().line())
              .map(CandidateFinder.Candidate::passage);
      last = Optional.of(candidate);
      StatementModel.Margins margins = model.margins(candidate.features());
      for (Kind kind : kinds(margins)) {
        Statement statement = statement(candidate, above, kind, margins, owners, minutes);
        if (statement.level() == Level.POSSIBLE) {
          possible.add(statement);
        } else {
          deduplicator.add(statement);
        }
      }
    }
    // After all others, so that a possible statement never takes the place of a sure one.
    possible.forEach(deduplicator::add);
    List<Statement> found = new ArrayList<>();
    for (Statement statement : deduplicator.statements()) {
      found.add(withId(statement, ids));
    }
    return found;
  }

  /** Every passage that may be a statement. */
  List<CandidateFinder.Candidate> candidates(ParsedMinutes minutes) {
    return candidates.find(minutes);
  }

  private static List<Kind> kinds(StatementModel.Margins margins) {
    double decision = margins.decision();
    double action = margins.action();
    if (Math.max(decision, action) < MIN_POSSIBLE_MARGIN) {
      return List.of();
    }
    if (Math.min(decision, action) >= MIN_MARGIN_OF_BOTH) {
      return List.of(Kind.DECISION, Kind.ACTION);
    }
    return List.of(decision >= action ? Kind.DECISION : Kind.ACTION);
  }

  private String why(CandidateFinder.Candidate candidate, Kind kind) {
    return candidate
        .mark()
        .map(StatementLabels.Mark::why)
        .orElseGet(() -> model.why(kind, candidate.featureNames()));
  }

  private Statement statement(
      CandidateFinder.Candidate candidate,
      Optional<Passage> above,
      Kind kind,
      StatementModel.Margins margins,
      OwnerFinder owners,
      ParsedMinutes minutes) {
    Passage passage = candidate.passage();
    boolean action = kind == Kind.ACTION;
    String plain = passage.plain();
    return Statement.builder(kind, passage.text())
        .plain(
            passage.text().length() > Passage.MAX_LENGTH
                ? MarkdownStripper.strip(passage.text(), minutes.document().links())
                : plain)
        .range(passage.range())
        .lead(passage.place().lead())
        .section(candidate.section().id())
        .explicit(candidate.isExplicit())
        .confidence(model.confidence(kind, margins))
        .level(
            margins.of(kind) < 0
                ? Level.POSSIBLE
                : candidate.isExplicit() ? Level.MARKED : Level.SURE)
        .why(why(candidate, kind))
        .owners(action ? owners.owners(passage) : List.of())
        .due(
            action
                ? minutes.date().flatMap(MeetingDate::day).flatMap(day -> due(passage, day))
                : Optional.empty())
        .outcome(action ? Optional.empty() : outcomes.outcome(plain, minutes.speakers()))
        .context(StatementContext.context(passage, above, candidate.section(), lexicon))
        .build();
  }

  private static Optional<LocalDate> due(Passage passage, LocalDate held) {
    return passage
        .row()
        .due()
        .flatMap(cell -> DueDate.inCell(cell, held))
        .or(() -> DueDate.find(passage.plain(), held));
  }

  private static Statement withId(Statement statement, Slug.Unique ids) {
    String[] first = statement.plain().split(" ", WORDS_IN_ID + 1);
    String slug =
        Slug.of(
            String.join(" ", List.of(first).subList(0, Math.min(first.length, WORDS_IN_ID))),
            "item");
    // Possible statements have ids of their own kind: no ledger keeps them.
    String mark =
        statement.level() == Level.POSSIBLE
            ? "p-"
            : statement.kind() == Kind.DECISION ? "d-" : "a-";
    return statement.withIds(
        ids.take(statement.section() + "/" + mark + slug), statement.section());
  }
}
