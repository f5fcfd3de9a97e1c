package org.minutebook.index.analysis;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Keeps the parts of compound words and drops the wholes, which would count every name twice. */
public final class PartsFilter extends FilteringTokenFilter {
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  public PartsFilter(TokenStream in) {
    super(in);
  }

  @Override
  protected boolean accept() {
    return type.type().equals(WordTokenizer.PART);
  }
}
