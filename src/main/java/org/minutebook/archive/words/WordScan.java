package org.minutebook.archive.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, for redactions: runs of letters and digits, without accents and in lower
 * case. What is between them does not count, be it blanks, line ends, marks of Markdown or escapes
 * of HTML and addresses. A letter of a script that is written without blanks is a word of its own.
 */
public final class WordScan {
  /** Longer than the names of all escapes of HTML that stand for a blank. */
  private static final int LONGEST_ESCAPE = 10;

  /** Further signs of a word can't tell it from others that minutes have. */
  private static final int LONGEST_WORD = 100;

  private final String text;
  private final List<Word> words = new ArrayList<>();

  /** A word and where it is. */
  public record Word(String text, int start, int end) {}

  private WordScan(String text) {
    this.text = text;
  }

  /** The words with their places. */
  public static List<Word> places(String text) {
    WordScan scan = new WordScan(text);
    scan.run();
    return scan.words;
  }

  /**
   * The words with their places, once as they are written and, where that is another, as they are
   * shown.
   */
  public static List<List<Word>> readings(String text) {
    List<List<Word>> readings = new ArrayList<>();
    readings.add(places(text));
    if (ShownText.differs(text)) {
      readings.add(places(ShownText.of(text)));
    }
    if (ShownText.hasEscapes(text)) {
      readings.add(places(ShownText.unescaped(text)));
    }
    return readings;
  }

  private static List<Word> places(ShownText shown) {
    return places(shown.text()).stream()
        .map(word -> new Word(word.text(), shown.start(word.start()), shown.end(word.end() - 1)))
        .toList();
  }

  /** The words. */
  public static List<String> words(String text) {
    return places(text).stream().map(Word::text).toList();
  }

  private void run() {
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      boolean alone = isWordByItself(c);
      if (alone || !isPart(c, start >= 0)) {
        add(start, i);
        start = -1;
        if (alone) {
          add(i, end);
        } else {
          end = afterEscape(i, c);
        }
      } else if (start < 0) {
        start = i;
      }
      i = end;
    }
    add(start, text.length());
  }

  private void add(int start, int end) {
    if (start < 0) {
      return;
    }
    String raw = text.substring(start, Math.min(end, start + LONGEST_WORD));
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(word::appendCodePoint);
    if (!word.isEmpty()) {
      words.add(new Word(word.toString(), start, end));
    }
  }

  /** Whether a sign belongs to a word; those that can't be seen may be within one. */
  private static boolean isPart(int c, boolean isWithin) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return isWithin
        && (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.FORMAT);
  }

  private static boolean isWordByItself(int c) {
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
          default -> false;
        };
  }

  /** The place after a sign between words and, if it begins one, after the escape. */
  private int afterEscape(int at, int c) {
    int next = at + Character.charCount(c);
    if (c == '%'
        && at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0) {
      return at + 3;
    }
    if (c == '&') {
      int i = next;
      while (i < text.length()
          && i - at < LONGEST_ESCAPE
          && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
        i++;
      }
      return i < text.length() && text.charAt(i) == ';' ? i + 1 : next;
    }
    return next;
  }
}
