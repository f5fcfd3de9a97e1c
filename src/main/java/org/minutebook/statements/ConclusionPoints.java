package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.Sentence;
import org.minutebook.markdown.SentenceSplitter;

/** Splits the lines of a conclusion into its points. */
final class ConclusionPoints {
  /** Up to so many words of a conclusion make one point. */
  private static final int MAX_POINT_WORDS = 30;

  private ConclusionPoints() {}

  /** The points of a block, each of one sentence or several. */
  static List<Sentence> of(List<Block.Line> lines) {
    List<Sentence> points = new ArrayList<>();
    for (List<Block.Line> point : linesOfPoints(lines)) {
      points.addAll(joined(SentenceSplitter.split(point, LabelPatterns::beginsWithLabel)));
    }
    return points;
  }

  /**
   * The lines of a conclusion, grouped by point. A point ends with its line if the next line begins
   * with a capital though its first word would have fitted on the line before.
   */
  private static List<List<Block.Line>> linesOfPoints(List<Block.Line> lines) {
    int width = lines.stream().mapToInt(line -> line.text().strip().length()).max().orElse(0);
    List<List<Block.Line>> points = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      String next = lines.get(i).text().strip();
      String word = next.split(" ", 2)[0];
      boolean fitted = lines.get(i - 1).text().strip().length() + 1 + word.length() <= width;
      if (fitted && !next.isEmpty() && Character.isUpperCase(next.charAt(0))) {
        points.add(lines.subList(from, i));
        from = i;
      }
    }
    points.add(lines.subList(from, lines.size()));
    return points;
  }

  /** Joins the sentences of a conclusion that has few words: they make one point. */
  private static List<Sentence> joined(List<Sentence> sentences) {
    int words = sentences.stream().mapToInt(Sentence::words).sum();
    return sentences.size() > 1 && words <= MAX_POINT_WORDS
        ? List.of(sentences.getFirst().through(sentences.getLast()))
        : Motions.withAnswers(sentences);
  }
}
