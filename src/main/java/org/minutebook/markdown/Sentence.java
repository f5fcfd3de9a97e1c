package org.minutebook.markdown;

import java.util.List;
import org.minutebook.minutes.SourceRange;

/** A sentence of a paragraph, or another part of its text, that knows where it is in the file. */
public final class Sentence {
  private final UnwrappedText paragraph;
  private final int from;
  private final int to;
  private final String text;

  Sentence(UnwrappedText paragraph, int from, int to) {
    int first = from;
    int end = to;
    while (first < end && Character.isWhitespace(paragraph.text().charAt(first))) {
      first++;
    }
    while (end > first && Character.isWhitespace(paragraph.text().charAt(end - 1))) {
      end--;
    }
    this.paragraph = paragraph;
    this.from = first;
    this.to = end;
    this.text = paragraph.text().substring(first, end);
  }

  /** All words of some lines, not split. */
  public static Sentence whole(List<Block.Line> lines) {
    UnwrappedText paragraph = new UnwrappedText(lines);
    return new Sentence(paragraph, 0, paragraph.text().length());
  }

  /** Its words, white space folded. */
  public String text() {
    return text;
  }

  /** Where its words are in the file. */
  public SourceRange range() {
    return paragraph.range(from, to);
  }

  /** How many words it has. */
  public int words() {
    return 1 + (int) text.chars().filter(c -> c == ' ').count();
  }

  /** The part of it between two indexes of its text, without white space at the ends. */
  public Sentence part(int begin, int end) {
    return new Sentence(paragraph, from + begin, from + end);
  }

  /** This sentence and those after it up to {@code last}, which is of the same paragraph. */
  public Sentence through(Sentence last) {
    return new Sentence(paragraph, from, last.to);
  }

  @Override
  public String toString() {
    return text;
  }
}
