package org.minutebook.search.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.minutebook.search.Snippet;
import org.minutebook.search.Snippet.Mark;
import org.minutebook.search.ranking.TermVariant;

/** Shows where in a text the words of a query stand. */
public final class SnippetMaker {
  private static final String FIELD = "text";
  private static final int PASSAGES = 2;

  private static final int PASSAGE_GOAL = 120;

  /** A text without sentences is cut. */
  private static final int LONGEST_PASSAGE = 320;

  private static final int BEFORE_MARK = 80;

  private static final String GAP = " \u2026 ";

  /** Ends a paragraph for the iterator over sentences; takes the place of a line feed. */
  private static final char PARAGRAPH_END = '\u2029';

  private final MatchOffsets occurrences;
  private final SnippetWindow excerpt;

  /** Made when first asked for, as the next. */
  private FieldHighlighter ofSentences;

  private FieldHighlighter ofWhole;

  /** Marks whatever reads as one of these forms. */
  public SnippetMaker(List<TermVariant> forms) {
    this.occurrences = MatchOffsets.of(forms, FIELD);
    this.excerpt = new SnippetWindow(forms, PASSAGE_GOAL);
  }

  /**
   * The best sentences of a text; its first where nothing is found in it.
   *
   * @param text in UTF-8
   */
  public Snippet best(BytesRef text) {
    String content = excerpt.of(text).replace('\n', PARAGRAPH_END);
    if (ofSentences == null) {
      BreakIterator sentences =
          LengthGoalBreakIterator.createMinLength(
              BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_GOAL, 0f);
      ofSentences = highlighter(sentences, PASSAGES, new Joined());
    }
    return highlight(ofSentences, content);
  }

  /** All of a text. */
  public Snippet whole(String text) {
    if (ofWhole == null) {
      ofWhole = highlighter(new WholeBreakIterator(), 1, new Whole());
    }
    return highlight(ofWhole, text);
  }

  private static Snippet highlight(FieldHighlighter highlighter, String content) {
    if (content.isBlank()) {
      return new Snippet("", List.of());
    }
    try {
      Object found = highlighter.highlightFieldForDoc(null, -1, content);
      return found instanceof Snippet snippet ? snippet : new Snippet(content, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  /** Passages come in the order of the text; of a text in which nothing is found, the first. */
  private FieldHighlighter highlighter(
      BreakIterator passages, int most, PassageFormatter formatter) {
    return new FieldHighlighter(
        FIELD,
        occurrences,
        passages,
        new Scorer(),
        most,
        1,
        formatter,
        Comparator.comparingInt(Passage::getStartOffset));
  }

  /** As Lucene's own, which takes a block of memory for each passage to count a few words. */
  private static final class Scorer extends PassageScorer {
    @Override
    public float score(Passage passage, int contentLength) {
      BytesRef[] terms = passage.getMatchTerms();
      Map<BytesRef, Integer> counts = new HashMap<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        counts.merge(terms[i], 1, Integer::sum);
      }
      float score = 0;
      // in the order of the text: that of a map differs from run to run, and so may a sum
      for (int i = 0; i < passage.getNumMatches(); i++) {
        Integer count = counts.remove(terms[i]);
        if (count != null) {
          int inText = passage.getMatchTermFreqsInDoc()[i];
          score += tf(count, passage.getLength()) * weight(contentLength, inText);
        }
      }
      return score * norm(passage.getStartOffset());
    }
  }

  /** Where words were found in a passage, as offsets in the whole text; overlaps are one. */
  private static List<Mark> marks(Passage passage) {
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      all.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
    }
    all.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    List<Mark> apart = new ArrayList<>();
    for (Mark mark : all) {
      if (!apart.isEmpty() && mark.start() < apart.getLast().end()) {
        Mark last = apart.removeLast();
        apart.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else {
        apart.add(mark);
      }
    }
    return apart;
  }

  /** The text as it is, with its marks. */
  private static final class Whole extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      return new Snippet(content, Arrays.stream(passages).flatMap(p -> marks(p).stream()).toList());
    }
  }

  /** Passages in the order of the text, joined by an ellipsis where something is left out. */
  private static final class Joined extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      StringBuilder text = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        List<Mark> found = marks(passage);
        int from = Math.max(0, passage.getStartOffset());
        int to = Math.min(content.length(), passage.getEndOffset());
        if (to - from > LONGEST_PASSAGE) {
          int first = found.isEmpty() ? from : found.getFirst().start();
          from = wordStart(content, from, Math.max(from, first - BEFORE_MARK));
          to = wordEnd(content, from, Math.min(to, from + LONGEST_PASSAGE));
        }
        while (from < to && isBlank(content.charAt(from))) {
          from++;
        }
        while (to > from && isBlank(content.charAt(to - 1))) {
          to--;
        }
        if (from == to) {
          continue;
        }
        if (!text.isEmpty()) {
          text.append(content.substring(end, from).isBlank() ? " " : GAP);
        }
        int shift = text.length() - from;
        for (Mark mark : found) {
          if (mark.start() >= from && mark.end() <= to) {
            marks.add(new Mark(mark.start() + shift, mark.end() + shift));
          }
        }
        text.append(content, from, to);
        end = to;
      }
      return new Snippet(text.toString().replace(PARAGRAPH_END, ' '), marks);
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || c == PARAGRAPH_END;
    }

    private static int wordStart(String content, int least, int at) {
      int i = at;
      while (i > least && i > at - 30 && !isBlank(content.charAt(i - 1))) {
        i--;
      }
      return Character.isLowSurrogate(content.charAt(i)) ? i + 1 : i;
    }

    private static int wordEnd(String content, int least, int at) {
      int i = at;
      while (i > least && i > at - 30 && i < content.length() && !isBlank(content.charAt(i))) {
        i--;
      }
      return i > least && Character.isHighSurrogate(content.charAt(i - 1)) ? i - 1 : i;
    }
  }
}
