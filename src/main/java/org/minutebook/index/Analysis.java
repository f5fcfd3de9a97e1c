package org.minutebook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.minutebook.index.analysis.StemFilter;
import org.minutebook.index.analysis.WordTokenizer;

/**
 * How text becomes terms. Every field of text is there twice: as written (small letters, accents
 * folded, names whole and by parts) and with its words cut to their stems, so that the literal form
 * can weigh more.
 */
public final class Analysis {
  /** Below that all letters are ASCII. */
  private static final char FIRST_FOLDED = 0x80;

  private static final String VERSION = "2";
  private static final String STEM_MARK = "\u0001";

  /** Shows every rule at work; a change of the rules changes the terms made of it. */
  private static final String PROBE =
      "Anil's xen-arm-builder releases Cstruct.t, core_kernel at mirage/mirage#409 (#12), OCaml"
          + " v4.02.1 in C++ and C#; MirageOS's Mini-OS d\u00e9j\u00e0-vu \u2014 wait...what?"
          + " https://example.org/a see don\u2019t \u5206\u6563\u7cfb\u7edf"
          + " \u0418\u0432\u0430\u043d"
          + " initialised colours centred dialogue licence labelled TLS";

  private static final Analyzer EXACT =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          WordTokenizer words = new WordTokenizer();
          return new TokenStreamComponents(words, folded(words));
        }
      };

  private static final Analyzer STEMMED =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          WordTokenizer words = new WordTokenizer();
          return new TokenStreamComponents(words, new StemFilter(new Parts(folded(words)), ""));
        }
      };

  private static final Analyzer CAPITALS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          WordTokenizer words = new WordTokenizer();
          return new TokenStreamComponents(words, new LowerCaseFilter(new Capitals(words)));
        }
      };

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
          return 100;
        }
      };

  /** Stems of words by which a title says how far its topic has come. */
  private static final Set<String> OF_STATE =
      Set.of(
          "a",
          "again",
          "an",
          "and",
          "continu",
          "cont",
          "discuss",
          "for",
          "from",
          "in",
          "more",
          "of",
          "on",
          "ongo",
          "progress",
          "review",
          "status",
          "the",
          "to",
          "topic",
          "updat",
          "with");

  private static final Set<String> OTHER_BUSINESS = Set.of("ani", "busi", "other");

  private Analysis() {}

  /**
   * A term of a text.
   *
   * @param text the term
   * @param start where it stands in the text, in UTF-16 code units
   * @param end where it ends, exclusive
   * @param position the number of its word
   * @param whole whether it is a longer name as a whole, at the place of its first part
   */
  public record Term(String text, int start, int end, int position, boolean whole) {}

  /** The analyzer of all fields. */
  public static Analyzer analyzer() {
    return BY_FIELD;
  }

  /**
   * For marking what was found in a text: words as written, and at the same place their stems, told
   * apart by {@link #stemMark}.
   *
   * @param terms what is looked for; words that begin with another letter are passed over
   */
  public static Analyzer beside(Collection<String> terms) {
    BitSet initials = new BitSet();
    terms.stream().filter(t -> !t.isEmpty()).forEach(t -> initials.set(t.charAt(0)));
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        WordTokenizer words = new WordTokenizer();
        TokenStream folded = folded(new Initials(words, initials));
        return new TokenStreamComponents(
            words, new StemFilter(new KeywordRepeatFilter(folded), STEM_MARK));
      }
    };
  }

  /** A stem as the terms of {@link #beside} have it. */
  public static String stemMark(String stem) {
    return STEM_MARK + stem;
  }

  /**
   * Tells analyses apart: an index made with another one can't be searched with this. Holds a
   * version and a digest of what the rules make of a text that shows each of them.
   */
  public static String fingerprint() {
    return VERSION + "-" + Sha256.of((exact(PROBE) + "|" + stemmed(PROBE))).substring(0, 16);
  }

  /** The terms to ask for: a text's words as written, and longer names both whole and in parts. */
  public static List<Term> exact(String text) {
    return terms(EXACT, text);
  }

  /** The stems of a text's words, one for each part. */
  public static List<Term> stemmed(String text) {
    return terms(STEMMED, text);
  }

  /**
   * What a title is about: its stems in order of the alphabet, without numbers, issue references
   * and words such as "update", so that "Irmin update" and "Irmin: status (#12)" are alike.
   */
  public static Optional<String> topic(String title) {
    TreeSet<String> stems = new TreeSet<>();
    for (Term term : stemmed(title)) {
      if (term.text().chars().allMatch(Character::isLetter) && !OF_STATE.contains(term.text())) {
        stems.add(term.text());
      }
    }
    return stems.isEmpty() || stems.equals(OTHER_BUSINESS) || stems.equals(Set.of("aob"))
        ? Optional.empty()
        : Optional.of(String.join(" ", stems));
  }

  /** Small letters and folded accents, nothing else: for the beginnings of words. */
  public static String fold(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(small.length());
    char[] letter = new char[1];
    char[] plain = new char[4];
    for (int i = 0; i < small.length(); i++) {
      letter[0] = small.charAt(i);
      // The JIT leaves Lucene's method alone, it is too large: not to be asked of every letter.
      if (letter[0] < FIRST_FOLDED) {
        folded.append(letter[0]);
      } else {
        folded.append(plain, 0, ASCIIFoldingFilter.foldToASCII(letter, 0, plain, 0, 1));
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

  private static TokenStream folded(TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }

  /** Lets words through that are written with two capitals or more: ARM, GSoC. */
  private static final class Capitals extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Capitals(TokenStream in) {
      super(in);
    }

    @Override
    protected boolean accept() {
      if (type.type().equals(WordTokenizer.EXTRA)) {
        return false;
      }
      int capitals = 0;
      for (int i = 0; i < term.length(); i++) {
        if (!Character.isLetter(term.charAt(i))) {
          return false;
        }
        capitals += Character.isUpperCase(term.charAt(i)) ? 1 : 0;
      }
      return capitals > 1;
    }
  }

  /** Lets words through that begin with one of these letters, or with one that is to be folded. */
  private static final class Initials extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final BitSet initials;

    Initials(TokenStream in, BitSet initials) {
      super(in);
      this.initials = initials;
    }

    @Override
    protected boolean accept() {
      char first = term.charAt(0);
      return first >= FIRST_FOLDED || initials.get(Character.toLowerCase(first));
    }
  }

  /** Lets the parts through: stems of wholes would count every name twice. */
  private static final class Parts extends FilteringTokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Parts(TokenStream in) {
      super(in);
    }

    @Override
    protected boolean accept() {
      return type.type().equals(WordTokenizer.PART);
    }
  }
}
