package org.minutebook.index;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The data stored with a commit of the index: what it was made with, so that it is rebuilt rather
 * than misread, and when.
 *
 * @param format of the documents and their fields
 * @param analysis fingerprint of the analysis
 * @param reader fingerprint of the reader of minutes and its settings
 * @param ledger digest of the ledger its addresses come from
 * @param redactions digest of those that none of its texts has; empty for none
 * @param indexed when the commit was made
 */
public record CommitData(
    String format,
    String analysis,
    String reader,
    String ledger,
    String redactions,
    Instant indexed) {
  /** The current format; to be raised when documents or fields change. */
  public static final String FORMAT = "19";

  private static final String FORMAT_KEY = "minutebook.format";
  private static final String ANALYSIS_KEY = "minutebook.analysis";
  private static final String READER_KEY = "minutebook.reader";
  private static final String LEDGER_KEY = "minutebook.ledger";
  private static final String REDACTIONS_KEY = "minutebook.redactions";
  private static final String INDEXED_KEY = "minutebook.indexed";

  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(FORMAT_KEY, format);
    map.put(ANALYSIS_KEY, analysis);
    map.put(READER_KEY, reader);
    map.put(LEDGER_KEY, ledger);
    map.put(REDACTIONS_KEY, redactions);
    map.put(INDEXED_KEY, indexed.toString());
    return map;
  }

  /** The data of a commit; empty if another program made it. */
  public static Optional<CommitData> from(Map<String, String> map) {
    if (!map.containsKey(FORMAT_KEY)) {
      return Optional.empty();
    }
    Instant indexed;
    try {
      indexed = Instant.parse(map.getOrDefault(INDEXED_KEY, ""));
    } catch (DateTimeParseException e) {
      indexed = Instant.EPOCH;
    }
    return Optional.of(
        new CommitData(
            map.get(FORMAT_KEY),
            map.getOrDefault(ANALYSIS_KEY, ""),
            map.getOrDefault(READER_KEY, ""),
            map.getOrDefault(LEDGER_KEY, ""),
            map.getOrDefault(REDACTIONS_KEY, ""),
            indexed));
  }

  /** Whether this program can search the index with this analysis. */
  boolean isSearchableWith(String otherAnalysis) {
    return format.equals(FORMAT) && analysis.equals(otherAnalysis);
  }

  /** Whether another commit was made with the same ledger and redactions. */
  public boolean isLike(CommitData other) {
    return ledger.equals(other.ledger) && redactions.equals(other.redactions);
  }

  /** Why an index with this commit is to be made anew; empty if it need not. */
  public Optional<String> reasonToRebuild(String currentAnalysis, String currentReader) {
    if (!format.equals(FORMAT)) {
      return Optional.of("it was of another format");
    }
    if (!analysis.equals(currentAnalysis)) {
      return Optional.of("words are analysed in another way now");
    }
    if (!reader.equals(currentReader)) {
      return Optional.of("minutes are read in another way now");
    }
    return Optional.empty();
  }
}
