package org.minutebook.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Statement.Outcome;
import org.minutebook.reading.Speakers;

/** How a decision went, by the expressions of {@code outcomes.txt}. */
final class OutcomeFinder {
  private final CueMatcher cues = CueMatcher.load("outcomes.txt");
  private final Lexicon lexicon;

  OutcomeFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The outcome of the expression with the highest level; none if two speak as loudly. */
  Optional<Outcome> of(String sentence, Speakers speakers) {
    List<CueMatcher.Cue> found = cues.in(TokenClasses.of(sentence, speakers, lexicon));
    int best = found.stream().mapToInt(CueMatcher.Cue::level).max().orElse(0);
    List<String> kinds =
        found.stream()
            .filter(cue -> cue.level() == best)
            .map(CueMatcher.Cue::kind)
            .distinct()
            .toList();
    return kinds.size() == 1
        ? Optional.of(Outcome.valueOf(kinds.getFirst().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
