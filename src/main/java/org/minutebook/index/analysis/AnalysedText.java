package org.minutebook.index.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.analysis.WordForms.Forms;

/**
 * A text that was split into words once, for all the fields that it goes into. It gives the terms
 * and positions that the analyzers of these fields would give.
 */
public final class AnalysedText {
  /** The terms that a field gets of the words. */
  public enum Terms {
    /** As written, compound words both whole and in parts. */
    EXACT {
      @Override
      BytesRef of(AnalysedText text, int word) {
        return text.forms[word].exact();
      }
    },
    /** The stems of words and of parts of compound words. */
    STEMS {
      @Override
      BytesRef of(AnalysedText text, int word) {
        return text.types[word] == PART ? text.forms[word].stem() : null;
      }
    },
    /** Words that are written in capitals. */
    CAPITALS {
      @Override
      BytesRef of(AnalysedText text, int word) {
        return text.types[word] == EXTRA ? null : text.forms[word].capitals();
      }
    };

    /** The term of a word; null if the field does not get it. */
    abstract BytesRef of(AnalysedText text, int word);
  }

  private static final byte PART = 0;
  private static final byte WHOLE = 1;
  private static final byte EXTRA = 2;

  /** What splits texts, one for each thread as all its parts are used again. */
  private static final ThreadLocal<Splitter> SPLITTER = ThreadLocal.withInitial(Splitter::new);

  private final int size;
  private final Forms[] forms;
  private final byte[] types;
  private final byte[] steps;

  private AnalysedText(int size, Forms[] forms, byte[] types, byte[] steps) {
    this.size = size;
    this.forms = forms;
    this.types = types;
    this.steps = steps;
  }

  /** Splits a text. */
  public static AnalysedText of(String text) {
    return SPLITTER.get().split(text);
  }

  int size() {
    return size;
  }

  /** How many positions a word is behind the one before it. */
  int step(int word) {
    return steps[word];
  }

  private static final class Splitter {
    private final WordTokenizer words = new WordTokenizer();
    private final CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
    private final TypeAttribute type = words.getAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute step =
        words.getAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = words.getAttribute(KeywordAttribute.class);
    private final WordForms known = new WordForms();

    private Forms[] forms = new Forms[1000];
    private byte[] types = new byte[1000];
    private byte[] steps = new byte[1000];

    AnalysedText split(String text) {
      int size = 0;
      try (WordTokenizer open = words) {
        open.setReader(new StringReader(text));
        open.reset();
        while (open.incrementToken()) {
          if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
          }
          forms[size] = known.of(term.buffer(), term.length(), !keyword.isKeyword());
          types[size] = typeOf(type.type());
          steps[size] = (byte) step.getPositionIncrement();
          size++;
        }
        open.end();
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory can be read", e);
      }
      return new AnalysedText(
          size, Arrays.copyOf(forms, size), Arrays.copyOf(types, size), Arrays.copyOf(steps, size));
    }

    private static byte typeOf(String type) {
      return switch (type) {
        case WordTokenizer.PART -> PART;
        case WordTokenizer.WHOLE -> WHOLE;
        default -> EXTRA;
      };
    }
  }
}
