package org.minutebook.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.index.FileParser;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.statements.StatementExtractor;

/**
 * A process that measures how long it takes until a change of one file is found, from when it was
 * noticed. It does what the server does then, and leaves the files as they were.
 */
final class ChangeTimes {
  private static final int WARM_UP = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ChangeTimes() {}

  /** Arguments: name of the minutes, archive, index, rounds. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    int rounds = Integer.parseInt(arguments[3]);
    Random random = new Random(8);
    double[] passed = new double[rounds];
    double[] busy = new double[rounds];
    Archive archive = Archive.open(folder);
    List<String> files = archive.files();
    FileParser parser = FileParser.of(StatementExtractor.reader(archive.settings()));
    try (MinutesIndex index = MinutesIndex.open(Path.of(arguments[2]));
        MinutesSearch search = new MinutesSearch(index, archive::settings)) {
      String reader = readerOf(index);
      for (int round = -WARM_UP; round < rounds; round++) {
        Path file = folder.resolve(files.get(random.nextInt(files.size())));
        byte[] before = Files.readAllBytes(file);
        String word = "quinzelar" + (char) ('a' + random.nextInt(26)) + (round + WARM_UP);
        try {
          String added = "\n\n## Something new\n\nThere is a " + word + " now.\n";
          Files.write(file, added.getBytes(UTF_8), StandardOpenOption.APPEND);
          Archive changed = noticed(folder);
          long startBusy = SYSTEM.getProcessCpuTime();
          long start = System.nanoTime();
          IndexReport report = update(changed, index, search, parser, reader);
          int found = search.search(SearchRequest.of(word)).results().size();
          if (round >= 0) {
            passed[round] = (System.nanoTime() - start) / 1e6;
            busy[round] = (SYSTEM.getProcessCpuTime() - startBusy) / 1e6;
          }
          if (found == 0 || report.rebuilt().isPresent()) {
            throw new IllegalStateException("the change of " + file + " is not found: " + report);
          }
        } finally {
          Files.write(file, before);
        }
        update(noticed(folder), index, search, parser, reader);
      }
    }
    System.out.println(
        Row.of(arguments[0], "one file changed until it is found", "ms", passed).toLine());
    System.out.println(Row.of(arguments[0], "the same, processor time", "ms", busy).toLine());
  }

  /** The archive as the watch has listed it when it notices a change. */
  private static Archive noticed(Path folder) throws ArchiveException {
    Archive archive = Archive.open(folder);
    return archive.reopen(Optional.of(archive.listing()));
  }

  private static IndexReport update(
      Archive archive, MinutesIndex index, MinutesSearch search, FileParser parser, String reader)
      throws IndexException {
    IndexReport report = index.update(archive, parser, reader, Progress.NONE);
    search.refresh();
    return report;
  }

  /** The version of the reader that made the index; with another one all files would be read. */
  private static String readerOf(MinutesIndex index) throws Exception {
    try (DirectoryReader commit = index.reader().orElseThrow()) {
      return commit.getIndexCommit().getUserData().get("minutebook.reader");
    }
  }
}
