package org.minutebook.search.snippet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.minutebook.search.ranking.TermVariant;

/**
 * What of a text is worth a closer look for a snippet: to take a debate apart into words takes
 * long, to look for the letters that words begin with does not.
 */
final class SnippetWindow {

  /** Of longer texts one stretch is looked at; in bytes. */
  private static final int STRETCH = 4000;

  /** Shorter ones are looked at whole; in bytes. */
  private static final int SHORT = 400;

  /** Of so many sentences Lucene chooses those that are shown. */
  private static final int MOST_SENTENCES = 4;

  /** One more thing of those looked for counts for more than all repetitions. */
  private static final int KIND = 2000;

  private static final byte[] LEFT_OUT = " \u2026\n".getBytes(StandardCharsets.UTF_8);

  private static final byte[] FULL_STOP = "\u3002".getBytes(StandardCharsets.UTF_8);

  private final PrefixScanner beginnings;
  private final int goal;

  /**
   * For texts in which these forms are looked for.
   *
   * @param goal with a shorter sentence what follows it is taken as well, in bytes
   */
  SnippetWindow(List<TermVariant> forms, int goal) {
    this.goal = goal;
    this.beginnings =
        new PrefixScanner(
            forms.stream()
                .map(form -> form.found().replace("*", ""))
                .map(found -> found.split(" ", 2)[0])
                .toList());
  }

  /**
   * The sentences in which something stands, of a long text those of the stretch in which most
   * does.
   *
   * @param text in UTF-8
   */
  String of(BytesRef text) {
    if (text.length <= SHORT) {
      return text.utf8ToString();
    }
    List<PrefixScanner.Place> places = beginnings.in(text);
    int from = text.length <= STRETCH ? 0 : densest(text, places);
    int to = text.length - from <= STRETCH ? text.length : wholeCharacter(text, from + STRETCH);
    return places.isEmpty()
        ? new BytesRef(text.bytes, text.offset + from, to - from).utf8ToString()
        : sentences(text, from, to, places);
  }

  private static int densest(BytesRef text, List<PrefixScanner.Place> places) {
    int best = 0;
    int most = 0;
    int last = 0;
    int[] counts = new int[Integer.SIZE];
    int kinds = 0;
    for (int first = 0; first < places.size(); first++) {
      while (last < places.size() && places.get(last).at() - places.get(first).at() < STRETCH / 2) {
        kinds += counts[places.get(last).which()]++ == 0 ? 1 : 0;
        last++;
      }
      int worth = kinds * KIND + last - first;
      if (worth > most) {
        most = worth;
        best = places.get(first).at();
      }
      kinds -= --counts[places.get(first).which()] == 0 ? 1 : 0;
    }
    int from = wholeCharacter(text, Math.max(0, best - STRETCH / 4));
    int sentence = sentenceEnd(text, from, best);
    return from > 0 && sentence < best ? sentence : from;
  }

  /** The first character that begins at or after a place. */
  private static int wholeCharacter(BytesRef text, int at) {
    int i = at;
    while (i < text.length && (text.bytes[text.offset + i] & 0xC0) == 0x80) {
      i++;
    }
    return i;
  }

  /**
   * A sentence.
   *
   * @param kinds how many different things stand in it
   * @param count how many in all
   */
  private record Sentence(int start, int end, int kinds, int count) {}

  private static final Comparator<Sentence> BEST_FIRST =
      Comparator.comparingInt(Sentence::kinds)
          .thenComparingInt(Sentence::count)
          .reversed()
          .thenComparingInt(Sentence::start);

  private String sentences(BytesRef text, int from, int to, List<PrefixScanner.Place> places) {
    List<Sentence> all = split(text, from, to, places);
    List<Sentence> best = new ArrayList<>(all);
    best.removeIf(sentence -> sentence.count() == 0);
    best.sort(BEST_FIRST);
    best = best.subList(0, Math.min(best.size(), MOST_SENTENCES));
    byte[] told = new byte[to - from + all.size() * LEFT_OUT.length];
    int length = 0;
    boolean leftOut = false;
    int more = 0;
    for (Sentence sentence : all) {
      int size = sentence.end() - sentence.start();
      boolean holds = best.contains(sentence);
      if (holds || more > 0) {
        if (leftOut && length > 0) {
          System.arraycopy(LEFT_OUT, 0, told, length, LEFT_OUT.length);
          length += LEFT_OUT.length;
        }
        System.arraycopy(text.bytes, text.offset + sentence.start(), told, length, size);
        length += size;
        more = (holds ? goal : more) - size;
        leftOut = false;
      } else {
        leftOut = true;
      }
    }
    return new String(told, 0, length, StandardCharsets.UTF_8);
  }

  private static List<Sentence> split(
      BytesRef text, int from, int to, List<PrefixScanner.Place> places) {
    List<Sentence> all = new ArrayList<>();
    int next = 0;
    while (next < places.size() && places.get(next).at() < from) {
      next++;
    }
    for (int at = from; at < to; ) {
      int end = sentenceEnd(text, at, to);
      int first = next;
      int kinds = 0;
      while (next < places.size() && places.get(next).at() < end) {
        kinds |= 1 << places.get(next).which();
        next++;
      }
      all.add(new Sentence(at, end, Integer.bitCount(kinds), next - first));
      at = end;
    }
    return all;
  }

  private static int sentenceEnd(BytesRef text, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = text.bytes[text.offset + i];
      boolean mark = c == '.' || c == '!' || c == '?';
      if (c == '\n' || (mark && i + 1 < to && text.bytes[text.offset + i + 1] == ' ')) {
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
