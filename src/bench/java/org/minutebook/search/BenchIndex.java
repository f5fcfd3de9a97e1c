package org.minutebook.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.statements.StatementExtractor;

/** An archive, read and indexed in a temporary folder that is deleted on closing. */
record BenchIndex(Path folder, Archive archive, MinutesIndex index) implements AutoCloseable {

  static BenchIndex of(Path minutes) throws IOException, ArchiveException, IndexException {
    Path folder = Files.createTempDirectory("minutebook-bench");
    Archive archive = Archive.open(minutes);
    MinutesIndex index = MinutesIndex.open(folder);
    index.update(
        archive, StatementExtractor.reader(archive.settings())::read, "bench", Progress.NONE);
    return new BenchIndex(folder, archive, index);
  }

  MinutesSearch search() {
    return new MinutesSearch(index, archive::settings);
  }

  @Override
  public void close() throws IOException, IndexException {
    index.close();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
