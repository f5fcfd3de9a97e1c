package org.minutebook.cli;

import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.ApiAnswers;

/**
 * An index that is open to be asked, for as long as one command takes.
 *
 * @param api answers in JSON
 */
record OpenSearch(MinutesIndex index, MinutesSearch search, ApiAnswers api)
    implements AutoCloseable {

  /** Brings the index up to date first; see {@link CurrentIndex#toAsk}. */
  static OpenSearch of(Places places, Terminal terminal) throws Failure {
    Archive archive = places.open(terminal);
    MinutesIndex index = new CurrentIndex(terminal).toAsk(archive, places.index());
    MinutesSearch search = new MinutesSearch(index, archive::settings);
    return new OpenSearch(index, search, new ApiAnswers(search, archive.settings()));
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
