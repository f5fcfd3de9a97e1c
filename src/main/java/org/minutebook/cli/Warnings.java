package org.minutebook.cli;

import java.util.List;
import java.util.stream.Stream;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexReport;

/** What those who operate a server should look at after an update. */
final class Warnings {
  private final Terminal terminal;
  private List<String> told = List.of();

  Warnings(Terminal terminal) {
    this.terminal = terminal;
  }

  /** All there are; one of several archives that can't be read is also told when that begins. */
  List<String> of(IndexReport report, Archive archive) throws ArchiveException {
    List<String> missing = archive.listing().missing(archive.place());
    missing.stream().filter(one -> !told.contains(one)).forEach(terminal::log);
    told = missing;
    return Stream.concat(report.held().map(HeldRemovals::message).stream(), missing.stream())
        .toList();
  }
}
