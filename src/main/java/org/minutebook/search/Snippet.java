package org.minutebook.search;

import java.util.List;

/**
 * Plain text with the words that were found marked in it.
 *
 * @param text plain text, no markup
 * @param marks stretches of it, in order, without overlap
 */
public record Snippet(String text, List<Mark> marks) {

  /** From {@code start} to before {@code end}, in UTF-16 code units. */
  public record Mark(int start, int end) {}
}
