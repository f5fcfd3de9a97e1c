package org.minutebook.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** A text field whose text has been split into words already; it is not stored. */
public final class AnalysedField extends Field {
  private final AnalysedText text;
  private final AnalysedText.Terms terms;

  /** A field with some of the terms of a text. */
  public AnalysedField(String name, AnalysedText text, AnalysedText.Terms terms) {
    super(name, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.terms = terms;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
    Words words = reuse instanceof Words used ? used : new Words();
    words.begin(text, terms);
    return words;
  }

  /** The words of a text, which are looked up instead of made. */
  private static final class Words extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private AnalysedText text;
    private AnalysedText.Terms terms;
    private int at;
    private int skipped;

    void begin(AnalysedText newText, AnalysedText.Terms newTerms) {
      text = newText;
      terms = newTerms;
      at = 0;
    }

    @Override
    public void reset() {
      at = 0;
      skipped = 0;
    }

    @Override
    public boolean incrementToken() {
      skipped = 0;
      while (at < text.size()) {
        BytesRef found = terms.of(text, at);
        int behind = text.step(at);
        at++;
        if (found != null) {
          term.setBytesRef(found);
          step.setPositionIncrement(behind + skipped);
          return true;
        }
        skipped += behind;
      }
      return false;
    }

    @Override
    public void end() {
      clearAttributes();
      step.setPositionIncrement(skipped);
    }
  }
}
