package org.minutebook.search;

import java.util.List;

/**
 * Plain text in which the matches of a query are marked.
 *
 * @param text without markup
 * @param marks in order, without overlap
 */
public record Snippet(String text, List<Mark> marks) {

  /** A match: from {@code start} to before {@code end}, in UTF-16 code units. */
  public record Mark(int start, int end) {}
}
