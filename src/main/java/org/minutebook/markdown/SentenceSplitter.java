package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unwraps the lines of a paragraph and splits them into sentences. */
public final class SentenceSplitter {
  /**
   * Where a sentence may end: a punctuation mark, closing quotes, a blank, and then something that
   * can begin a sentence.
   */
  private static final Pattern END =
      Pattern.compile("[.!?…][\"'”’)\\]*_~]{0,4}\\s+(?=[\\p{Lu}\\p{N}\"'“‘(\\[`*_<@~])");

  /** Abbreviations: the full stop behind one does not end a sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:^|[\\s(\"'\\[])(?:e\\.g|i\\.e|eg|ie|etc|vs|cf|approx|resp|incl|esp|no|nos|fig|sec|dr|mr"
              + "|mrs|ms|prof|st|jr|sr|al|ca|viz|w\\.r\\.t|a\\.k\\.a|p\\.s|\\p{L})\\.$");

  private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)\\(?\\d{1,2}\\.$");

  /** A sentence ends with a line that ends in an address, if the next begins with a capital. */
  private static final Pattern ADDRESS = Pattern.compile("(?:.*\\s)?<?https?://\\S+");

  /** A line that says whose words follow is no part of them: {@code "@ann commented on 3 July"}. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:On [^:]{4,60}, )?@?\\p{L}[\\p{L}\\p{N}_.'’-]{0,40}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,2} (?:commented|wrote|replied)(?: on [^.:!?]{1,40}| [^.:!?]{1,30} ago)?:?");

  private static final int MAX_ATTRIBUTION = 120;

  private SentenceSplitter() {}

  /**
   * The sentences of one paragraph.
   *
   * @param beginsSentence whether a line begins a sentence, whatever the line before ended with
   */
  public static List<Sentence> split(List<Block.Line> lines, Predicate<String> beginsSentence) {
    UnwrappedText paragraph = new UnwrappedText(lines);
    String text = paragraph.text();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < paragraph.lineCount(); i++) {
      int start = paragraph.start(i);
      String before = text.substring(paragraph.start(i - 1), paragraph.end(i - 1));
      if (beginsSentence.test(text.substring(start, paragraph.end(i)))
          || (Character.isUpperCase(text.charAt(start)) && ADDRESS.matcher(before).matches())
          || isAttribution(before)) {
        split(paragraph, from, start, sentences);
        from = start;
      }
    }
    split(paragraph, from, text.length(), sentences);
    return sentences;
  }

  private static boolean isAttribution(String line) {
    return line.length() <= MAX_ATTRIBUTION
        && (line.contains(" commented") || line.contains(" wrote") || line.contains(" replied"))
        && ATTRIBUTION.matcher(line).matches();
  }

  private static void split(UnwrappedText paragraph, int from, int to, List<Sentence> into) {
    String text = paragraph.text();
    int begin = from;
    Matcher end = END.matcher(text).region(from, to);
    while (mayEnd(text, begin, to) && end.find()) {
      if (isEnd(text, begin, end.start())) {
        add(paragraph, begin, end.end(), into);
        begin = end.end();
      }
    }
    add(paragraph, begin, to, into);
  }

  /** A cheap check before the pattern: most items have no mark but perhaps at their end. */
  private static boolean mayEnd(CharSequence text, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '…') {
        return true;
      }
    }
    return false;
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

  private static void add(UnwrappedText paragraph, int from, int to, List<Sentence> into) {
    Sentence sentence = new Sentence(paragraph, from, to);
    if (!sentence.text().isEmpty()) {
      into.add(sentence);
    }
  }
}
