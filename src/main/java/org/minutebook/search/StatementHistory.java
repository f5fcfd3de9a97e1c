package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.MeetingDate;

/**
 * What became of a statement after the meeting it was made in, as far as the minutes of its series
 * repeat it.
 *
 * @param meetings how many later meetings carry it over in the same words
 * @param last when the last of these was; empty if there is none
 * @param done whether an action is said to be done; empty for a decision, and where the minutes
 *     neither carry it over nor mark it
 * @param doneOn the first meeting that says so
 * @param repeats the statement of an earlier meeting whose words it has; then nothing else is told
 */
public record StatementHistory(
    int meetings,
    Optional<MeetingDate> last,
    Optional<Boolean> done,
    Optional<MeetingDate> doneOn,
    Optional<Original> repeats) {

  /**
   * A statement that later ones repeat.
   *
   * @param date of its meeting
   */
  public record Original(Address address, Optional<MeetingDate> date) {}

  /** That of a statement that stands in one meeting only. */
  public static final StatementHistory NONE =
      new StatementHistory(
          0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** That of an action of which only is known whether it is done. */
  public static StatementHistory of(boolean isDone) {
    return new StatementHistory(
        0, Optional.empty(), Optional.of(isDone), Optional.empty(), Optional.empty());
  }

  /** That of a statement that only repeats another. */
  public static StatementHistory repeating(Original original) {
    return new StatementHistory(
        0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(original));
  }

  /** Whether it only repeats a statement of an earlier meeting. */
  public boolean isCopy() {
    return repeats.isPresent();
  }

  /** Whether later meetings carry it over. */
  public boolean isCarriedOver() {
    return meetings > 0;
  }
}
