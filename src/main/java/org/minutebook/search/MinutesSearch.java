package org.minutebook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Meeting;

/**
 * Answers from an index. Safe to use from several threads; what one call answers is of one commit.
 *
 * <pre>{@code
 * MinutesSearch search = new MinutesSearch(index);
 * search.search(SearchRequest.of("arm -xen")).results().getFirst().section().title();
 * }</pre>
 *
 * <p>Nothing that is asked is an error: what can't be understood is told in the answer's warnings.
 * All methods throw {@link UncheckedIOException} if the index can't be read any more.
 */
public final class MinutesSearch implements AutoCloseable {
  private final Snapshots snapshots;

  /** Sees what is committed to the index now; an index with nothing to search counts as empty. */
  public MinutesSearch(MinutesIndex index) {
    this.snapshots = new Snapshots(index);
  }

  /** Sections that answer a request, most relevant first unless it says else. */
  public SearchResults search(SearchRequest request) {
    return snapshots.ask(snapshot -> Sections.search(snapshot, request));
  }

  /** Decisions and actions that answer a request, oldest first unless it says else. */
  public Timeline timeline(SearchRequest request) {
    return snapshots.ask(snapshot -> Timelines.search(snapshot, request));
  }

  /** The meeting with that id. */
  public Optional<Meeting> meeting(String id) {
    return snapshots.ask(snapshot -> snapshot.meeting(id));
  }

  /** All meetings by date, then id; those without a date last. */
  public List<MeetingRef> meetings() {
    return snapshots.ask(Snapshot::meetings);
  }

  /**
   * What an address like {@code weekly/2014-08-07/arm-integration} leads to: a meeting or one of
   * its sections; the longest meeting id wins. Empty for an address that stands for nothing.
   */
  public Optional<Address> resolve(String address) {
    return snapshots.ask(snapshot -> FormerAddresses.stands(snapshot, address));
  }

  /**
   * What has become of an address that {@link #resolve} does not know: where a section or meeting
   * has moved, in which section a statement stands, or that it is gone and what is nearest. Empty
   * for an address that was never handed out.
   */
  public Optional<FormerAddress> former(String address) {
    return snapshots.ask(snapshot -> FormerAddresses.follow(snapshot, address));
  }

  /** The files that are no minutes, in path order. */
  public List<PassedOver> passedOver() {
    return snapshots.ask(Snapshot::passedOver);
  }

  /** What is in the index. */
  public Status status() {
    return snapshots.ask(Snapshot::status);
  }

  /** Makes visible what has been committed to the index since. */
  public void refresh() {
    snapshots.refresh();
  }

  @Override
  public void close() {
    try {
      snapshots.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be closed", e);
    }
  }
}
