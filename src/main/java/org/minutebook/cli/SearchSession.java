package org.minutebook.cli;

import java.nio.file.Path;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.archive.Settings;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.LocalApi;

/**
 * An open index with its search, for as long as one command runs.
 *
 * @param api gives the same JSON as the server
 * @param settings of the archive
 * @param place where its files are
 */
record SearchSession(
    MinutesIndex index, MinutesSearch search, LocalApi api, Settings settings, ArchivePlace place)
    implements AutoCloseable {

  /**
   * Brings the index up to date and opens it. If that fails, for instance because a server is
   * writing it, opens the existing index and says so.
   */
  static SearchSession open(ArchiveOptions options, Terminal terminal) throws CommandException {
    Archive archive = options.open(terminal);
    MinutesIndex index = openIndex(archive, options.index(), terminal);
    MinutesSearch search = new MinutesSearch(index, archive::settings);
    return new SearchSession(
        index,
        search,
        new LocalApi(search, archive.settings()),
        archive.settings(),
        archive.place());
  }

  static MinutesIndex openIndex(Archive archive, Path folder, Terminal terminal)
      throws CommandException {
    MinutesIndex index = null;
    try {
      index = MinutesIndex.open(folder);
      IndexRefresh refresh = new IndexRefresh(terminal);
      IndexReport report = refresh.update(index, archive);
      refresh.warn(report);
      return index;
    } catch (IndexException e) {
      close(index);
      return openExisting(folder, e, terminal);
    } catch (RuntimeException e) {
      close(index);
      throw e;
    }
  }

  private static MinutesIndex openExisting(
      Path folder, IndexException notUpdated, Terminal terminal) throws CommandException {
    try {
      MinutesIndex index = MinutesIndex.openReadOnly(folder);
      terminal.say(notUpdated.getMessage());
      terminal.say("answering from the index as it is, without the latest changes");
      return index;
    } catch (IndexException e) {
      throw CommandException.unusable(notUpdated);
    }
  }

  private static void close(MinutesIndex index) throws CommandException {
    try {
      if (index != null) {
        index.close();
      }
    } catch (IndexException e) {
      throw CommandException.unusable(e);
    }
  }

  @Override
  public void close() throws CommandException {
    search.close();
    close(index);
  }
}
