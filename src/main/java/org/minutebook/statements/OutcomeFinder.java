package org.minutebook.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Statement.Outcome;
import org.minutebook.reading.Speakers;

/** Finds how a decision went, by the cues of {@code outcomes.txt}. */
final class OutcomeFinder {
  private final CueMatcher cues = CueMatcher.load("outcomes.txt");
  private final Lexicon lexicon;

  OutcomeFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The outcome of the cue with the highest level; empty if two outcomes have that level. */
  Optional<Outcome> outcome(String sentence, Speakers speakers) {
    List<CueMatcher.Cue> found = cues.find(TokenClasses.of(sentence, speakers, lexicon));
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
