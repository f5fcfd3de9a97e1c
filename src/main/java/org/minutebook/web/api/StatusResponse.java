package org.minutebook.web.api;

import java.time.Instant;
import org.minutebook.search.Status;

/**
 * The answer of {@code /status} once there is an index.
 *
 * @param indexed when the index last changed
 * @param version of the program
 */
record StatusResponse(
    State state,
    long meetings,
    long sections,
    long decisions,
    long actions,
    Instant indexed,
    String version) {

  enum State {
    READY
  }

  static StatusResponse of(Status status, String version) {
    return new StatusResponse(
        State.READY,
        status.meetings(),
        status.sections(),
        status.decisions(),
        status.actions(),
        status.indexed(),
        version);
  }
}
