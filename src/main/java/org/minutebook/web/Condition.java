package org.minutebook.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.search.Status;

/**
 * How a server's index does, for those who operate it.
 *
 * @param status what is in the index; empty while there is none
 * @param checked when the archive was last compared with the index; empty before the first time
 * @param passedOver files of the archive that are no minutes
 * @param unreadable files that could not be read
 * @param bytes size of the index
 * @param warnings what somebody should look at, in sentences
 */
public record Condition(
    Optional<Status> status,
    Optional<Instant> checked,
    int passedOver,
    int unreadable,
    long bytes,
    List<String> warnings) {
  /** Nothing is known yet. */
  public static final Condition UNKNOWN =
      new Condition(Optional.empty(), Optional.empty(), 0, 0, 0, List.of());

  public Condition {
    warnings = List.copyOf(warnings);
  }

  /** The same with more warnings. */
  public Condition and(List<String> more) {
    List<String> all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new Condition(status, checked, passedOver, unreadable, bytes, all);
  }

  /** The same, as long as nothing is found out anew, with this as the only warning. */
  public Condition withWarning(String warning) {
    return new Condition(status, checked, passedOver, unreadable, bytes, List.of(warning));
  }
}
