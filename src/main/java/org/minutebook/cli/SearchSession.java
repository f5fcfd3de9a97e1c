package org.minutebook.cli;

import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.LocalApi;

/**
 * An index that is open to be asked, for as long as one command takes.
 *
 * @param api answers in JSON
 */
record SearchSession(MinutesIndex index, MinutesSearch search, LocalApi api)
    implements AutoCloseable {

  /** Brings the index up to date first; see {@link IndexRefresh#toAsk}. */
  static SearchSession of(ArchiveOptions places, Terminal terminal) throws CommandException {
    Archive archive = places.open(terminal);
    MinutesIndex index = new IndexRefresh(terminal).toAsk(archive, places.index());
    MinutesSearch search = new MinutesSearch(index, archive::settings);
    return new SearchSession(index, search, new LocalApi(search, archive.settings()));
  }

  @Override
  public void close() throws CommandException {
    search.close();
    try {
      index.close();
    } catch (IndexException e) {
      throw CommandException.unusable(e);
    }
  }
}
