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
 * Finds words that begin with one of several prefixes, whatever their case, in UTF-8 text. Decoding
 * and lower-casing the text of a long debate would take longer than the rest of an answer.
 */
final class PrefixScanner {
  /** So that a set of them fits the bits of an int. */
  private static final int MAX_PREFIXES = 30;

  /** Of each prefix; bounds the work on a text full of them. */
  private static final int MAX_MATCHES = 20;

  /** A prefix in one of the cases it is looked for in; ASCII letters are lower-cased. */
  private record Spelling(BytesRef bytes, int prefix) {}

  /** Added to a byte inside a word, where no word begins. */
  private static final int INSIDE_WORD = 256;

  /** What to add to the byte that follows one: {@link #INSIDE_WORD} after a letter or digit. */
  private static final short[] OFFSET_AFTER = new short[256];

  static {
    for (int c = 0; c < 0x80; c++) {
      OFFSET_AFTER[c] = (short) (Character.isLetterOrDigit(c) ? INSIDE_WORD : 0);
    }
  }

  /**
   * The spellings by their first byte, in either case; none for a byte inside a word. One look-up a
   * byte, since hardly any byte begins a match.
   */
  private final Spelling[][] byFirst = new Spelling[2 * INSIDE_WORD][];

  PrefixScanner(List<String> prefixes) {
    List<Spelling> all = new ArrayList<>();
    List<String> some =
        prefixes.stream().filter(p -> !p.isEmpty()).distinct().limit(MAX_PREFIXES).toList();
    for (int i = 0; i < some.size(); i++) {
      for (String spelling : spellings(some.get(i))) {
        byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
        for (int b = 0; b < bytes.length; b++) {
          bytes[b] = lowerCase(bytes[b]);
        }
        all.add(new Spelling(new BytesRef(bytes), i));
      }
    }
    for (Spelling spelling : all) {
      int first = spelling.bytes().bytes[0] & 0xFF;
      add(first, spelling);
      if (first >= 'a' && first <= 'z') {
        add(first - 'a' + 'A', spelling);
      }
    }
  }

  private void add(int first, Spelling spelling) {
    Spelling[] before = byFirst[first] == null ? new Spelling[0] : byFirst[first];
    byFirst[first] = Arrays.copyOf(before, before.length + 1);
    byFirst[first][before.length] = spelling;
  }

  /**
   * The start of a word that begins with a prefix.
   *
   * @param at offset in bytes from the start of the text
   * @param prefix number of the prefix among the distinct ones given, below 30
   */
  record Match(int at, int prefix) {}

  /** With letters other than ASCII: in lower case, capitalised, and in upper case. */
  private static Set<String> spellings(String prefix) {
    Set<String> spellings = new LinkedHashSet<>(List.of(prefix));
    if (prefix.chars().anyMatch(c -> c > 0x7F)) {
      int second = prefix.offsetByCodePoints(0, 1);
      spellings.add(
          prefix.substring(0, second).toUpperCase(Locale.ROOT) + prefix.substring(second));
      spellings.add(prefix.toUpperCase(Locale.ROOT));
    }
    return spellings;
  }

  /** The matches in the order of the text, the first twenty of each prefix. */
  List<Match> matches(BytesRef text) {
    List<Match> matches = new ArrayList<>();
    int[] counts = new int[MAX_PREFIXES];
    byte[] bytes = text.bytes;
    int end = text.offset + text.length;
    int offset = 0;
    for (int i = text.offset; i < end; i++) {
      int c = bytes[i] & 0xFF;
      Spelling[] candidates = byFirst[offset + c];
      if (candidates != null) {
        for (Spelling spelling : candidates) {
          if (counts[spelling.prefix()] < MAX_MATCHES
              && startsWith(bytes, i, end, spelling.bytes().bytes)) {
            matches.add(new Match(i - text.offset, spelling.prefix()));
            counts[spelling.prefix()]++;
          }
        }
      }
      // Any byte but an ASCII letter or digit may end a word: dashes and quotation marks do.
      offset = OFFSET_AFTER[c];
    }
    return matches;
  }

  private static boolean startsWith(byte[] text, int at, int end, byte[] prefix) {
    if (at + prefix.length > end) {
      return false;
    }
    for (int i = 1; i < prefix.length; i++) {
      if (lowerCase(text[at + i]) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte lowerCase(byte c) {
    return c >= 'A' && c <= 'Z' ? (byte) (c + 'a' - 'A') : c;
  }
}
