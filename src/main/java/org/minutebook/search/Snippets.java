package org.minutebook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Analysis;
import org.minutebook.search.Snippet.Mark;

/** Shows where in a text the words of a query stand. */
final class Snippets {
  private static final String FIELD = "text";
  private static final int PASSAGES = 2;

  /** Lucene allows 1024 clauses in all. */
  private static final int MOST_FORMS = 300;

  private static final int PASSAGE_GOAL = 120;

  /** A text without sentences is cut. */
  private static final int LONGEST_PASSAGE = 320;

  private static final int BEFORE_MARK = 80;

  /** Beyond that, words are no longer looked for. */
  private static final int LOOKED_THROUGH = 100_000;

  private static final String GAP = " \u2026 ";

  /** Ends a paragraph for the iterator over sentences; takes the place of a line feed. */
  private static final char PARAGRAPH_END = '\u2029';

  private final Query words;
  private final Analyzer analyzer;
  private final Excerpt excerpt;

  /** Made when first asked for, as the next. */
  private FieldHighlighter ofSentences;

  private FieldHighlighter ofWhole;

  /** Marks whatever reads as one of these forms. */
  Snippets(List<Form> forms) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    Set<String> terms = new HashSet<>();
    forms.stream().limit(MOST_FORMS).forEach(form -> add(form, bool, terms));
    this.words = bool.build();
    this.analyzer = Analysis.beside(terms);
    this.excerpt = new Excerpt(forms, PASSAGE_GOAL);
  }

  /**
   * The best sentences of a text; its first where nothing is found in it.
   *
   * @param text in UTF-8
   */
  Snippet best(BytesRef text) {
    String content = excerpt.of(text).replace('\n', PARAGRAPH_END);
    if (ofSentences == null) {
      UnifiedHighlighter.Builder builder =
          highlighter()
              .withBreakIterator(
                  () ->
                      LengthGoalBreakIterator.createMinLength(
                          BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_GOAL, 0f))
              .withFormatter(new Joined())
              .withMaxNoHighlightPassages(1);
      ofSentences = new Reused(builder).of(words, PASSAGES);
    }
    return highlight(ofSentences, content);
  }

  /** All of a text. */
  Snippet whole(String text) {
    if (ofWhole == null) {
      UnifiedHighlighter.Builder builder =
          highlighter()
              .withBreakIterator(WholeBreakIterator::new)
              .withFormatter(new Whole())
              .withMaxNoHighlightPassages(1);
      ofWhole = new Reused(builder).of(words, 1);
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

  /** Makes ready for a query once; Lucene's own method does so for each text. */
  private static final class Reused extends UnifiedHighlighter {
    Reused(UnifiedHighlighter.Builder builder) {
      super(builder);
    }

    FieldHighlighter of(Query query, int passages) {
      return getFieldHighlighter(FIELD, query, extractTerms(query), passages);
    }
  }

  private UnifiedHighlighter.Builder highlighter() {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withMaxLength(LOOKED_THROUGH)
        .withFlags(
            EnumSet.of(
                HighlightFlag.PHRASES,
                HighlightFlag.MULTI_TERM_QUERY,
                HighlightFlag.PASSAGE_RELEVANCY_OVER_SPEED));
  }

  private static void add(Form form, BooleanQuery.Builder bool, Set<String> all) {
    if (form.kind() == Why.Form.STEM) {
      all.add(form.found());
      bool.add(term(Analysis.stemMark(form.found())), Occur.SHOULD);
      return;
    }
    if (form.found().endsWith("*")) {
      String beginning = form.found().substring(0, form.found().length() - 1);
      all.add(beginning);
      bool.add(new PrefixQuery(new Term(FIELD, beginning)), Occur.SHOULD);
      return;
    }
    List<Analysis.Term> terms = Analysis.exact(form.found());
    terms.forEach(t -> all.add(t.text()));
    terms.stream()
        .filter(t -> t.whole() || terms.size() == 1)
        .forEach(t -> bool.add(term(t.text()), Occur.SHOULD));
    List<Analysis.Term> parts = terms.stream().filter(t -> !t.whole()).toList();
    if (parts.size() > 1) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      parts.forEach(t -> phrase.add(new Term(FIELD, t.text()), t.position()));
      bool.add(phrase.build(), Occur.SHOULD);
    }
  }

  private static Query term(String text) {
    return new TermQuery(new Term(FIELD, text));
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
