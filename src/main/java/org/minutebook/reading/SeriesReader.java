package org.minutebook.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.reading.series.FileFacts;
import org.minutebook.reading.series.SeriesFacts;

/**
 * Reads the files of a series in two passes: first what they have in common, then each file in that
 * light. From the first pass to the second it keeps only so many files as fit into memory, and
 * prepares the others again. Each pass may be run by several threads, one pass after the other.
 */
public final class SeriesReader {
  /**
   * How many bytes of minutes are kept from the first pass to the second. Prepared, they take up to
   * twenty times as much memory.
   */
  private static final long MAX_KEPT = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 128);

  /** For one file, whose size is limited; the largest of the corpora takes a few seconds. */
  private static final Duration MOST_TIME = Duration.ofMinutes(5);

  private final MinutesReader reader;
  private final SeriesFacts.Builder learnt = new SeriesFacts.Builder();
  private final Map<String, Learnt> kept = new ConcurrentHashMap<>();
  private final AtomicLong keptBytes = new AtomicLong();
  private SeriesFacts facts = SeriesFacts.NONE;

  /** A file after the first pass, and what it tells about its series. */
  private record Learnt(Prepared prepared, Optional<FileFacts> facts) {
    static Learnt of(Prepared prepared) {
      return new Learnt(
          prepared,
          prepared instanceof Prepared.Text text ? Optional.of(text.facts()) : Optional.empty());
    }
  }

  /** Gives the content of a file once more. */
  @FunctionalInterface
  public interface Source {
    /** The bytes of a file. */
    byte[] bytes(String file) throws IOException;
  }

  /** A reader of one series. */
  public SeriesReader(MinutesReader reader) {
    this.reader = reader;
  }

  /** Files by the series they belong to, each in the order given; {@code ""} is that at the top. */
  public static Map<String, List<String>> bySeries(Collection<String> files) {
    Map<String, String> byFolder = new HashMap<>();
    return files.stream()
        .collect(
            Collectors.groupingBy(
                file ->
                    byFolder.computeIfAbsent(
                        file.substring(0, file.lastIndexOf('/') + 1),
                        folder -> MeetingId.series(file).orElse("")),
                TreeMap::new,
                Collectors.toList()));
  }

  /**
   * First pass: learns from a file. Returns what it tells about its series, as a line of text from
   * which {@link #learn(String)} learns the same; empty for a file that is not read at all.
   */
  public Optional<String> learn(String file, byte[] bytes) {
    Learnt own = Learnt.of(reader.prepare(file, bytes));
    if (keptBytes.addAndGet(bytes.length) <= MAX_KEPT) {
      kept.put(file, own);
    }
    own.facts().ifPresent(this::add);
    return own.facts().map(FileFacts::toText);
  }

  /** First pass: learns from a file by what it told before. */
  public void learn(String text) {
    add(FileFacts.fromText(text));
  }

  private synchronized void add(FileFacts own) {
    learnt.add(own);
  }

  /** Ends the first pass. */
  public SeriesSummary summary() {
    facts = learnt.build();
    return new SeriesSummary(
        facts.files(), facts.templateLines(), facts.names(), facts.hasFixedTitle());
  }

  /** Second pass: a number that stays the same until a file with these facts must be read again. */
  public long fingerprint(String text) {
    return facts.fingerprint(FileFacts.fromText(text));
  }

  /** Second pass: reads a file, which can be done once. */
  public Reading read(String file, Source source) throws IOException {
    Learnt before = kept.remove(file);
    Learnt own = before == null ? Learnt.of(reader.prepare(file, source.bytes(file))) : before;
    return switch (own.prepared()) {
      case Prepared.Skipped skipped -> skipped.reading();
      case Prepared.Text text ->
          inTime(
              file,
              () ->
                  reader.read(text, facts.about(text.source().lines(), own.facts().orElseThrow())));
    };
  }

  private static Reading inTime(String file, Supplier<Reading> read) {
    try {
      return WorkLimit.within(MOST_TIME, () -> false, read);
    } catch (WorkLimit.ExceededException e) {
      return new Reading.Skipped(
          file, "takes longer than " + MOST_TIME.toSeconds() + " s to read", List.of());
    }
  }
}
