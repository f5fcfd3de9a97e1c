package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hard-wrapped lines unwrapped and split into sentences, each knowing its lines. */
final class Sentences {
  /**
   * Where a sentence may end: a mark, closing quotes, a blank, and something that can begin one.
   */
  private static final Pattern END =
      Pattern.compile("[.!?…][\"'”’)\\]*_~]{0,4}\\s+(?=[\\p{Lu}\\p{N}\"'“‘(\\[`*_<@~])");

  /** What stands before a full stop that ends no sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:^|[\\s(\"'\\[])(?:e\\.g|i\\.e|eg|ie|etc|vs|cf|approx|resp|incl|esp|no|nos|fig|sec|dr|mr"
              + "|mrs|ms|prof|st|jr|sr|al|ca|viz|w\\.r\\.t|a\\.k\\.a|p\\.s|\\p{L})\\.$");

  private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)\\(?\\d{1,2}\\.$");

  /** A sentence with its first and last line. */
  record Sentence(String text, int line, int end) {}

  private Sentences() {}

  /** The sentences of one paragraph's lines. */
  static List<Sentence> of(List<Block.Line> lines) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (Block.Line line : lines) {
      String folded = fold(line.text());
      if (folded.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append(' ');
      }
      starts.add(text.length());
      numbers.add(line.number());
      text.append(folded);
    }
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    Matcher end = END.matcher(text);
    while (end.find()) {
      if (isEnd(text, from, end.start())) {
        add(text, from, end.end(), starts, numbers, sentences);
        from = end.end();
      }
    }
    add(text, from, text.length(), starts, numbers, sentences);
    return sentences;
  }

  /** White space folded to single blanks, hard line breaks and ends dropped. */
  static String fold(String line) {
    String folded = line.strip().replaceAll("\\s+", " ");
    return folded;
  }

  private static boolean isEnd(CharSequence text, int from, int mark) {
    if (text.charAt(mark) != '.') {
      return true;
    }
    String before = text.subSequence(Math.max(from, mark - 12), mark + 1).toString();
    if (NUMBERED.matcher(before).find()) {
      return false;
    }
    return !ABBREVIATION.matcher(before).find();
  }

  private static void add(
      StringBuilder text,
      int from,
      int to,
      List<Integer> starts,
      List<Integer> numbers,
      List<Sentence> into) {
    String sentence = text.substring(from, to).strip();
    if (sentence.isEmpty()) {
      return;
    }
    int first = numbers.getFirst();
    int last = first;
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) <= from) {
        first = numbers.get(i);
      }
      if (starts.get(i) < from + sentence.length()) {
        last = numbers.get(i);
      }
    }
    into.add(new Sentence(sentence, first, last));
  }
}
