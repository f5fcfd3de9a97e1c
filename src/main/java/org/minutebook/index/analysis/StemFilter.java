package org.minutebook.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Replaces words by their {@link Stems}. */
public final class StemFilter extends TokenFilter {
  /** Most words of a text were in it, or in the text before, already. */
  private static final int MAX_CACHED = 5_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Stems stems = new Stems();
  private final CharArrayMap<String> known = new CharArrayMap<>(100, false);
  private final String mark;

  /**
   * A filter of words in lower case.
   *
   * @param mark put before each stem to distinguish it from words as written; may be empty
   */
  public StemFilter(TokenStream in, String mark) {
    super(in);
    this.mark = mark;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String stem = known.get(term.buffer(), 0, term.length());
      if (stem == null) {
        String word = term.toString();
        stem = mark + stems.of(word);
        if (known.size() >= MAX_CACHED) {
          known.clear();
        }
        known.put(word, stem);
      }
      term.setEmpty().append(stem);
    }
    return true;
  }
}
