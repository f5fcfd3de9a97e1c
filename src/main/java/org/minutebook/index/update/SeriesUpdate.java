package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.FileEntry;
import org.minutebook.index.FileParser;
import org.minutebook.index.Progress;
import org.minutebook.reading.SeriesReader;

/**
 * Reads files series by series, in two passes. A file that has not changed tells about its series
 * what it told before, and is read again only if its series now says something else about it.
 *
 * @param waiting takes the meetings
 */
record SeriesUpdate(
    KnownFiles known,
    FileParser parser,
    WaitingMeetings waiting,
    Progress progress,
    WorkerPool workers) {

  /** A file after the first pass: what it tells of its series, or why it can't be read. */
  private record Learnt(
      String file, String digest, Optional<String> facts, Optional<FileOutcome> failed) {}

  /** The outcomes of files, in their order. */
  List<FileOutcome> readAll(List<String> files) throws IOException {
    Map<String, FileOutcome> outcomes = new HashMap<>();
    AtomicInteger done = new AtomicInteger();
    Map<String, List<String>> before = SeriesReader.bySeries(known.entries().keySet());
    for (Map.Entry<String, List<String>> group : SeriesReader.bySeries(files).entrySet()) {
      List<String> series = group.getValue();
      boolean sameSize = series.size() == before.getOrDefault(group.getKey(), List.of()).size();
      if (sameSize && areAllAsBefore(series)) {
        for (String file : series) {
          outcomes.put(file, new FileOutcome.Unchanged(known.current(file)));
          progress.at(done.incrementAndGet(), files.size());
        }
        continue;
      }
      SeriesReader reader = parser.series();
      List<Callable<Learnt>> first = new ArrayList<>();
      series.forEach(file -> first.add(() -> learn(reader, file)));
      List<Learnt> learnt = workers.runAll(first);
      var unused = reader.summary();
      List<Callable<FileOutcome>> second = new ArrayList<>();
      for (Learnt file : learnt) {
        second.add(
            () -> {
              FileOutcome outcome = read(reader, file);
              synchronized (done) {
                progress.at(done.incrementAndGet(), files.size());
              }
              return outcome;
            });
      }
      for (FileOutcome outcome : workers.runAll(second)) {
        outcomes.put(outcome.file(), outcome);
      }
    }
    return files.stream().map(outcomes::get).toList();
  }

  /**
   * Whether no file of a series has changed or come. If none has gone either, what the series says
   * about them has not changed, and nobody needs to learn it.
   */
  private boolean areAllAsBefore(List<String> series) throws IOException {
    for (String file : series) {
      List<FileEntry> own = known.current(file);
      if (own.isEmpty() || AgendaUpdate.isToBeReadAgain(own.getFirst())) {
        return false;
      }
    }
    List<Callable<Boolean>> same = new ArrayList<>();
    for (String file : series) {
      same.add(() -> known.isAsBefore(file));
    }
    return workers.runAll(same).stream().allMatch(is -> is);
  }

  private Learnt learn(SeriesReader reader, String file) {
    try {
      KnownFiles.Content content = known.content(file);
      if (!known.isCurrent(file, content.digest())) {
        return new Learnt(
            file, content.digest(), reader.learn(file, content.bytes()), Optional.empty());
      }
      Optional<String> facts = known.facts(file);
      facts.ifPresent(reader::learn);
      return new Learnt(file, content.digest(), facts, Optional.empty());
    } catch (IOException e) {
      return unreadable(reader, file, ErrorMessage.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      return unreadable(reader, file, "reading it failed: " + ErrorMessage.of(e));
    }
  }

  /** A file that can't be read now still tells of its series what it told before. */
  private Learnt unreadable(SeriesReader reader, String file, String message) {
    known.facts(file).ifPresent(reader::learn);
    return new Learnt(
        file,
        "",
        Optional.empty(),
        Optional.of(new FileOutcome.Unreadable(file, message, known.all(file))));
  }

  private FileOutcome read(SeriesReader reader, Learnt learnt) {
    if (learnt.failed().isPresent()) {
      return learnt.failed().get();
    }
    String file = learnt.file();
    return FileOutcome.of(
        file,
        known,
        () -> {
          long fingerprint = learnt.facts().map(reader::fingerprint).orElse(0L);
          return known.isCurrent(file, learnt.digest())
                  && known.current(file).getFirst().seriesFingerprint() == fingerprint
              ? new FileOutcome.Unchanged(known.current(file))
              : FileOutcome.Read.of(
                  learnt.digest(),
                  reader.read(file, known.archive()::bytes),
                  learnt.facts(),
                  fingerprint,
                  waiting::add);
        });
  }
}
