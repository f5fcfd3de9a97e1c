package org.minutebook.web.api;

import java.util.List;
import org.minutebook.json.Inline;
import org.minutebook.search.Status;

/**
 * The answer of {@code /status} once there is an index.
 *
 * @param version of the program
 */
record StatusResponse(State state, @Inline Status status, String version, List<String> warnings) {

  enum State {
    READY
  }

  static StatusResponse of(Status status, String version, List<String> warnings) {
    return new StatusResponse(State.READY, status, version, warnings);
  }
}
