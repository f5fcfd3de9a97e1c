package org.minutebook.index.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.minutebook.addresses.FingerprintedMeeting;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.FileEntry;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.Reading;

/** What an update found out about one file of the archive: unchanged, read, or unreadable. */
sealed interface FileOutcome {
  /** The file's path in the archive. */
  String file();

  /** Finds out about a file. */
  @FunctionalInterface
  interface Attempt {
    FileOutcome find() throws IOException;
  }

  /** What an attempt finds out; a parser that fails on one file must not stop the others. */
  static FileOutcome of(String file, KnownFiles known, Attempt attempt) {
    try {
      return attempt.find();
    } catch (UncheckedIOException e) {
      throw e; // not this file's fault: the meetings that wait can't be written
    } catch (IOException e) {
      return new Unreadable(file, ErrorMessage.of(e), known.all(file));
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(file, "reading it failed: " + ErrorMessage.of(e), known.all(file));
    }
  }

  /** A file with the same bytes as before. */
  record Unchanged(List<FileEntry> entries) implements FileOutcome {
    @Override
    public String file() {
      return entries.getFirst().file();
    }
  }

  /**
   * A file that is new or has changed, and was read.
   *
   * @param entries as those of the index, except that meetings have no addresses yet
   * @param meetings to get addresses; empty if the file is not minutes
   * @param texts give the meetings themselves
   * @param facts what the file tells about its series; empty if it is not text
   */
  record Read(
      List<FileEntry> entries,
      List<FingerprintedMeeting> meetings,
      List<Supplier<Meeting>> texts,
      Optional<String> facts)
      implements FileOutcome {

    /** What a file was read as; {@code keep} keeps its meetings for later. */
    static Read of(
        String digest,
        Reading reading,
        Optional<String> facts,
        long seriesFingerprint,
        Function<Meeting, Supplier<Meeting>> keep) {
      return switch (reading) {
        case Reading.Skipped skipped ->
            skipped(
                FileEntry.skipped(skipped.file(), digest, skipped.reason(), skipped.problems())
                    .inSeries(seriesFingerprint),
                facts);
        case Reading.Minutes minutes -> {
          List<FileEntry> entries = new ArrayList<>();
          List<FingerprintedMeeting> fingerprinted = new ArrayList<>();
          List<Supplier<Meeting>> texts = new ArrayList<>();
          for (Meeting meeting : minutes.meetings()) {
            Supplier<Meeting> text = keep.apply(meeting);
            entries.add(FileEntry.of(meeting, digest).inSeries(seriesFingerprint));
            fingerprinted.add(FingerprintedMeeting.of(meeting, text));
            texts.add(text);
          }
          yield new Read(
              List.copyOf(entries), List.copyOf(fingerprinted), List.copyOf(texts), facts);
        }
      };
    }

    /** A file that is not minutes. */
    static Read skipped(FileEntry entry, Optional<String> facts) {
      return new Read(List.of(entry), List.of(), List.of(), facts);
    }

    @Override
    public String file() {
      return entries.getFirst().file();
    }
  }

  /** A file that could not be read; {@code previous} are its entries in the index. */
  record Unreadable(String file, String message, List<FileEntry> previous) implements FileOutcome {}

  /** Whether a file has none in the index, or loses them: it can't be read, and must go. */
  static boolean isWithoutEntries(FileOutcome outcome) {
    return outcome instanceof Unreadable unreadable && unreadable.previous().isEmpty();
  }

  /**
   * Adds an outcome for every known file in a folder that could not be listed: it is not gone, only
   * unreachable. In path order.
   *
   * @param unlisted folders and files that could not be listed, with the reason
   * @param known the entries of the index, by file
   */
  static List<FileOutcome> withUnlisted(
      List<FileOutcome> outcomes,
      Map<String, String> unlisted,
      Map<String, List<FileEntry>> known) {
    if (unlisted.isEmpty()) {
      return outcomes;
    }
    Set<String> seen = outcomes.stream().map(FileOutcome::file).collect(Collectors.toSet());
    List<FileOutcome> complete = new ArrayList<>(outcomes);
    for (Map.Entry<String, List<FileEntry>> entries : known.entrySet()) {
      String file = entries.getKey();
      if (!seen.contains(file)) {
        unlisted.entrySet().stream()
            .filter(path -> file.equals(path.getKey()) || file.startsWith(path.getKey() + "/"))
            .findFirst()
            .ifPresent(
                path -> complete.add(new Unreadable(file, path.getValue(), entries.getValue())));
      }
    }
    return inOrder(complete);
  }

  /** Adds outcomes, in path order. */
  static List<FileOutcome> with(List<FileOutcome> outcomes, List<FileOutcome> more) {
    if (more.isEmpty()) {
      return outcomes;
    }
    List<FileOutcome> all = new ArrayList<>(outcomes);
    all.addAll(more);
    return inOrder(all);
  }

  private static List<FileOutcome> inOrder(List<FileOutcome> outcomes) {
    outcomes.sort(Comparator.comparing(o -> o.file().codePoints().toArray(), Arrays::compare));
    return outcomes;
  }
}
