package org.minutebook.index.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Words as minutes write them: plain words, and names made of several, which are found whole and by
 * their parts. A word written with marks inside (see {@link CompoundWord}) gives its parts one
 * after the other, and at the first one's place the whole.
 *
 * <p>Addresses of the web give nothing: they are no words of the text, and are searched as links.
 * Scripts that put no space between words give their characters in twos.
 */
public final class WordTokenizer extends Tokenizer {
  /** A word, or one of the parts that a longer one is made of. */
  public static final String PART = "part";

  /** A longer word as it stands, at the place of its first part. */
  public static final String WHOLE = "whole";

  /** One more form to be found by, at the place of a part; never asked for. */
  public static final String EXTRA = "extra";

  /** Nobody types more; Lucene refuses terms above 32 KB. */
  private static final int LONGEST_TERM = 100;

  record Token(String text, int start, int end, int step, String type) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private final Queue<Token> waiting = new ArrayDeque<>();
  private char[] chars = new char[1024];
  private int length;
  private int at;

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    at = 0;
    length = 0;
    for (int n; (n = input.read(chars, length, chars.length - length)) > 0; ) {
      length += n;
      if (length == chars.length) {
        chars = Arrays.copyOf(chars, length * 2);
      }
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (waiting.isEmpty()) {
      if (at >= length) {
        return false;
      }
      scan();
    }
    Token token = waiting.remove();
    String text = token.text();
    term.append(text, 0, Math.min(text.length(), LONGEST_TERM));
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    step.setPositionIncrement(token.step());
    type.setType(token.type());
    keyword.setKeyword(!token.type().equals(PART) || !isLetters(text));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  private void scan() {
    int c = codePoint(at);
    if (isUnspaced(c)) {
      scanUnspaced();
    } else if (CompoundWord.isInner(c)) {
      int start = at;
      while (at < length && CompoundWord.isInner(c) && !isUnspaced(c)) {
        at += Character.charCount(c);
        c = at < length ? codePoint(at) : 0;
      }
      if (at < length && isAddress()) {
        skipAddress();
      } else {
        new CompoundWord(chars, start, at).tokens(waiting);
      }
    } else {
      at += Character.charCount(c);
    }
  }

  /** Whether {@code ://} begins after the name of a scheme, which ends here. */
  private boolean isAddress() {
    return at + 2 < length && chars[at] == ':' && chars[at + 1] == '/' && chars[at + 2] == '/';
  }

  private void skipAddress() {
    while (at < length && !Character.isWhitespace(chars[at]) && "<>\"`".indexOf(chars[at]) < 0) {
      at++;
    }
  }

  /** {@code 分散系统} gives 分散, 散系, 系统; a single character itself. */
  private void scanUnspaced() {
    int start = at;
    int c = codePoint(at);
    at += Character.charCount(c);
    int before = start;
    while (at < length && isUnspaced(codePoint(at))) {
      int next = at + Character.charCount(codePoint(at));
      waiting.add(new Token(text(before, next), before, next, 1, PART));
      before = at;
      at = next;
    }
    if (before == start) {
      waiting.add(new Token(text(start, at), start, at, 1, PART));
    }
  }

  private String text(int start, int end) {
    return new String(chars, start, end - start);
  }

  private int codePoint(int index) {
    return Character.codePointAt(chars, index, length);
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
