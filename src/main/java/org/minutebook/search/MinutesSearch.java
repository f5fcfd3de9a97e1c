package org.minutebook.search;

import java.util.List;
import java.util.Optional;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Meeting;

/** Answers from an index; safe to use from several threads. */
public final class MinutesSearch implements AutoCloseable {
  private final MinutesIndex index;

  public MinutesSearch(MinutesIndex index) {
    this.index = index;
  }

  /** Sections that answer a request. */
  public SearchResults search(SearchRequest request) {
    throw new UnsupportedOperationException(index.toString());
  }

  /** Decisions and actions that answer a request, in the order of dates. */
  public Timeline timeline(SearchRequest request) {
    throw new UnsupportedOperationException(index.toString());
  }

  /** The meeting with that id. */
  public Optional<Meeting> meeting(String id) {
    throw new UnsupportedOperationException(index.toString());
  }

  /** All meetings by date, then id; those without a date last. */
  public List<MeetingRef> meetings() {
    throw new UnsupportedOperationException(index.toString());
  }

  /** What an address like {@code weekly/2014-08-07/arm-integration} leads to. */
  public Optional<Address> resolve(String address) {
    throw new UnsupportedOperationException(index.toString());
  }

  /** The files that are no minutes, in path order. */
  public List<PassedOver> passedOver() {
    throw new UnsupportedOperationException(index.toString());
  }

  public Status status() {
    throw new UnsupportedOperationException(index.toString());
  }

  /** Makes visible what has been committed to the index since. */
  public void refresh() {
    throw new UnsupportedOperationException(index.toString());
  }

  @Override
  public void close() {}
}
