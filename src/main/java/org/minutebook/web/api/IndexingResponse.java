package org.minutebook.web.api;

import org.minutebook.web.Readiness;

/**
 * The answer of {@code /status} while the archive is read for the first time.
 *
 * @param done files read so far
 * @param of files in all; 0 while that is not known
 */
record IndexingResponse(State state, long done, long of) {

  enum State {
    INDEXING
  }

  static IndexingResponse of(Readiness.Indexing progress) {
    return new IndexingResponse(State.INDEXING, progress.done(), progress.of());
  }
}
