package org.minutebook.cli;

import java.nio.file.Path;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.reading.MinutesReader;
import org.minutebook.statements.StatementExtractor;

/** Brings an index up to date with its archive, showing how far it has come. */
final class IndexRefresh {
  private final Terminal terminal;

  IndexRefresh(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Opens the index for a command that asks it something. It is brought up to date first; if
   * another process, such as a server, is writing it, it is read as it stands.
   */
  MinutesIndex toAsk(Archive archive, Path folder) throws CommandException {
    MinutesIndex index = null;
    try {
      index = MinutesIndex.open(folder);
      report(update(index, archive));
      return index;
    } catch (IndexException e) {
      close(index);
      return asItStands(folder, e);
    } catch (RuntimeException e) {
      close(index);
      throw e;
    }
  }

  private MinutesIndex asItStands(Path folder, IndexException notUpdated) throws CommandException {
    try {
      MinutesIndex index = MinutesIndex.openReadOnly(folder);
      terminal.say(notUpdated.getMessage());
      terminal.say("this is the answer of the index as it stands");
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

  /** Reads what is new in the archive, with the reader and the settings of now. */
  IndexReport update(MinutesIndex index, Archive archive) throws IndexException {
    return update(index, archive, Progress.NONE);
  }

  /** As {@link #update(MinutesIndex, Archive)}, telling {@code also} how far it has come. */
  IndexReport update(MinutesIndex index, Archive archive, Progress also) throws IndexException {
    MinutesReader reader = StatementExtractor.reader(archive.settings());
    ProgressLine line = new ProgressLine(terminal, "Reading minutes", System::nanoTime);
    Progress both =
        (done, of) -> {
          line.at(done, of);
          also.at(done, of);
        };
    try {
      return index.update(
          archive, reader::read, ReaderVersion.fingerprint(archive.settings()), both);
    } finally {
      line.end();
    }
  }

  /** Names the files that could not be had, which would else be missed in silence. */
  void report(IndexReport report) {
    report.unreadable().forEach((file, reason) -> terminal.say(file + " " + reason));
    report.unsaved().ifPresent(terminal::say);
    report.rebuilt().ifPresent(why -> terminal.say("the index was made anew: " + why));
  }
}
