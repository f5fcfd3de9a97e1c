package org.minutebook.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** Reads an index and counts the steps through postings. */
final class CountingReader extends FilterDirectoryReader {
  private final AtomicLong steps;

  private CountingReader(DirectoryReader in, AtomicLong steps) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            return new CountingSegment(segment, steps);
          }
        });
    this.steps = steps;
  }

  /** Reads through a reader, which is closed with this one. */
  static CountingReader of(DirectoryReader in) throws IOException {
    return new CountingReader(in, new AtomicLong());
  }

  /** How many times any postings have moved on so far. */
  long postingsRead() {
    return steps.get();
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
    return new CountingReader(newer, steps);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class CountingSegment extends FilterLeafReader {
    private final AtomicLong steps;

    CountingSegment(LeafReader in, AtomicLong steps) {
      super(in);
      this.steps = steps;
    }

    @Override
    public Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      return terms == null
          ? null
          : new FilterTerms(terms) {
            @Override
            public TermsEnum iterator() throws IOException {
              return new FilterTermsEnum(in.iterator()) {
                @Override
                public PostingsEnum postings(PostingsEnum reuse, int flags) throws IOException {
                  return new CountingPostings(in.postings(null, flags), steps);
                }
              };
            }
          };
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class CountingPostings extends FilterLeafReader.FilterPostingsEnum {
    private final AtomicLong steps;

    CountingPostings(PostingsEnum in, AtomicLong steps) {
      super(in);
      this.steps = steps;
    }

    @Override
    public int nextDoc() throws IOException {
      steps.incrementAndGet();
      return in.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      steps.incrementAndGet();
      return in.advance(target);
    }
  }
}
