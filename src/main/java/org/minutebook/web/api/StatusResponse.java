package org.minutebook.web.api;

import org.minutebook.json.Inline;
import org.minutebook.search.Status;

/**
 * The answer of {@code /status} once there is an index.
 *
 * @param version of the program
 */
record StatusResponse(State state, @Inline Status status, String version) {

  enum State {
    READY
  }

  static StatusResponse of(Status status, String version) {
    return new StatusResponse(State.READY, status, version);
  }
}
