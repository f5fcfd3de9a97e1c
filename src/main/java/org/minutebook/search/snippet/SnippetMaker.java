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
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.Snippet;
import org.minutebook.search.Snippet.Mark;
import org.minutebook.search.ranking.TermVariant;

/** Makes snippets: chooses the best sentences of a text and marks the matches of a query. */
public final class SnippetMaker {
  private static final String FIELD = "text";

  /** Passages of a snippet. */
  private static final int MAX_PASSAGES = 2;

  /** A sentence with fewer characters is joined with the next one. */
  private static final int PASSAGE_GOAL = 120;

  /** In characters; a text without sentences is cut. */
  private static final int MAX_PASSAGE_LENGTH = 320;

  /** Characters kept before the first mark of a passage that is cut. */
  private static final int BEFORE_FIRST_MARK = 80;

  /** How far a cut moves to fall between two words. */
  private static final int MAX_CUT_SHIFT = 30;

  private static final String ADDRESS = "http";

  private static final String GAP = " \u2026 ";

  /** Replaces line feeds, since the sentence iterator ends a sentence only at this one. */
  private static final char PARAGRAPH_END = '\u2029';

  private final MatchOffsets matchOffsets;
  private final SnippetWindow window;

  /** Created on first use, like the next one. */
  private FieldHighlighter sentenceHighlighter;

  private FieldHighlighter wholeHighlighter;

  /** Marks matches of these variants. */
  public SnippetMaker(List<TermVariant> variants) {
    this.matchOffsets = MatchOffsets.of(variants, FIELD);
    this.window = new SnippetWindow(variants, PASSAGE_GOAL);
  }

  /**
   * The best sentences of a text; if nothing matches, its first ones that are no addresses.
   *
   * @param text in UTF-8
   */
  public Snippet best(BytesRef text) {
    String content = window.of(text).replace('\n', PARAGRAPH_END);
    if (sentenceHighlighter == null) {
      BreakIterator sentences =
          LengthGoalBreakIterator.createMinLength(
              BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_GOAL, 0f);
      sentenceHighlighter = highlighter(sentences, MAX_PASSAGES, new JoinedPassages());
    }
    Snippet best = highlight(sentenceHighlighter, content);
    if (best.marks().isEmpty() && best.text().startsWith(ADDRESS)) {
      String prose = withoutLeadingAddresses(content);
      return prose.isEmpty() ? best : highlight(sentenceHighlighter, prose);
    }
    return best;
  }

  /** A text from its first word on that is no address, to tell what it is about. */
  private static String withoutLeadingAddresses(String content) {
    int at = 0;
    while (content.startsWith(ADDRESS, at)) {
      while (at < content.length() && !JoinedPassages.isBlank(content.charAt(at))) {
        at++;
      }
      while (at < content.length() && JoinedPassages.isBlank(content.charAt(at))) {
        at++;
      }
    }
    return content.substring(at);
  }

  /** A whole text with its matches marked. */
  public Snippet whole(String text) {
    if (wholeHighlighter == null) {
      wholeHighlighter = highlighter(new WholeBreakIterator(), 1, new WholeText());
    }
    return highlight(wholeHighlighter, text);
  }

  private static Snippet highlight(FieldHighlighter highlighter, String content) {
    WorkLimit.check();
    if (content.isBlank()) {
      return new Snippet("", List.of());
    }
    try {
      Object result = highlighter.highlightFieldForDoc(null, -1, content);
      return result instanceof Snippet snippet ? snippet : new Snippet(content, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  /** Gives passages in the order of the text; the first one if nothing matches. */
  private FieldHighlighter highlighter(
      BreakIterator passages, int maxPassages, PassageFormatter formatter) {
    return new FieldHighlighter(
        FIELD,
        matchOffsets,
        passages,
        new Scorer(),
        maxPassages,
        1,
        formatter,
        Comparator.comparingInt(Passage::getStartOffset));
  }

  /**
   * Scores passages as Lucene's own scorer does. That one allocates a block of memory for each
   * passage to count a few words.
   */
  private static final class Scorer extends PassageScorer {
    @Override
    public float score(Passage passage, int contentLength) {
      BytesRef[] terms = passage.getMatchTerms();
      Map<BytesRef, Integer> counts = new HashMap<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        counts.merge(terms[i], 1, Integer::sum);
      }
      float score = 0;
      // Summed up in the order of the text: a map's order, and so the sum, may differ each run.
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

  /** The matches in a passage, as offsets in the whole text; overlapping ones are joined. */
  private static List<Mark> marks(Passage passage) {
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      all.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
    }
    all.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : all) {
      if (!marks.isEmpty() && mark.start() < marks.getLast().end()) {
        Mark last = marks.removeLast();
        marks.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Formats the whole text. */
  private static final class WholeText extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      return new Snippet(content, Arrays.stream(passages).flatMap(p -> marks(p).stream()).toList());
    }
  }

  /** Joins passages, with an ellipsis where text between them is left out. */
  private static final class JoinedPassages extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      StringBuilder text = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        List<Mark> found = marks(passage);
        int from = Math.max(0, passage.getStartOffset());
        int to = Math.min(content.length(), passage.getEndOffset());
        if (to - from > MAX_PASSAGE_LENGTH) {
          int first = found.isEmpty() ? from : found.getFirst().start();
          from = wordStart(content, from, Math.max(from, first - BEFORE_FIRST_MARK));
          to = wordEnd(content, from, Math.min(to, from + MAX_PASSAGE_LENGTH));
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
      while (i > least && i > at - MAX_CUT_SHIFT && !isBlank(content.charAt(i - 1))) {
        i--;
      }
      return Character.isLowSurrogate(content.charAt(i)) ? i + 1 : i;
    }

    private static int wordEnd(String content, int least, int at) {
      int i = at;
      while (i > least
          && i > at - MAX_CUT_SHIFT
          && i < content.length()
          && !isBlank(content.charAt(i))) {
        i--;
      }
      return i > least && Character.isHighSurrogate(content.charAt(i - 1)) ? i - 1 : i;
    }
  }
}
