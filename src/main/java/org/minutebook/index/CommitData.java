package org.minutebook.index;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a commit says of itself: how it was made, so that it is made anew rather than misread, and
 * when. {@code ledger} tells which ledger its addresses are those of.
 */
record CommitData(String format, String analysis, String reader, String ledger, Instant indexed) {
  /** Of the documents and their fields; to be raised when they change. */
  static final String FORMAT = "4";

  private static final String FORMAT_KEY = "minutebook.format";
  private static final String ANALYSIS_KEY = "minutebook.analysis";
  private static final String READER_KEY = "minutebook.reader";
  private static final String LEDGER_KEY = "minutebook.ledger";
  private static final String INDEXED_KEY = "minutebook.indexed";

  Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(FORMAT_KEY, format);
    map.put(ANALYSIS_KEY, analysis);
    map.put(READER_KEY, reader);
    map.put(LEDGER_KEY, ledger);
    map.put(INDEXED_KEY, indexed.toString());
    return map;
  }

  /** Empty for a commit that is none of this program's. */
  static Optional<CommitData> from(Map<String, String> map) {
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
            indexed));
  }

  /** Whether queries of this program, with this analysis, can be asked of it. */
  boolean isSearchableWith(String otherAnalysis) {
    return format.equals(FORMAT) && analysis.equals(otherAnalysis);
  }
}
