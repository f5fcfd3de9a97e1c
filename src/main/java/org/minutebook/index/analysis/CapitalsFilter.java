package org.minutebook.index.analysis;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Keeps words that are written with two capitals or more: ARM, GSoC. */
public final class CapitalsFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  public CapitalsFilter(TokenStream in) {
    super(in);
  }

  @Override
  protected boolean accept() {
    if (type.type().equals(WordTokenizer.EXTRA)) {
      return false;
    }
    return isOfCapitals(term.buffer(), term.length());
  }

  /** Whether the first characters of a buffer are letters, two of them capitals or more. */
  static boolean isOfCapitals(char[] chars, int length) {
    int capitals = 0;
    for (int i = 0; i < length; i++) {
      if (!Character.isLetter(chars[i])) {
        return false;
      }
      capitals += Character.isUpperCase(chars[i]) ? 1 : 0;
    }
    return capitals > 1;
  }
}
