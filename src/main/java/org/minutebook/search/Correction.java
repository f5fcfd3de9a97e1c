package org.minutebook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A corrected query: the archive has some of its words nowhere, and others were searched for
 * instead.
 *
 * @param words the correction of each misspelt word, by the word as typed
 * @param query the corrected query
 * @param literal the query that takes the correction back: with the words as typed in quotation
 *     marks
 */
public record Correction(Map<String, String> words, String query, String literal) {
  public Correction {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }
}
