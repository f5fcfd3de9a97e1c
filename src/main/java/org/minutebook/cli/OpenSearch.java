package org.minutebook.cli;

import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;

/** An index that is open to be asked, for as long as one command takes. */
record OpenSearch(MinutesIndex index, MinutesSearch search) implements AutoCloseable {

  /** Brings the index up to date first; see {@link CurrentIndex#toAsk}. */
  static OpenSearch of(Places places, Terminal terminal) throws Failure {
    MinutesIndex index = new CurrentIndex(terminal).toAsk(places);
    return new OpenSearch(index, new MinutesSearch(index));
  }

  @Override
  public void close() throws Failure {
    search.close();
    try {
      index.close();
    } catch (IndexException e) {
      throw Failure.unusable(e);
    }
  }
}
