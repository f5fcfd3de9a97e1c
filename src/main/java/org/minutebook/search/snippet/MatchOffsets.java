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
 * Finds the offsets of term variants in a text, for Lucene's highlighter. One pass over the tokens
 * does; Lucene's own strategy builds an index of each text first, which took a quarter of the
 * memory of an answer.
 */
final class MatchOffsets extends AnalysisOffsetStrategy {
  /** Bounds the work on each token; a prefix has the most variants, 50 and a few more. */
  private static final int MAX_VARIANTS = 300;

  /** In UTF-16 code units; matches after that are not marked. */
  private static final int MAX_TEXT_LENGTH = 100_000;

  /** The variants, sorted out: single terms, prefixes and phrases. */
  private static final class Targets {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> single = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final List<List<PhraseTerm>> phrases = new ArrayList<>();

    /** All of them as text; the analysis skips tokens that begin with none. */
    private final Set<String> texts = new LinkedHashSet<>();

    private void add(TermVariant variant) {
      if (variant.kind() == Explanation.MatchKind.STEM) {
        texts.add(variant.text());
        single.add(number(Analysis.stemMark(variant.text())));
      } else if (variant.text().endsWith("*")) {
        String prefix = variant.text().substring(0, variant.text().length() - 1);
        texts.add(prefix);
        prefixes.add(prefix);
      } else {
        List<Analysis.Term> terms = Analysis.exact(variant.text());
        terms.forEach(t -> texts.add(t.text()));
        terms.stream()
            .filter(t -> t.whole() || terms.size() == 1)
            .forEach(t -> single.add(number(t.text())));
        List<Analysis.Term> parts = terms.stream().filter(t -> !t.whole()).toList();
        if (parts.size() > 1) {
          phrases.add(
              parts.stream()
                  .map(
                      t ->
                          new PhraseTerm(
                              number(t.text()), t.position() - parts.getFirst().position()))
                  .toList());
        }
      }
    }

    private int number(String term) {
      return numbers.computeIfAbsent(term, t -> numbers.size());
    }
  }

  /**
   * A term of a phrase.
   *
   * @param number of the term
   * @param distance its position after the phrase's first term
   */
  private record PhraseTerm(int number, int distance) {}

  private final CharArrayMap<Integer> numbers;
  private final boolean[] single;
  private final List<char[]> prefixes;
  private final List<List<PhraseTerm>> phrases;

  private MatchOffsets(String field, Targets targets) {
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
        Analysis.highlighting(targets.texts));
    this.numbers = new CharArrayMap<>(targets.numbers, false);
    this.single = new boolean[targets.numbers.size()];
    targets.single.forEach(number -> single[number] = true);
    this.prefixes = targets.prefixes.stream().map(String::toCharArray).toList();
    this.phrases = List.copyOf(targets.phrases);
  }

  /**
   * Finds these variants.
   *
   * @param field Lucene's name for the text
   */
  static MatchOffsets of(List<TermVariant> variants, String field) {
    Targets targets = new Targets();
    variants.stream().limit(MAX_VARIANTS).forEach(targets::add);
    return new MatchOffsets(field, targets);
  }

  @Override
  public OffsetsEnum getOffsetsEnum(LeafReader reader, int doc, String content) throws IOException {
    Occurrences[] found = new Occurrences[single.length + prefixes.size()];
    try (TokenStream tokens = tokenStream(content)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken() && offset.startOffset() < MAX_TEXT_LENGTH) {
        position += increment.getPositionIncrement();
        Integer number = numbers.get(term.buffer(), 0, term.length());
        if (number != null) {
          add(number, term, position, offset, found);
        }
        for (int i = 0; i < prefixes.size(); i++) {
          if (startsWith(term, prefixes.get(i))) {
            add(single.length + i, term, position, offset, found);
          }
        }
      }
    }
    List<OffsetsEnum> shown = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] != null && (i >= single.length || single[i])) {
        shown.add(found[i]);
      }
    }
    for (List<PhraseTerm> phrase : phrases) {
      Occurrences occurrences = occurrences(phrase, found);
      if (occurrences.count > 0) {
        shown.add(occurrences);
      }
    }
    return shown.isEmpty() ? OffsetsEnum.EMPTY : new OffsetsEnum.MultiOffsetsEnum(shown);
  }

  private static void add(
      int number,
      CharTermAttribute term,
      int position,
      OffsetAttribute offset,
      Occurrences[] found) {
    if (found[number] == null) {
      found[number] = new Occurrences(new BytesRef(term));
    }
    found[number].add(position, offset.startOffset(), offset.endOffset());
  }

  private static boolean startsWith(CharTermAttribute term, char[] prefix) {
    int length = prefix.length;
    return term.length() >= length && Arrays.equals(term.buffer(), 0, length, prefix, 0, length);
  }

  /** The occurrences of a phrase, each from its first term to its last. */
  private static Occurrences occurrences(List<PhraseTerm> phrase, Occurrences[] found) {
    Occurrences first = found[phrase.getFirst().number()];
    Occurrences occurrences = new Occurrences(first == null ? new BytesRef() : first.term);
    for (int i = 0; first != null && i < first.count; i++) {
      int position = first.positions[i];
      if (phrase.stream().allMatch(term -> index(term, position, found) >= 0)) {
        PhraseTerm last = phrase.getLast();
        int end = found[last.number()].ends[index(last, position, found)];
        occurrences.add(position, first.starts[i], end);
      }
    }
    return occurrences;
  }

  /** Which occurrence of a term continues a phrase that starts at a position; else negative. */
  private static int index(PhraseTerm term, int start, Occurrences[] found) {
    Occurrences occurrences = found[term.number()];
    return occurrences == null ? -1 : occurrences.indexOf(start + term.distance());
  }

  /** The occurrences of one term or phrase, in the order of the text. */
  private static final class Occurrences extends OffsetsEnum {
    private static final int INITIAL_CAPACITY = 4;

    private final BytesRef term;
    private int[] positions = new int[INITIAL_CAPACITY];
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private int count;
    private int current = -1;

    Occurrences(BytesRef term) {
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

    /** Index of the occurrence at a position; negative if there is none. */
    int indexOf(int position) {
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
