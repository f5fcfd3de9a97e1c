package org.minutebook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.minutebook.archive.Sha256;
import org.minutebook.index.analysis.CapitalsFilter;
import org.minutebook.index.analysis.InitialLetterFilter;
import org.minutebook.index.analysis.PartsFilter;
import org.minutebook.index.analysis.StemFilter;
import org.minutebook.index.analysis.WordTokenizer;

/**
 * Turns text into terms. Every text field is indexed twice: as written (in lower case, accents
 * folded, compound words both whole and in parts) and stemmed, so that the literal form can weigh
 * more.
 */
public final class Analysis {
  private static final char FIRST_NON_ASCII = 0x80;

  private static final String VERSION = "3";
  private static final String STEM_MARK = "\u0001";

  /** Matches no phrase across two values of a field. */
  private static final int POSITION_GAP = 100;

  /** A text to which every rule applies, so that changing a rule changes its terms. */
  private static final String PROBE =
      "Anil's xen-arm-builder releases Cstruct.t, core_kernel at mirage/mirage#409 (#12), OCaml"
          + " v4.02.1 in C++ and C#; MirageOS's Mini-OS d\u00e9j\u00e0-vu \u2014 wait...what?"
          + " https://example.org/a see don\u2019t \u5206\u6563\u7cfb\u7edf"
          + " \u0418\u0432\u0430\u043d"
          + " initialised colours centred dialogue licence labelled TLS";

  private static final Analyzer EXACT = analyzer(words -> folded(words));
  private static final Analyzer STEMMED =
      analyzer(words -> new StemFilter(new PartsFilter(folded(words)), ""));
  private static final Analyzer CAPITALS =
      analyzer(words -> new LowerCaseFilter(new CapitalsFilter(words)));

  private static final Analyzer BY_FIELD =
      new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          if (Fields.isOfCapitals(field)) {
            return CAPITALS;
          }
          return Fields.isStemmed(field) ? STEMMED : EXACT;
        }

        @Override
        public int getPositionIncrementGap(String field) {
          return POSITION_GAP;
        }
      };

  private Analysis() {}

  /**
   * A term of a text.
   *
   * @param text the term
   * @param start its offset in the text, in UTF-16 code units
   * @param end the offset of its end, exclusive
   * @param position the number of its word
   * @param whole whether it is a compound word as a whole, at the position of its first part
   */
  public record Term(String text, int start, int end, int position, boolean whole) {
    /** Its parts; not the record's own, which takes Java a while to make at each start. */
    @Override
    public String toString() {
      return "Term[text="
          + text
          + ", start="
          + start
          + ", end="
          + end
          + ", position="
          + position
          + ", whole="
          + whole
          + "]";
    }
  }

  /** The analyzer of all fields. */
  public static Analyzer analyzer() {
    return BY_FIELD;
  }

  /**
   * An analyzer for highlighting: it gives words as written and, at the same position, their stems
   * marked by {@link #stemMark}.
   *
   * @param terms the terms to highlight; words with other first letters are skipped
   */
  public static Analyzer highlighting(Collection<String> terms) {
    BitSet initials = InitialLetterFilter.initials(terms);
    return analyzer(
        words ->
            new StemFilter(
                new KeywordRepeatFilter(folded(new InitialLetterFilter(words, initials))),
                STEM_MARK));
  }

  /** A stem as {@link #highlighting} gives it. */
  public static String stemMark(String stem) {
    return STEM_MARK + stem;
  }

  /**
   * Identifies the analysis: an index made with another one can't be searched. It has a version and
   * a digest of the terms of a text to which every rule applies.
   */
  public static String fingerprint() {
    return VERSION + "-" + Sha256.of(exact(PROBE) + "|" + stemmed(PROBE)).substring(0, 16);
  }

  /** The words of a text as written, compound words both whole and in parts. */
  public static List<Term> exact(String text) {
    return terms(EXACT, text);
  }

  /** The stems of the words of a text, one for each part of a compound word. */
  public static List<Term> stemmed(String text) {
    return terms(STEMMED, text);
  }

  /** A text in lower case with accents folded, and otherwise as it is: for prefixes of words. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    char[] letter = new char[1];
    char[] replacement = new char[4];
    for (int i = 0; i < lower.length(); i++) {
      letter[0] = lower.charAt(i);
      // Lucene's method is too large for the JIT to compile, so it is spared for most letters.
      if (letter[0] < FIRST_NON_ASCII) {
        folded.append(letter[0]);
      } else {
        folded.append(replacement, 0, ASCIIFoldingFilter.foldToASCII(letter, 0, replacement, 0, 1));
      }
    }
    return folded.toString();
  }

  /** Whether a word is written in capitals, two letters or more: ARM, TLS. */
  public static boolean isCapitals(CharSequence word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static List<Term> terms(Analyzer analyzer, String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        if (!type.type().equals(WordTokenizer.EXTRA)) {
          terms.add(
              new Term(
                  term.toString(),
                  offset.startOffset(),
                  offset.endOffset(),
                  position,
                  type.type().equals(WordTokenizer.WHOLE)));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return terms;
  }

  private static Analyzer analyzer(Function<TokenStream, TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        WordTokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, filters.apply(words));
      }
    };
  }

  private static TokenStream folded(TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }
}
