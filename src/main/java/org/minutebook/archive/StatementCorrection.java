package org.minutebook.archive;

import java.util.List;
import java.util.Optional;

/**
 * What a person says about one sentence of the minutes: an entry of {@link Corrections#FILE}.
 *
 * @param in path of that file in the archive
 * @param line of the entry in it
 * @param meeting id of the meeting, or path of its file
 * @param words of the sentence
 * @param is whether it is a decision, an action or neither; empty if it is what was found
 * @param outcome how a decision went, as the word of a {@code Statement.Outcome}, or that it is not
 *     known how ({@code "none"}); empty if that is what was found
 * @param owners who took an action on, an empty list for nobody; empty if they are those found
 * @param done whether an action is done; empty if that is what the minutes tell
 */
public record StatementCorrection(
    String in,
    int line,
    String meeting,
    String words,
    Optional<Is> is,
    Optional<String> outcome,
    Optional<List<String>> owners,
    Optional<Boolean> done) {

  /** The same, of an archive that has this name among several. */
  StatementCorrection below(String archive) {
    return new StatementCorrection(
        ArchivePlace.in(archive, in),
        line,
        ArchivePlace.in(archive, meeting),
        words,
        is,
        outcome,
        owners,
        done);
  }

  /** What a sentence can be. */
  public enum Is {
    DECISION,
    ACTION,
    NONE
  }
}
