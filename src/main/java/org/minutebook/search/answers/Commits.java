package org.minutebook.search.answers;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.minutebook.index.MinutesIndex;

/** Opens the commits of an index. The caller closes the readers. */
public interface Commits {
  /** Opens the last commit; empty while there is nothing to search. */
  Optional<DirectoryReader> last() throws IOException;

  /** Opens the last commit if it is newer than that of a reader. */
  Optional<DirectoryReader> newerThan(DirectoryReader reader) throws IOException;

  /** The commits of an index in a folder. */
  static Commits of(MinutesIndex index) {
    return new Commits() {
      @Override
      public Optional<DirectoryReader> last() throws IOException {
        return index.reader();
      }

      @Override
      public Optional<DirectoryReader> newerThan(DirectoryReader reader) throws IOException {
        return index.newer(reader);
      }
    };
  }
}
