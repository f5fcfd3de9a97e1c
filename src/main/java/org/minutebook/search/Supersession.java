package org.minutebook.search;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Statement;

/**
 * How a decision and others undo each other, as far as the newest decisions about the same tell:
 * those of an answer, or those that are like one that is looked at by itself.
 *
 * @param by the later decision that undoes, replaces or settles it
 * @param of the earlier decisions that it undoes, replaces or settles, oldest first
 */
public record Supersession(Optional<Other> by, List<Other> of) {
  /** That of a decision that stands and undoes nothing. */
  public static final Supersession NONE = new Supersession(Optional.empty(), List.of());

  public Supersession {
    of = List.copyOf(of);
  }

  /**
   * The other decision.
   *
   * @param reason what says so, such as {@code "reverted"}
   */
  public record Other(MeetingRef meeting, Statement statement, String reason) {}
}
