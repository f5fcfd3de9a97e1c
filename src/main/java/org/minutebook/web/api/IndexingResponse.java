package org.minutebook.web.api;

import org.minutebook.json.Inline;
import org.minutebook.web.Readiness;

/** The answer of {@code /status} while the archive is read for the first time. */
record IndexingResponse(State state, @Inline Readiness.Indexing progress) {

  enum State {
    INDEXING
  }

  static IndexingResponse of(Readiness.Indexing progress) {
    return new IndexingResponse(State.INDEXING, progress);
  }
}
