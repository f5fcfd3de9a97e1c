package org.minutebook.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.minutebook.reading.series.FileFacts;
import org.minutebook.reading.series.SeriesFacts;

/**
 * Reads the files of a series in two passes: first what they have in common, then each file in that
 * light. Of the first pass it keeps only so many files as fit into memory, and prepares the others
 * again.
 */
public final class SeriesReader {
  /** How many bytes of minutes are kept from the first pass to the second. */
  private static final long MAX_KEPT = 16L << 20;

  private final MinutesReader reader;
  private final SeriesFacts.Builder learnt = new SeriesFacts.Builder();
  private final Map<String, Prepared> kept = new HashMap<>();
  private long keptBytes;
  private SeriesFacts facts = SeriesFacts.NONE;

  /** Gives the content of a file once more. */
  @FunctionalInterface
  public interface Source {
    /** The bytes of a file. */
    byte[] bytes(String file) throws IOException;
  }

  public SeriesReader(MinutesReader reader) {
    this.reader = reader;
  }

  /** Learns from a file: the first pass. */
  public void learn(String file, byte[] bytes) {
    Prepared prepared = reader.prepare(file, bytes);
    if (prepared instanceof Prepared.Text text) {
      learnt.add(text.facts());
    }
    if (keptBytes + bytes.length <= MAX_KEPT) {
      keptBytes += bytes.length;
      kept.put(file, prepared);
    }
  }

  /** Ends the first pass. */
  public SeriesSummary summary() {
    facts = learnt.build();
    return new SeriesSummary(
        facts.files(), facts.templateLines(), facts.names(), facts.hasFixedTitle());
  }

  /** Reads a file: the second pass. Each file is read at most once. */
  public Reading read(String file, Source source) throws IOException {
    Prepared prepared = kept.remove(file);
    if (prepared == null) {
      prepared = reader.prepare(file, source.bytes(file));
    }
    return switch (prepared) {
      case Prepared.Skipped skipped -> skipped.reading();
      case Prepared.Text text -> {
        FileFacts own = text.facts();
        yield reader.read(text, facts.about(text.source().lines(), own));
      }
    };
  }
}
