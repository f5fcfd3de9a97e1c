package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.index.FileParser;
import org.minutebook.index.Progress;

/** Reads files one by one, those that are new or have changed. */
record SingleUpdate(
    KnownFiles known,
    FileParser parser,
    WaitingMeetings waiting,
    Progress progress,
    WorkerPool workers) {

  /** The outcomes of files, in their order. */
  List<FileOutcome> readAll(List<String> files) throws IOException {
    AtomicInteger done = new AtomicInteger();
    List<Callable<FileOutcome>> jobs = new ArrayList<>();
    for (String file : files) {
      jobs.add(
          () -> {
            FileOutcome outcome = read(file);
            synchronized (done) {
              progress.at(done.incrementAndGet(), files.size());
            }
            return outcome;
          });
    }
    return workers.runAll(jobs);
  }

  private FileOutcome read(String file) {
    return FileOutcome.of(
        file,
        known,
        () -> {
          KnownFiles.Content content = known.content(file);
          return known.isCurrent(file, content.digest())
              ? new FileOutcome.Unchanged(known.current(file))
              : FileOutcome.Read.of(
                  content.digest(),
                  parser.read(file, content.bytes()),
                  Optional.empty(),
                  0,
                  waiting::add);
        });
  }
}
