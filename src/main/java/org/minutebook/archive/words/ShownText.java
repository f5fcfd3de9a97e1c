package org.minutebook.archive.words;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text as a reader sees it, about: without tags, the targets of links and marks of emphasis, and
 * with entities as the letters they stand for. Each sign knows which signs of the source it came
 * from.
 */
final class ShownText {
  /** Longer is what only looks like a tag or a target. */
  private static final int LONGEST = 2000;

  /** Longer than the names of all entities. */
  private static final int LONGEST_ENTITY = 34;

  /** Elements that may begin and end within a word. */
  private static final Set<String> WITHIN_WORDS =
      Set.of(
          "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q",
          "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr");

  /** What ends the name of an entity that is a letter with an accent, which is its first letter. */
  private static final Set<String> ACCENTS =
      Set.of(
          "acute", "breve", "caron", "cedil", "circ", "dot", "dblac", "grave", "macr", "ogon",
          "ring", "tilde", "uml");

  /** Other letters. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "szlig", "\u00df", "aelig", "\u00e6", "oelig", "\u0153", "oslash", "\u00f8", "eth",
          "\u00f0", "thorn", "\u00fe", "lstrok", "\u0142", "dstrok", "\u0111", "imath", "\u0131",
          "shy", "\u00ad");

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int[] starts;
  private int[] ends;

  /** The next of each sign, once it was looked for. */
  private int nextClose = -1;

  private int nextOpen = -1;
  private int nextParenthesis = -1;
  private int nextBracket = -1;

  private ShownText(String source) {
    this.source = source;
    this.starts = new int[source.length()];
    this.ends = new int[source.length()];
  }

  /** Whether a text may be shown in another way than it is written. */
  static boolean differs(String source) {
    return source.chars().anyMatch(c -> c == '<' || c == '&' || c == '*' || c == '`' || c == '\\')
        || source.contains("](")
        || source.contains("][")
        || source.contains("~~");
  }

  static ShownText of(String source) {
    ShownText shown = new ShownText(source);
    shown.run();
    return shown;
  }

  /** Whether a text has letters that are written by their bytes, as in the addresses of links. */
  static boolean hasEscapes(String source) {
    return source.indexOf('%') >= 0;
  }

  /** The text with {@code %C3%B6} as the letter that it stands for, and else as it is written. */
  static ShownText unescaped(String source) {
    ShownText shown = new ShownText(source);
    for (int at = 0; at < source.length(); ) {
      int end = at;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (end + 2 < source.length() && source.charAt(end) == '%' && isByte(source, end + 1)) {
        bytes.write(Integer.parseInt(source, end + 1, end + 3, 16));
        end += 3;
      }
      if (end == at) {
        at = shown.add(source.charAt(at), at, at + 1);
        continue;
      }
      for (char sign : bytes.toString(StandardCharsets.UTF_8).toCharArray()) {
        shown.add(sign, at, end);
      }
      at = end;
    }
    return shown;
  }

  private static boolean isByte(String source, int at) {
    return Character.digit(source.charAt(at), 16) >= 0
        && Character.digit(source.charAt(at + 1), 16) >= 0
        && source.charAt(at) < 128
        && source.charAt(at + 1) < 128;
  }

  String text() {
    return text.toString();
  }

  /** The place in the source where a sign begins. */
  int start(int at) {
    return starts[at];
  }

  /** The place in the source behind a sign. */
  int end(int at) {
    return ends[at];
  }

  private void run() {
    for (int at = 0; at < source.length(); ) {
      at =
          switch (source.charAt(at)) {
            case '<' -> afterTag(at);
            case '&' -> afterEntity(at);
            case ']' -> afterTarget(at);
            case '*', '`', '~', '\\' -> at + 1;
            default -> add(source.charAt(at), at, at + 1);
          };
    }
  }

  private int add(char sign, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length + 1);
      ends = Arrays.copyOf(ends, 2 * ends.length + 1);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(sign);
    return end;
  }

  private int afterTag(int at) {
    int next = at + 1;
    boolean isTag =
        next < source.length()
            && (Character.isLetter(source.charAt(next)) || "/!".indexOf(source.charAt(next)) >= 0);
    if (nextClose < next) {
      nextClose = find('>', next);
    }
    if (nextOpen < next) {
      nextOpen = find('<', next);
    }
    if (!isTag
        || nextClose > nextOpen
        || nextClose == source.length()
        || nextClose - at > LONGEST) {
      return add(' ', at, next);
    }
    int from = source.charAt(next) == '/' ? next + 1 : next;
    int to = from;
    while (to < nextClose && Character.isLetterOrDigit(source.charAt(to))) {
      to++;
    }
    if (!WITHIN_WORDS.contains(source.substring(from, to).toLowerCase(Locale.ROOT))) {
      add(' ', at, nextClose + 1);
    }
    return nextClose + 1;
  }

  private int afterEntity(int at) {
    int end = at + 1;
    while (end < source.length()
        && end - at < LONGEST_ENTITY
        && (isAsciiLetterOrDigit(source.charAt(end)) || source.charAt(end) == '#')) {
      end++;
    }
    if (end == source.length() || source.charAt(end) != ';') {
      return add('&', at, at + 1);
    }
    String letters = letters(source.substring(at + 1, end));
    for (int i = 0; i < letters.length(); i++) {
      add(letters.charAt(i), at, end + 1);
    }
    return end + 1;
  }

  /** What an entity stands for; a blank for all that are no letters. */
  private static String letters(String name) {
    if (name.startsWith("#")) {
      boolean isHexadecimal = name.startsWith("#x") || name.startsWith("#X");
      try {
        int c = Integer.parseInt(name.substring(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
        return Character.isValidCodePoint(c) ? Character.toString(c) : " ";
      } catch (NumberFormatException e) {
        return " ";
      }
    }
    return name.length() > 1 && ACCENTS.contains(name.substring(1))
        ? name.substring(0, 1)
        : LETTERS.getOrDefault(name.toLowerCase(Locale.ROOT), " ");
  }

  /**
   * The place behind the target of a link whose text ends here, {@code ](...)} or {@code ][...]}.
   */
  private int afterTarget(int at) {
    int next = at + 1;
    char opening = next < source.length() ? source.charAt(next) : ' ';
    if (opening == '(') {
      if (nextParenthesis < next) {
        nextParenthesis = find(')', next);
      }
      return nextParenthesis - at <= LONGEST && nextParenthesis < source.length()
          ? nextParenthesis + 1
          : add(']', at, next);
    }
    if (opening == '[') {
      if (nextBracket <= next) {
        nextBracket = find(']', next + 1);
      }
      return nextBracket - at <= LONGEST && nextBracket < source.length()
          ? nextBracket + 1
          : add(']', at, next);
    }
    return add(']', at, next);
  }

  private int find(char sign, int from) {
    int found = source.indexOf(sign, from);
    return found < 0 ? source.length() : found;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
