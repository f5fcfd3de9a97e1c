package org.minutebook.search.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.minutebook.archive.Settings;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.ranking.RankingWeights;

/**
 * The newest snapshot of an index. Every request works on one from its beginning to its end, while
 * others may already see the next.
 */
public final class Snapshots extends ReferenceManager<Snapshot> {
  /** What is asked of a snapshot. */
  public interface Question<T> {
    public T ask(Snapshot snapshot) throws IOException;
  }

  private final MinutesIndex index;
  private final Supplier<Settings> settings;
  private final RankingWeights tuning;
  private final Clock clock;

  public Snapshots(
      MinutesIndex index, Supplier<Settings> settings, RankingWeights tuning, Clock clock) {
    this.clock = clock;
    this.index = index;
    this.settings = settings;
    this.tuning = tuning;
    try {
      Optional<DirectoryReader> reader = index.reader();
      this.current =
          reader.isPresent()
              ? Snapshot.of(reader.get(), settings.get(), tuning, clock)
              : Snapshot.empty();
    } catch (IOException e) {
      // Damaged: the next update makes it anew, until then there is nothing to find.
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

  public <T> T ask(Question<T> question) {
    try {
      Snapshot snapshot = acquire();
      try {
        return question.ask(snapshot);
      } finally {
        release(snapshot);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read. Make it anew with: index", e);
    }
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
        old.commit().isPresent() ? index.newer(old.commit().get()) : index.reader();
    return newer.isPresent() ? Snapshot.of(newer.get(), settings.get(), tuning, clock) : null;
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
