package org.minutebook.performance;

import java.nio.file.Path;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;

/** A process that writes the sections of an index into an index of bare Lucene. */
final class BareIndexTime {
  private BareIndexTime() {}

  /** Arguments: archive, index, folder for the index of bare Lucene; prints a row of seconds. */
  public static void main(String[] arguments) throws Exception {
    Archive archive = Archive.open(Path.of(arguments[0]));
    try (MinutesIndex index = MinutesIndex.openReadOnly(Path.of(arguments[1]));
        MinutesSearch search = new MinutesSearch(index, archive::settings)) {
      Stopwatch took = BareLucene.write(search, Path.of(arguments[2]));
      System.out.println(Row.of("", "bare", "s", took.seconds(), took.processorSeconds()).toLine());
    }
  }
}
