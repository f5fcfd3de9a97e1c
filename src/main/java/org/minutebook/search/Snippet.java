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

  /** The same with some words before it. */
  public Snippet after(String words) {
    return new Snippet(
        words + text,
        marks.stream()
            .map(m -> new Mark(m.start() + words.length(), m.end() + words.length()))
            .toList());
  }

  /** The same with another snippet behind it. */
  public Snippet with(Snippet next) {
    List<Mark> both = new ArrayList<>(marks);
    both.addAll(next.after(text).marks());
    return new Snippet(text + next.text(), both);
  }

  /** A match: from {@code start} to before {@code end}, in UTF-16 code units. */
  public record Mark(int start, int end) {}
}
