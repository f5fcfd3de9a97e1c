package org.minutebook.search.snippet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Finds words by how they begin, whatever their case, in text as UTF-8: to make a string of a
 * debate of hours, and one in small letters of that, takes longer than all else an answer needs.
 */
final class PrefixScanner {
  private static final int MOST = 30;
  private static final int MOST_PLACES = 20;

  /** A beginning as it may be written; ASCII letters are small here and of either case there. */
  private record Written(BytesRef bytes, int which) {}

  /** Added to a byte that stands inside a word. */
  private static final int IN_WORD = 256;

  /** By a byte, what to add to the next: {@link #IN_WORD} after an ASCII letter or digit. */
  private static final short[] AFTER = new short[256];

  static {
    for (int c = 0; c < 0x80; c++) {
      AFTER[c] = (short) (Character.isLetterOrDigit(c) ? IN_WORD : 0);
    }
  }

  /**
   * By the first byte, in either case; nothing for those inside a word. One look into a table for
   * each byte: most text is none of what is looked for.
   */
  private final Written[][] byFirst = new Written[2 * IN_WORD][];

  PrefixScanner(List<String> words) {
    List<Written> all = new ArrayList<>();
    List<String> some = words.stream().filter(w -> !w.isEmpty()).distinct().limit(MOST).toList();
    for (int which = 0; which < some.size(); which++) {
      for (String variant : variants(some.get(which))) {
        byte[] bytes = variant.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = small(bytes[i]);
        }
        all.add(new Written(new BytesRef(bytes), which));
      }
    }
    for (Written written : all) {
      int first = written.bytes().bytes[0] & 0xFF;
      add(first, written);
      if (first >= 'a' && first <= 'z') {
        add(first - 'a' + 'A', written);
      }
    }
  }

  private void add(int first, Written written) {
    Written[] before = byFirst[first] == null ? new Written[0] : byFirst[first];
    byFirst[first] = Arrays.copyOf(before, before.length + 1);
    byFirst[first][before.length] = written;
  }

  /**
   * Where a word begins so.
   *
   * @param at offset, in bytes from the start of the text
   * @param which number of the beginning, below 30
   */
  record Place(int at, int which) {}

  /** Other letters than ASCII ones are small, or capital at the start, or all capital. */
  private static Set<String> variants(String word) {
    Set<String> variants = new LinkedHashSet<>(List.of(word));
    if (word.chars().anyMatch(c -> c > 0x7F)) {
      int second = word.offsetByCodePoints(0, 1);
      variants.add(word.substring(0, second).toUpperCase(Locale.ROOT) + word.substring(second));
      variants.add(word.toUpperCase(Locale.ROOT));
    }
    return variants;
  }

  /** The places in their order, of each beginning the first twenty. */
  List<Place> in(BytesRef text) {
    List<Place> places = new ArrayList<>();
    int[] seen = new int[MOST];
    byte[] bytes = text.bytes;
    int end = text.offset + text.length;
    int before = 0;
    for (int i = text.offset; i < end; i++) {
      int c = bytes[i] & 0xFF;
      Written[] here = byFirst[before + c];
      if (here != null) {
        for (Written written : here) {
          if (seen[written.which()] < MOST_PLACES && stands(written.bytes().bytes, bytes, i, end)) {
            places.add(new Place(i - text.offset, written.which()));
            seen[written.which()]++;
          }
        }
      }
      // Before other bytes a word may end: a dash or a quotation mark is one of them.
      before = AFTER[c];
    }
    return places;
  }

  private static boolean stands(byte[] word, byte[] text, int at, int end) {
    if (at + word.length > end) {
      return false;
    }
    for (int i = 1; i < word.length; i++) {
      if (small(text[at + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte small(byte c) {
    return c >= 'A' && c <= 'Z' ? (byte) (c + 'a' - 'A') : c;
  }
}
