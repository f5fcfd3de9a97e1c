package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hard-wrapped lines unwrapped and split into sentences, each knowing its lines. */
public final class SentenceSplitter {
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

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A line that begins anew whatever the line above it ended with: {@code "Decision: closing."} */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)[*_]{0,3}(?:action(?: items?)?|ai|todo|resolution|resolved|agreed|decision|conclusion|consensus|next steps?)[*_]{0,3}\\s*:.*");

  /** A line that ends in an address has come to its end if the next begins with a capital. */
  private static final Pattern ADDRESS = Pattern.compile("(?:.*\\s)?<?https?://\\S+");

  /** A sentence with its first and last line. */
  public record Sentence(String text, int line, int end) {

    public int words() {
      return 1 + (int) text.chars().filter(c -> c == ' ').count();
    }

    /** This one and those after it up to the last, as one. */
    public Sentence with(Sentence last, List<Sentence> all) {
      return new Sentence(
          all.stream().map(Sentence::text).collect(Collectors.joining(" ")), line, last.end);
    }
  }

  private SentenceSplitter() {}

  /** The sentences of one paragraph's lines. */
  public static List<Sentence> of(List<Block.Line> lines) {
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
    for (int i = 1; i < starts.size(); i++) {
      int start = starts.get(i);
      String line =
          text.substring(start, i + 1 < starts.size() ? starts.get(i + 1) : text.length());
      String before = text.substring(starts.get(i - 1), start - 1);
      if (LABELLED.matcher(line).lookingAt()
          || (Character.isUpperCase(line.charAt(0)) && ADDRESS.matcher(before).matches())) {
        split(text, from, start, starts, numbers, sentences);
        from = start;
      }
    }
    split(text, from, text.length(), starts, numbers, sentences);
    return sentences;
  }

  private static void split(
      StringBuilder text,
      int from,
      int to,
      List<Integer> starts,
      List<Integer> numbers,
      List<Sentence> into) {
    int begin = from;
    Matcher end = END.matcher(text).region(from, to);
    while (end.find()) {
      if (isEnd(text, begin, end.start())) {
        add(text, begin, end.end(), starts, numbers, into);
        begin = end.end();
      }
    }
    add(text, begin, to, starts, numbers, into);
  }

  /** White space folded to single blanks, hard line breaks and ends dropped. */
  public static String fold(String line) {
    String stripped = line.strip();
    boolean folded = !stripped.contains("  ") && stripped.chars().allMatch(c -> c >= ' ');
    return folded ? stripped : BLANKS.matcher(stripped).replaceAll(" ");
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
