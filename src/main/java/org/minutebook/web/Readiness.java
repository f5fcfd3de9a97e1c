package org.minutebook.web;

import org.minutebook.search.MinutesSearch;

/**
 * Whether questions can be answered yet. Asked for at every request, so that a server listens from
 * its start and pages turn from "reading the archive" to answers without a restart.
 */
public sealed interface Readiness {

  /**
   * A whole index is not open yet: pages and API answer 503.
   *
   * @param done files read so far
   * @param of files there are; 0 while that is not known
   */
  record Indexing(long done, long of) implements Readiness {}

  /**
   * There is a whole index to answer from; it stays that way while the archive's changes are read.
   *
   * @param search answers from several threads; who supplies it also closes it, after the server
   */
  record Ready(MinutesSearch search) implements Readiness {}
}
