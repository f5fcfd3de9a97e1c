package org.minutebook.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Statement.Outcome;

/** How a decision went, by the expressions of {@code outcomes.txt}. */
final class Outcomes {
  private final Cues cues = Cues.load("outcomes.txt");
  private final Lexicon lexicon;

  Outcomes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The outcome of the expression with the highest level; none if two speak as loudly. */
  Optional<Outcome> of(String sentence, Speakers speakers) {
    List<Cues.Cue> found = cues.in(Tokens.of(sentence, speakers, lexicon));
    int best = found.stream().mapToInt(Cues.Cue::level).max().orElse(0);
    List<String> kinds =
        found.stream().filter(cue -> cue.level() == best).map(Cues.Cue::kind).distinct().toList();
    return kinds.size() == 1
        ? Optional.of(Outcome.valueOf(kinds.getFirst().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
