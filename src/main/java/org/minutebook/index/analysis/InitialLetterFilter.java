package org.minutebook.index.analysis;

import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps words that may become one of the given terms, judged by their first letters. */
public final class InitialLetterFilter extends FilteringTokenFilter {
  /** Letters from here on may be folded to any other. */
  private static final char FIRST_NON_ASCII = 0x80;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final BitSet initials;

  public InitialLetterFilter(TokenStream in, BitSet initials) {
    super(in);
    this.initials = initials;
  }

  /** The first letters of folded terms. */
  public static BitSet initials(Collection<String> terms) {
    BitSet initials = new BitSet();
    terms.stream().filter(t -> !t.isEmpty()).forEach(t -> initials.set(t.charAt(0)));
    return initials;
  }

  @Override
  protected boolean accept() {
    char first = term.charAt(0);
    return first >= FIRST_NON_ASCII || initials.get(Character.toLowerCase(first));
  }
}
