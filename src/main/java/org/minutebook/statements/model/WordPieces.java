package org.minutebook.statements.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vocabulary of word pieces: whole words and beginnings of words, and, marked by {@code ##}, what
 * may follow them. Words that training never saw are made of pieces that it did see.
 *
 * <p>The pieces are those of the BERT models (J. Devlin et al., 2018), found by taking the longest
 * match again and again.
 */
final class WordPieces {
  /** The longest piece of the vocabulary is shorter; longer beginnings need not be tried. */
  private static final int MAX_LENGTH = 24;

  private static final String INNER = "##";

  /** The piece of a word that none fits. */
  static final String UNKNOWN = "[UNK]";

  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> inner = new HashMap<>();
  private final int unknown;

  /** A vocabulary; a piece's number is its place in the list. */
  WordPieces(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (piece.startsWith(INNER)) {
        inner.put(piece.substring(INNER.length()), i);
      } else {
        first.put(piece, i);
      }
    }
    this.unknown = first.get(UNKNOWN);
  }

  /**
   * Puts the numbers of a word's first pieces into an array; what is left over stays as it is.
   *
   * @param word in lower case
   * @param from the first place to fill
   * @param count how many pieces there are places for
   */
  void put(String word, int[] into, int from, int count) {
    String plain = withoutAccents(word);
    int placed = 0;
    int start = 0;
    while (start < plain.length() && placed < count) {
      int end = runEnd(plain, start);
      placed = put(plain, start, end, into, from, placed, count);
      start = end;
    }
    if (placed == 0) {
      into[from] = unknown;
    }
  }

  private int put(
      String text, int runStart, int runEnd, int[] into, int from, int placed, int count) {
    int next = placed;
    int at = runStart;
    while (at < runEnd && next < count) {
      Map<String, Integer> pieces = at == runStart ? first : inner;
      int end = Math.min(runEnd, at + MAX_LENGTH);
      Integer piece = null;
      while (end > at && (piece = pieces.get(text.substring(at, end))) == null) {
        end--;
      }
      if (piece == null) {
        into[from + next] = unknown;
        return next + 1;
      }
      into[from + next] = piece;
      next++;
      at = end;
    }
    return next;
  }

  /** Where a run of letters and digits ends, or the mark that stands there. */
  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end == start ? start + 1 : end;
  }

  private static String withoutAccents(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        StringBuilder plain = new StringBuilder();
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        parts
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .forEach(plain::appendCodePoint);
        return plain.toString();
      }
    }
    return word;
  }
}
