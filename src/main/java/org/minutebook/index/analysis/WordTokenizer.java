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
 * Splits minutes into words. A compound word (see {@link CompoundWord}) gives its parts one after
 * the other and, at the position of the first part, the whole.
 *
 * <p>URLs give no tokens, as they are searched as links. Scripts without spaces between words give
 * pairs of neighbouring characters.
 */
public final class WordTokenizer extends Tokenizer {
  /** Type of a plain word or a part of a compound word. */
  public static final String PART = "part";

  /** Type of a compound word as a whole, at the position of its first part. */
  public static final String WHOLE = "whole";

  /** Type of a further form, at the position of a part; indexed, but not used for queries. */
  public static final String EXTRA = "extra";

  /** More than anybody types; Lucene refuses terms above 32 KB. */
  static final int MAX_TERM_LENGTH = 100;

  /** A token with its offsets; {@code step} is its position increment. */
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
    term.append(text, 0, Math.min(text.length(), MAX_TERM_LENGTH));
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
      if (at < length && isUrl()) {
        skipUrl();
      } else {
        new CompoundWord(chars, start, at).tokens(waiting);
      }
    } else {
      at += Character.charCount(c);
    }
  }

  /** Whether the run that ends here is the scheme of a URL: {@code ://} follows. */
  private boolean isUrl() {
    return at + 2 < length && chars[at] == ':' && chars[at + 1] == '/' && chars[at + 2] == '/';
  }

  private void skipUrl() {
    while (at < length && !Character.isWhitespace(chars[at]) && "<>\"`".indexOf(chars[at]) < 0) {
      at++;
    }
  }

  /**
   * Adds pairs: {@code 分散系统} gives 分散, 散系, 系统, and each character as a further form, since it may
   * be a word. A single character gives itself.
   */
  private void scanUnspaced() {
    int start = at;
    int c = codePoint(at);
    at += Character.charCount(c);
    int before = start;
    while (at < length && isUnspaced(codePoint(at))) {
      int next = at + Character.charCount(codePoint(at));
      waiting.add(new Token(text(before, next), before, next, 1, PART));
      waiting.add(new Token(text(before, at), before, at, 0, EXTRA));
      before = at;
      at = next;
    }
    boolean isSingle = before == start;
    waiting.add(new Token(text(before, at), before, at, isSingle ? 1 : 0, isSingle ? PART : EXTRA));
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
    if (isKanaMark(c)) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Long vowels and repetitions are of no script of their own: the second sign of {@code ロープ}. */
  private static boolean isKanaMark(int c) {
    return c == 0x30FC || c == 0xFF70 || c == 0x3006 || (c >= 0x3031 && c <= 0x3035);
  }

  /** Whether the first characters of a buffer are letters. */
  static boolean isLetters(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      if (!Character.isLetter(chars[i])) {
        return false;
      }
    }
    return true;
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
