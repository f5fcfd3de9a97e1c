package org.minutebook.search;

import java.util.Map;

/**
 * Words that stand nowhere in the archive, and what was searched for in their place.
 *
 * @param words each as typed, and as it was searched for
 * @param query the query with the corrections in it
 * @param literal the query that searches for what was typed: with those words in quotation marks
 */
public record Correction(Map<String, String> words, String query, String literal) {
  public Correction {
    words = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(words));
  }
}
