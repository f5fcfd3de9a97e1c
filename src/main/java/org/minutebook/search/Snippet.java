package org.minutebook.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text in which the matches of a query are marked.
 *
 * @param text without markup
 * @param marks in order, without overlap
 */
public record Snippet(String text, List<Mark> marks) {

  /**
   * The same without a passage, of which nothing but an ellipsis is left between what stands before
   * and after it; the same snippet if it does not have the passage.
   */
  public Snippet without(String passage) {
    int from = passage.isBlank() ? -1 : text.indexOf(passage);
    if (from < 0) {
      return this;
    }
    String before = text.substring(0, from).stripTrailing();
    String after = text.substring(from + passage.length()).stripLeading();
    String between = before.isEmpty() || after.isEmpty() ? "" : " … ";
    int shift = before.length() + between.length() - (text.length() - after.length());
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.end() <= before.length()) {
        kept.add(mark);
      } else if (mark.start() >= text.length() - after.length()) {
        kept.add(new Mark(mark.start() + shift, mark.end() + shift));
      }
    }
    return new Snippet(before + between + after, kept);
  }

  /** A match: from {@code start} to before {@code end}, in UTF-16 code units. */
  public record Mark(int start, int end) {}
}
