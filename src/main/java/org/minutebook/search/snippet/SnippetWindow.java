package org.minutebook.search.snippet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.minutebook.search.ranking.TermVariant;

/**
 * Cuts a long text down to the sentences from which a snippet is chosen. Analysing a whole debate
 * takes long; scanning it for prefixes does not.
 */
final class SnippetWindow {
  /** Of a longer text only a window of so many bytes is considered. */
  private static final int WINDOW = 4000;

  /** A text of so many bytes is not worth cutting. */
  private static final int SHORT = 400;

  /** Sentences with matches that are kept; Lucene's highlighter chooses among them. */
  private static final int MAX_SENTENCES = 4;

  /** What another matched term counts beside a repetition; more than all repetitions. */
  private static final int NEW_TERM = 2000;

  private static final byte[] GAP = " \u2026\n".getBytes(StandardCharsets.UTF_8);

  private static final byte[] FULL_STOP = "\u3002".getBytes(StandardCharsets.UTF_8);

  private final PrefixScanner scanner;
  private final int goal;

  /**
   * Looks for the first word of each variant.
   *
   * @param goal after a sentence of fewer bytes what follows is kept as well
   */
  SnippetWindow(List<TermVariant> variants, int goal) {
    this.goal = goal;
    this.scanner =
        new PrefixScanner(
            variants.stream()
                .map(variant -> variant.text().replace("*", ""))
                .map(text -> text.split(" ", 2)[0])
                .toList());
  }

  /**
   * The sentences with matches; of a long text, those in the window with the most matches. The
   * start of a text without any match.
   *
   * @param text in UTF-8
   */
  String of(BytesRef text) {
    if (text.length <= SHORT) {
      return text.utf8ToString();
    }
    List<PrefixScanner.Match> matches = scanner.matches(text);
    int from = text.length <= WINDOW ? 0 : densestWindow(text, matches);
    int to = text.length - from <= WINDOW ? text.length : characterStart(text, from + WINDOW);
    return matches.isEmpty()
        ? new BytesRef(text.bytes, text.offset + from, to - from).utf8ToString()
        : sentences(text, from, to, matches);
  }

  private static int densestWindow(BytesRef text, List<PrefixScanner.Match> matches) {
    int best = 0;
    int bestScore = 0;
    int last = 0;
    int[] counts = new int[Integer.SIZE];
    int terms = 0;
    for (int first = 0; first < matches.size(); first++) {
      while (last < matches.size()
          && matches.get(last).at() - matches.get(first).at() < WINDOW / 2) {
        terms += counts[matches.get(last).prefix()]++ == 0 ? 1 : 0;
        last++;
      }
      int score = terms * NEW_TERM + last - first;
      if (score > bestScore) {
        bestScore = score;
        best = matches.get(first).at();
      }
      terms -= --counts[matches.get(first).prefix()] == 0 ? 1 : 0;
    }
    int from = characterStart(text, Math.max(0, best - WINDOW / 4));
    int sentence = sentenceEnd(text, from, best);
    return from > 0 && sentence < best ? sentence : from;
  }

  /** The first character that starts at or after an offset. */
  private static int characterStart(BytesRef text, int at) {
    int i = at;
    while (i < text.length && (text.bytes[text.offset + i] & 0xC0) == 0x80) {
      i++;
    }
    return i;
  }

  /**
   * A sentence by its offsets.
   *
   * @param terms how many different prefixes match in it
   * @param count how many matches there are
   */
  private record Sentence(int start, int end, int terms, int count) {}

  private static final Comparator<Sentence> BEST_FIRST =
      Comparator.comparingInt(Sentence::terms)
          .thenComparingInt(Sentence::count)
          .reversed()
          .thenComparingInt(Sentence::start);

  private String sentences(BytesRef text, int from, int to, List<PrefixScanner.Match> matches) {
    List<Sentence> all = split(text, from, to, matches);
    List<Sentence> best = new ArrayList<>(all);
    best.removeIf(sentence -> sentence.count() == 0);
    best.sort(BEST_FIRST);
    best = best.subList(0, Math.min(best.size(), MAX_SENTENCES));
    byte[] kept = new byte[to - from + all.size() * GAP.length];
    int length = 0;
    boolean gap = false;
    int more = 0;
    for (Sentence sentence : all) {
      int size = sentence.end() - sentence.start();
      boolean isBest = best.contains(sentence);
      if (isBest || more > 0) {
        if (gap && length > 0) {
          System.arraycopy(GAP, 0, kept, length, GAP.length);
          length += GAP.length;
        }
        System.arraycopy(text.bytes, text.offset + sentence.start(), kept, length, size);
        length += size;
        more = (isBest ? goal : more) - size;
        gap = false;
      } else {
        gap = true;
      }
    }
    return new String(kept, 0, length, StandardCharsets.UTF_8);
  }

  private static List<Sentence> split(
      BytesRef text, int from, int to, List<PrefixScanner.Match> matches) {
    List<Sentence> all = new ArrayList<>();
    int next = 0;
    while (next < matches.size() && matches.get(next).at() < from) {
      next++;
    }
    for (int at = from; at < to; ) {
      int end = sentenceEnd(text, at, to);
      int first = next;
      int terms = 0;
      while (next < matches.size() && matches.get(next).at() < end) {
        terms |= 1 << matches.get(next).prefix();
        next++;
      }
      all.add(new Sentence(at, end, Integer.bitCount(terms), next - first));
      at = end;
    }
    return all;
  }

  private static int sentenceEnd(BytesRef text, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = text.bytes[text.offset + i];
      boolean stop = c == '.' || c == '!' || c == '?';
      if (c == '\n' || (stop && i + 1 < to && text.bytes[text.offset + i + 1] == ' ')) {
        return i + 1;
      }
      if (c == FULL_STOP[2]
          && i - from >= 2
          && text.bytes[text.offset + i - 1] == FULL_STOP[1]
          && text.bytes[text.offset + i - 2] == FULL_STOP[0]) {
        return i + 1;
      }
    }
    return to;
  }
}
