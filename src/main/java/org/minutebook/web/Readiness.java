package org.minutebook.web;

import org.minutebook.search.MinutesSearch;

/**
 * Whether there is an index to answer from yet. Checked at every request, so that the server can
 * listen from the start and switch from "indexing" to answers without a restart.
 */
public sealed interface Readiness {

  /**
   * No complete index is open yet: pages and API answer 503.
   *
   * @param done files read so far
   * @param of number of files; 0 while unknown
   */
  record Indexing(long done, long of) implements Readiness {}

  /**
   * A complete index is open, and stays open while changes to the archive are read.
   *
   * @param search used from several threads; whoever supplies it closes it, after the server
   */
  record Ready(MinutesSearch search) implements Readiness {}
}
