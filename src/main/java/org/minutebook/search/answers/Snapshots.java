package org.minutebook.search.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.minutebook.archive.Settings;
import org.minutebook.search.ranking.RankingWeights;

/**
 * Holds the newest snapshot of an index. A request works on one snapshot from start to end, while
 * later requests may already use the next one.
 */
public final class Snapshots extends ReferenceManager<Snapshot> {
  /** Answers a request from a snapshot. */
  @FunctionalInterface
  public interface Answerer<T> {
    T answer(Snapshot snapshot) throws IOException;
  }

  private final Commits commits;
  private final Supplier<Settings> settings;
  private final RankingWeights weights;
  private final Clock clock;

  public Snapshots(
      Commits commits, Supplier<Settings> settings, RankingWeights weights, Clock clock) {
    this.clock = clock;
    this.commits = commits;
    this.settings = settings;
    this.weights = weights;
    try {
      Optional<DirectoryReader> reader = commits.last();
      this.current =
          reader.isPresent()
              ? Snapshot.of(reader.get(), settings.get(), weights, clock)
              : Snapshot.empty();
    } catch (IOException e) {
      // The index is damaged: until the next update rebuilds it there is nothing to find.
      this.current = emptySnapshot();
    }
  }

  private static Snapshot emptySnapshot() {
    try {
      return Snapshot.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read for it", e);
    }
  }

  public <T> T answer(Answerer<T> answerer) {
    try {
      Snapshot snapshot = acquire();
      try {
        return answerer.answer(snapshot);
      } finally {
        release(snapshot);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read. Make it anew with: index", e);
    }
  }

  /**
   * What answers are made of besides the request, as a text that differs if any of it does: the
   * commit, the settings with the corrections, and the day.
   */
  public String state() {
    return answer(
        snapshot -> {
          byte[] commit =
              snapshot.reader() instanceof StandardDirectoryReader opened
                  ? opened.getSegmentInfos().getId()
                  : new byte[0];
          Settings now = snapshot.settings();
          int corrections = now.corrections().toString().hashCode();
          return String.join(
              " ",
              HexFormat.of().formatHex(commit),
              now.digest(),
              Integer.toHexString(corrections),
              snapshot.today().toString());
        });
  }

  public void refresh() {
    try {
      maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read. Make it anew with: index", e);
    }
  }

  @Override
  protected Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    Optional<DirectoryReader> newer =
        old.commit().isPresent() ? commits.newerThan(old.commit().get()) : commits.last();
    Settings now = settings.get();
    if (newer.isEmpty()
        && old.commit().isPresent()
        && !old.settings().corrections().equals(now.corrections())) {
      // Corrections of what is only found in answers change nothing in the index.
      old.commit().get().incRef();
      return Snapshot.of(old.commit().get(), now, weights, clock);
    }
    return newer.isPresent() ? Snapshot.of(newer.get(), now, weights, clock) : null;
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
