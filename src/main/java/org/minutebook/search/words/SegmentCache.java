package org.minutebook.search.words;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.minutebook.minutes.WorkLimit;

/**
 * Keeps what is computed from a segment for as long as the segment is open. Segments never change,
 * but for documents that are deleted from them: values are of all documents, deleted ones included.
 * So a new commit costs no more than its new segments.
 *
 * @param <T> the value of a segment; must not be changed, and must not hold a reader
 */
public final class SegmentCache<T> {

  /** Computes the value of a segment. */
  @FunctionalInterface
  public interface Computation<T> {
    T of(LeafReaderContext segment) throws IOException;
  }

  private final Map<IndexReader.CacheKey, T> values = new ConcurrentHashMap<>();
  private final Computation<T> computation;

  public SegmentCache(Computation<T> computation) {
    this.computation = computation;
  }

  /** The value of a segment, computed if it is not known. */
  public T of(LeafReaderContext segment) throws IOException {
    IndexReader.CacheHelper core = segment.reader().getCoreCacheHelper();
    T known = values.get(core.getKey());
    if (known == null) {
      known = WorkLimit.kept(() -> computation.of(segment));
      if (values.putIfAbsent(core.getKey(), known) == null) {
        core.addClosedListener(values::remove);
      }
    }
    return known;
  }
}
