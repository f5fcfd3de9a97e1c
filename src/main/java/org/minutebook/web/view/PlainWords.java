package org.minutebook.web.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.search.Snippet;

/**
 * A statement's words for reading in a list: Markdown's marks and the targets of links left out.
 * The words themselves stay as they stand in the minutes.
 */
final class PlainWords {
  private static final int LONGEST = 10_000;

  /** What stands in no group of these is left out. None of them can backtrack far. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile(
              "!?\\[([^\\[\\]]++)\\](?:\\([^()\\s]*+(?: \"[^\"]*+\")?\\)|\\[[^\\[\\]]*+\\])"),
          Pattern.compile("\\*\\*([^*]++)\\*\\*"),
          Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*]++)\\*(?![\\w*])"),
          Pattern.compile("(?<![\\w_])_(?=\\S)([^_]++)_(?![\\w_])"),
          Pattern.compile("`([^`]++)`"),
          Pattern.compile("<(https?://[^\\s<>]++)>"));

  private PlainWords() {}

  /** The same words, the same stretches of them marked. */
  static Snippet of(Snippet source) {
    String text = source.text();
    if (text.length() > LONGEST) {
      return source;
    }
    BitSet dropped = new BitSet(text.length());
    for (Pattern mark : MARKS) {
      for (Matcher found = mark.matcher(text); found.find(); ) {
        dropped.set(found.start(), found.start(1));
        dropped.set(found.end(1), found.end());
      }
    }
    int[] moved = new int[text.length() + 1];
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      moved[i] = plain.length();
      if (!dropped.get(i)) {
        plain.append(text.charAt(i));
      }
    }
    moved[text.length()] = plain.length();
    List<Snippet.Mark> marks = new ArrayList<>();
    for (Snippet.Mark mark : source.marks()) {
      if (moved[mark.start()] < moved[mark.end()]) {
        marks.add(new Snippet.Mark(moved[mark.start()], moved[mark.end()]));
      }
    }
    return new Snippet(plain.toString(), marks);
  }
}
