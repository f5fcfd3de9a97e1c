package org.minutebook.search.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.AnalysisOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Analysis;
import org.minutebook.search.Explanation;
import org.minutebook.search.ranking.TermVariant;

/**
 * Where in a text something stands in one of its forms, for Lucene's highlighter. Found in one pass
 * over the words: Lucene's own way makes an index of every text first, a quarter of all memory that
 * an answer took.
 */
final class MatchOffsets extends AnalysisOffsetStrategy {
  private static final int MOST_FORMS = 300;

  /** In UTF-16 code units; beyond that, words are no longer looked for. */
  private static final int LOOKED_THROUGH = 100_000;

  /** What is looked for: single words, what words begin with, words one after the other. */
  private static final class Wanted {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> alone = new LinkedHashSet<>();
    private final Set<String> beginnings = new LinkedHashSet<>();
    private final List<List<Step>> phrases = new ArrayList<>();

    /** Without marks, to pass over words that begin otherwise. */
    private final Set<String> written = new LinkedHashSet<>();

    private void add(TermVariant form) {
      if (form.kind() == Explanation.Form.STEM) {
        written.add(form.found());
        alone.add(number(Analysis.stemMark(form.found())));
      } else if (form.found().endsWith("*")) {
        String beginning = form.found().substring(0, form.found().length() - 1);
        written.add(beginning);
        beginnings.add(beginning);
      } else {
        List<Analysis.Term> terms = Analysis.exact(form.found());
        terms.forEach(t -> written.add(t.text()));
        terms.stream()
            .filter(t -> t.whole() || terms.size() == 1)
            .forEach(t -> alone.add(number(t.text())));
        List<Analysis.Term> parts = terms.stream().filter(t -> !t.whole()).toList();
        if (parts.size() > 1) {
          phrases.add(
              parts.stream()
                  .map(t -> new Step(number(t.text()), t.position() - parts.getFirst().position()))
                  .toList());
        }
      }
    }

    private int number(String term) {
      return numbers.computeIfAbsent(term, t -> numbers.size());
    }
  }

  /**
   * A word of a phrase.
   *
   * @param word its number
   * @param after how many words it stands after the first
   */
  private record Step(int word, int after) {}

  private final CharArrayMap<Integer> numbers;
  private final boolean[] alone;
  private final List<char[]> beginnings;
  private final List<List<Step>> phrases;

  private MatchOffsets(String field, Wanted wanted) {
    super(
        new UHComponents(
            field,
            name -> true,
            MatchNoDocsQuery.INSTANCE,
            new BytesRef[0],
            PhraseHelper.NONE,
            new LabelledCharArrayMatcher[0],
            false,
            Set.of()),
        Analysis.highlighting(wanted.written));
    this.numbers = new CharArrayMap<>(wanted.numbers, false);
    this.alone = new boolean[wanted.numbers.size()];
    wanted.alone.forEach(number -> alone[number] = true);
    this.beginnings = wanted.beginnings.stream().map(String::toCharArray).toList();
    this.phrases = List.copyOf(wanted.phrases);
  }

  /**
   * Of what reads as one of these forms.
   *
   * @param field what Lucene is to call the text
   */
  static MatchOffsets of(List<TermVariant> forms, String field) {
    Wanted wanted = new Wanted();
    forms.stream().limit(MOST_FORMS).forEach(wanted::add);
    return new MatchOffsets(field, wanted);
  }

  @Override
  public OffsetsEnum getOffsetsEnum(LeafReader reader, int doc, String content) throws IOException {
    Places[] found = new Places[alone.length + beginnings.size()];
    try (TokenStream tokens = tokenStream(content)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken() && offset.startOffset() < LOOKED_THROUGH) {
        position += step.getPositionIncrement();
        Integer number = numbers.get(term.buffer(), 0, term.length());
        if (number != null) {
          add(number, term, position, offset, found);
        }
        for (int i = 0; i < beginnings.size(); i++) {
          if (startsWith(term, beginnings.get(i))) {
            add(alone.length + i, term, position, offset, found);
          }
        }
      }
    }
    List<OffsetsEnum> shown = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] != null && (i >= alone.length || alone[i])) {
        shown.add(found[i]);
      }
    }
    for (List<Step> phrase : phrases) {
      Places places = places(phrase, found);
      if (places.count > 0) {
        shown.add(places);
      }
    }
    return shown.isEmpty() ? OffsetsEnum.EMPTY : new OffsetsEnum.MultiOffsetsEnum(shown);
  }

  private static void add(
      int number, CharTermAttribute term, int position, OffsetAttribute offset, Places[] found) {
    if (found[number] == null) {
      found[number] = new Places(new BytesRef(term));
    }
    found[number].add(position, offset.startOffset(), offset.endOffset());
  }

  private static boolean startsWith(CharTermAttribute term, char[] beginning) {
    int length = beginning.length;
    return term.length() >= length && Arrays.equals(term.buffer(), 0, length, beginning, 0, length);
  }

  /** Where words stand one after the other, from the first to the last. */
  private static Places places(List<Step> phrase, Places[] found) {
    Places first = found[phrase.getFirst().word()];
    Places places = new Places(first == null ? new BytesRef() : first.term);
    for (int i = 0; first != null && i < first.count; i++) {
      int position = first.positions[i];
      if (phrase.stream().allMatch(step -> at(step, position, found) >= 0)) {
        Step last = phrase.getLast();
        int end = found[last.word()].ends[at(last, position, found)];
        places.add(position, first.starts[i], end);
      }
    }
    return places;
  }

  private static int at(Step step, int position, Places[] found) {
    Places places = found[step.word()];
    return places == null ? -1 : places.at(position + step.after());
  }

  /** Those of one word, in their order. */
  private static final class Places extends OffsetsEnum {
    private static final int FEW = 4;

    private final BytesRef term;
    private int[] positions = new int[FEW];
    private int[] starts = new int[FEW];
    private int[] ends = new int[FEW];
    private int count;
    private int current = -1;

    Places(BytesRef term) {
      this.term = term;
    }

    void add(int position, int start, int end) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      positions[count] = position;
      starts[count] = start;
      ends[count] = end;
      count++;
    }

    /** Index of the one at a position, negative if there is none. */
    int at(int position) {
      return Arrays.binarySearch(positions, 0, count, position);
    }

    @Override
    public boolean nextPosition() {
      current++;
      return current < count;
    }

    @Override
    public int freq() {
      return count;
    }

    @Override
    public BytesRef getTerm() {
      return term;
    }

    @Override
    public int startOffset() {
      return starts[current];
    }

    @Override
    public int endOffset() {
      return ends[current];
    }
  }
}
