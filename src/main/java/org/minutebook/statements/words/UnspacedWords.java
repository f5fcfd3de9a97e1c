package org.minutebook.statements.words;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Statement.Outcome;

/** Finds words of scripts that put no blanks between words, where they need no boundary. */
public final class UnspacedWords {
  /** Where such scripts begin among the characters. */
  private static final char FIRST = '\u2E80';

  private static final List<String> ACCEPTED = Phrases.of("unspaced accepted");
  private static final List<String> REJECTED = Phrases.of("unspaced rejected");
  private static final List<String> DEFERRED = Phrases.of("unspaced deferred");

  private UnspacedWords() {}

  /** The outcome that a text in such a script names; the others are looked for first. */
  public static Optional<Outcome> outcome(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST)) {
      return Optional.empty();
    }
    if (DEFERRED.stream().anyMatch(text::contains)) {
      return Optional.of(Outcome.DEFERRED);
    }
    if (REJECTED.stream().anyMatch(text::contains)) {
      return Optional.of(Outcome.REJECTED);
    }
    return ACCEPTED.stream().anyMatch(text::contains)
        ? Optional.of(Outcome.ACCEPTED)
        : Optional.empty();
  }
}
