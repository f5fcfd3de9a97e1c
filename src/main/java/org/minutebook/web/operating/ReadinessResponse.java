package org.minutebook.web.operating;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minutebook.search.Status;
import org.minutebook.web.Condition;

/**
 * The answer of {@code /readyz} once there is an index.
 *
 * @param indexed when the index last changed
 * @param ageSeconds how long ago that was
 * @param checked when the archive was last compared with it
 * @param warnings what somebody should look at
 */
record ReadinessResponse(
    String state,
    Optional<Instant> indexed,
    Optional<Long> ageSeconds,
    Optional<Instant> checked,
    List<String> warnings) {

  static ReadinessResponse of(Condition condition) {
    Optional<Instant> indexed = condition.status().map(Status::indexed);
    return new ReadinessResponse(
        "ready",
        indexed,
        indexed.map(time -> Duration.between(time, Instant.now()).toSeconds()),
        condition.checked(),
        condition.warnings());
  }
}
