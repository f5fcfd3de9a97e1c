package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Inline Markdown as a reader sees it: links by their words, no marks of emphasis or code. Goes
 * over the text once, so that no input makes it slow. Where people are more lenient than CommonMark
 * it is too: {@code **Ropes:**they came} is bold all the same.
 */
public final class MarkdownStripper {
  /** Stands in {@link #plain} for a mark that turned out to be one; no text holds a NUL. */
  private static final char DROPPED = '\0';

  private static final int LONGEST_ENTITY = 32;
  private static final int LONGEST_FENCE = 64;

  private static final int LONGEST_LABEL = 200;

  private final String source;
  private final Map<String, String> definitions;
  private final List<String> links;
  private final StringBuilder plain;

  /** Where in {@link #plain} and in the source the brackets are that are still open. */
  private final IntStack brackets = new IntStack();

  private final IntStack bracketSources = new IntStack();

  private final Emphasis stars = new Emphasis();
  private final Emphasis underscores = new Emphasis();
  private final Emphasis tildes = new Emphasis();

  /** Lengths of backtick runs that nothing further on closes. */
  private final boolean[] unclosed = new boolean[LONGEST_FENCE];

  private boolean commentsEnd = true;

  private MarkdownStripper(String source, Map<String, String> definitions, List<String> links) {
    this.source = source;
    this.definitions = definitions;
    this.links = links;
    this.plain = new StringBuilder(source.length());
  }

  private static final String MARKS = "[*_`<~\\&";

  /** {@code "**ARM** and [Irmin][i]"} gives {@code "ARM and Irmin"}. */
  public static String strip(String markdown) {
    return strip(markdown, Map.of(), new ArrayList<>());
  }

  /**
   * As {@link #strip(String)}, with links by reference.
   *
   * @param definitions where the file's reference definitions lead, by label in any letter case
   */
  public static String strip(String markdown, Map<String, String> definitions) {
    return strip(markdown, definitions, new ArrayList<>());
  }

  /**
   * As {@link #strip(String, Map)}; collects where the links lead.
   *
   * @param definitions where the file's reference definitions lead, by label in any letter case
   * @param links takes where the links lead, without their scheme
   */
  static String strip(String markdown, Map<String, String> definitions, List<String> links) {
    return hasMarkup(markdown) || markdown.contains("http")
        ? fold(new MarkdownStripper(markdown, definitions, links).read())
        : fold(markdown);
  }

  private static boolean hasMarkup(String markdown) {
    for (int i = 0; i < markdown.length(); i++) {
      if (MARKS.indexOf(markdown.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private CharSequence read() {
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      at =
          switch (c) {
            case '\\' -> escape(at);
            case '`' -> code(at);
            case '<' -> tag(at);
            case '&' -> entity(at);
            case '[' -> open(at);
            case ']' -> close(at);
            case '*' -> stars.run(at, true);
            case '_' -> underscores.run(at, false);
            case '~' ->
                at + 1 < source.length() && source.charAt(at + 1) == '~'
                    ? tildes.run(at, true)
                    : literal(at);
            case 'h' -> isAddress(at) ? address(at) : literal(at);
            default -> literal(at);
          };
    }
    return plain;
  }

  private int literal(int at) {
    plain.append(source.charAt(at));
    return at + 1;
  }

  private int escape(int at) {
    if (at + 1 < source.length() && isPunctuation(source.charAt(at + 1))) {
      plain.append(source.charAt(at + 1));
      return at + 2;
    }
    return literal(at);
  }

  private int code(int at) {
    int n = runLength(at);
    int known = Math.min(n, LONGEST_FENCE - 1);
    if (!unclosed[known]) {
      for (int i = source.indexOf('`', at + n); i >= 0; i = source.indexOf('`', i)) {
        int closing = runLength(i);
        if (closing == n) {
          String inner = source.substring(at + n, i);
          plain.append(
              isMarkup(inner) ? new MarkdownStripper(inner, definitions, links).read() : inner);
          return i + n;
        }
        i += closing;
      }
      unclosed[known] = true;
    }
    plain.append(source, at, at + n);
    return at + n;
  }

  /** Rich editors export a link or struck words set in code with their marks inside it. */
  private static boolean isMarkup(String code) {
    boolean link = code.startsWith("[") && code.endsWith(")") && code.contains("](http");
    return (link || (code.startsWith("~~") && code.endsWith("~~"))) && code.indexOf('`') < 0;
  }

  /** Addresses stay, other tags and comments part words. */
  private int tag(int at) {
    if (commentsEnd && source.startsWith("<!--", at)) {
      int end = source.indexOf("-->", at + 4);
      commentsEnd = end >= 0;
      if (commentsEnd) {
        plain.append(' ');
        return end + 3;
      }
    }
    int name = source.startsWith("</", at) ? at + 2 : at + 1;
    if (name >= source.length() || !isAsciiLetter(source.charAt(name))) {
      return literal(at);
    }
    for (int i = name; i < source.length() && source.charAt(i) != '<'; i++) {
      if (source.charAt(i) == '>') {
        String inner = source.substring(at + 1, i);
        if (isAddress(inner)) {
          link(inner);
          plain.append(inner);
        } else {
          plain.append(' ');
        }
        return i + 1;
      }
    }
    return literal(at);
  }

  private static boolean isAddress(String inner) {
    return (inner.regionMatches(true, 0, "http:", 0, 5)
            || inner.regionMatches(true, 0, "https:", 0, 6)
            || inner.regionMatches(true, 0, "mailto:", 0, 7))
        && inner.chars().noneMatch(c -> c <= ' ');
  }

  private int entity(int at) {
    int last = Math.min(source.length() - 1, at + LONGEST_ENTITY);
    int end = at + 1;
    while (end < last && source.charAt(end) > ' ' && source.charAt(end) != ';') {
      end++;
    }
    if (end > last || source.charAt(end) != ';') {
      return literal(at);
    }
    String read = Parser.unescapeEntities(source.substring(at, end + 1), false);
    plain.append(read.replace('\u00a0', ' ').replace(DROPPED, ' '));
    return end + 1;
  }

  private int open(int at) {
    brackets.push(plain.length());
    bracketSources.push(at);
    return literal(at);
  }

  /** Drops the brackets and the target of a link or an image; others stay. */
  private int close(int at) {
    if (brackets.isEmpty()) {
      return literal(at);
    }
    int opening = brackets.pop();
    int label = bracketSources.pop() + 1;
    int end = targetEnd(at + 1);
    if (end > 0) {
      link(target(at + 1, end, source.substring(label, Math.min(at, label + LONGEST_LABEL))));
    } else {
      String target =
          at - label <= LONGEST_LABEL ? definitions.get(source.substring(label, at)) : null;
      if (target == null) {
        return literal(at);
      }
      link(target);
      end = at + 1;
    }
    plain.setCharAt(opening, DROPPED);
    if (opening > 0 && plain.charAt(opening - 1) == '!') {
      plain.setCharAt(opening - 1, DROPPED);
    }
    return end;
  }

  /** Where a link leads whose {@code (target)} or {@code [label]} is in that range; may be null. */
  private String target(int from, int end, String text) {
    String inner = source.substring(from + 1, end - 1).strip();
    if (source.charAt(from) == '(') {
      int blank = 0;
      while (blank < inner.length() && inner.charAt(blank) > ' ') {
        blank++;
      }
      String target = inner.substring(0, blank);
      return target.startsWith("<") && target.endsWith(">")
          ? target.substring(1, target.length() - 1)
          : target;
    }
    return definitions.get(inner.isEmpty() ? text : inner);
  }

  private boolean isAddress(int at) {
    return source.startsWith("http://", at) || source.startsWith("https://", at);
  }

  /** A bare address stays as it is: an underscore in it marks nothing. */
  private int address(int at) {
    int end = at;
    while (end < source.length()
        && source.charAt(end) > ' '
        && "<>\"`|".indexOf(source.charAt(end)) < 0
        && !(source.charAt(end) == ']' && !brackets.isEmpty())) {
      end++;
    }
    while (end > at && ".,;:!?)'*_".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    link(source.substring(at, end));
    plain.append(source, at, end);
    return end;
  }

  private void link(String target) {
    if (target != null && !target.isEmpty()) {
      int scheme = target.indexOf("://");
      links.add(scheme < 0 ? target : target.substring(scheme + 3));
    }
  }

  /** Where {@code (https://example.org/a_(b) "Title")} or {@code [label]} ends, or -1. */
  private int targetEnd(int at) {
    if (at >= source.length()) {
      return -1;
    }
    if (source.charAt(at) == '[') {
      int end = source.indexOf(']', at);
      return end < 0 || source.lastIndexOf('[', end) > at ? -1 : end + 1;
    }
    if (source.charAt(at) != '(') {
      return -1;
    }
    for (int i = at + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ')') {
        return i + 1;
      }
      if (c == '(') {
        do {
          i++;
        } while (i < source.length() && source.charAt(i) != '(' && source.charAt(i) != ')');
        if (i >= source.length() || source.charAt(i) == '(') {
          return -1;
        }
      } else if (c <= ' ') {
        return titleEnd(i);
      }
    }
    return -1;
  }

  private int titleEnd(int at) {
    int i = at;
    while (i < source.length() && source.charAt(i) <= ' ') {
      i++;
    }
    if (i < source.length() && source.charAt(i) == '"') {
      i = source.indexOf('"', i + 1) + 1;
      return i > 0 && i < source.length() && source.charAt(i) == ')' ? i + 1 : -1;
    }
    return i < source.length() && source.charAt(i) == ')' ? i + 1 : -1;
  }

  private int runLength(int at) {
    int end = at;
    while (end < source.length() && source.charAt(end) == source.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** White space runs become one blank, dropped marks go. */
  private static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        gap = true;
      } else if (c != DROPPED) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString().strip();
  }

  /** The marks of emphasis of one kind: each that closes drops itself and the last that opened. */
  private final class Emphasis {
    private final IntStack starts = new IntStack();
    private final IntStack counts = new IntStack();

    /** Reads a run of marks; {@code withinWords} if letters may stand on both sides. */
    int run(int at, boolean withinWords) {
      int count = runLength(at);
      int end = at + count;
      char before = at == 0 ? ' ' : source.charAt(at - 1);
      char after = end == source.length() ? ' ' : source.charAt(end);
      boolean opens =
          !Character.isWhitespace(after) && (withinWords || !Character.isLetterOrDigit(before));
      boolean closes =
          !Character.isWhitespace(before) && (withinWords || !Character.isLetterOrDigit(after));
      int start = plain.length();
      plain.append(source, at, end);
      while (closes && count > 0 && !starts.isEmpty()) {
        int opened = counts.pop();
        int used = Math.min(opened, count);
        for (int i = 0; i < used; i++) {
          plain.setCharAt(starts.peek() + opened - 1 - i, DROPPED);
          plain.setCharAt(start + i, DROPPED);
        }
        if (used < opened) {
          counts.push(opened - used);
        } else {
          starts.pop();
        }
        start += used;
        count -= used;
      }
      if (opens && count > 0) {
        starts.push(start);
        counts.push(count);
      }
      return end;
    }
  }

  /** Places in a text, the last on top. */
  private static final class IntStack {
    private int[] values = new int[8];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    void push(int value) {
      if (size == values.length) {
        values = java.util.Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int peek() {
      return values[size - 1];
    }

    int pop() {
      return values[--size];
    }
  }
}
