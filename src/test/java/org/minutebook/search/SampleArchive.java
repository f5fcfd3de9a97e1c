package org.minutebook.search;

import java.nio.file.Path;
import java.util.List;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.statements.StatementExtractor;

/** The sample archive, read and indexed. */
final class SampleArchive implements AutoCloseable {
  private final MinutesIndex index;
  private final MinutesSearch search;

  SampleArchive(Path folder) throws Exception {
    Archive archive = Archive.open(Path.of("archive"));
    index = MinutesIndex.open(folder);
    index.update(
        archive, StatementExtractor.reader(archive.settings())::read, "test", Progress.NONE);
    search = new MinutesSearch(index, archive::settings);
  }

  MinutesSearch search() {
    return search;
  }

  /** Addresses of the first sections found. */
  List<String> found(String query, int limit) {
    return search.search(SearchRequest.of(query).withLimit(limit)).results().stream()
        .map(hit -> hit.meeting().id() + "/" + hit.section().id())
        .toList();
  }

  @Override
  public void close() throws IndexException {
    search.close();
    index.close();
  }
}
