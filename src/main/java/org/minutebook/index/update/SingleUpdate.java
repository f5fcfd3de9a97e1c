package org.minutebook.index.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.archive.ErrorMessage;
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
    try {
      KnownFiles.Content content = known.content(file);
      if (known.isCurrent(file, content.digest())) {
        return new FileOutcome.Unchanged(known.current(file));
      }
      return FileOutcome.Read.of(
          content.digest(), parser.read(file, content.bytes()), Optional.empty(), 0, waiting::add);
    } catch (UncheckedIOException e) {
      throw e; // not this file's fault: the meetings that wait can't be written
    } catch (IOException e) {
      return new FileOutcome.Unreadable(file, ErrorMessage.of(e), known.all(file));
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that fails on one file must not keep the others from being found.
      return new FileOutcome.Unreadable(
          file, "reading it failed: " + ErrorMessage.of(e), known.all(file));
    }
  }
}
