package org.minutebook.index;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The words of one block of Markdown; collects where its links lead. */
final class InlineText {
  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");
  private static final int LONGEST_TARGET = 2000;
  private static final int LONGEST_TAG = 500;
  private static final int LONGEST_LABEL = 200;

  private final String source;
  private final Map<String, String> targets;
  private final List<String> links;

  /** For a {@code [}, where its {@code ]} stands; 0 for none. */
  private final int[] closing;

  /** For a {@code ]} whose link goes on behind it, where that ends; 0 for other characters. */
  private final int[] skip;

  private final StringBuilder out;

  InlineText(String source, Map<String, String> targets, List<String> links) {
    this.source = source;
    this.targets = targets;
    this.links = links;
    this.closing = new int[source.length()];
    this.skip = new int[source.length()];
    this.out = new StringBuilder(source.length());
  }

  String read() {
    matchBrackets();
    int n = source.length();
    for (int i = 0; i < n; ) {
      char c = source.charAt(i);
      i =
          switch (c) {
            case '\\' -> escape(i);
            case '!' -> i + 1 < n && source.charAt(i + 1) == '[' ? i + 1 : plain(i);
            case '[' -> openBracket(i);
            case ']' -> skip[i] > 0 ? skip[i] : plain(i);
            case '<' -> tag(i);
            case '&' -> entity(i);
            case '`' -> i + 1;
            case '*', '~', '_' -> marks(i);
            case '|' -> space(i);
            default -> c == 'h' && isAddress(i) ? address(i) : plainOrSpace(i);
          };
    }
    return out.toString();
  }

  private void matchBrackets() {
    Deque<Integer> open = new ArrayDeque<>();
    Arrays.fill(closing, 0);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        open.push(i);
      } else if (c == ']' && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
  }

  private int plain(int i) {
    out.append(source.charAt(i));
    return i + 1;
  }

  private int plainOrSpace(int i) {
    return Character.isWhitespace(source.charAt(i)) ? space(i) : plain(i);
  }

  private int space(int i) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    return i + 1;
  }

  private int escape(int i) {
    if (i + 1 < source.length() && isPunctuation(source.charAt(i + 1))) {
      out.append(source.charAt(i + 1));
      return i + 2;
    }
    return plain(i);
  }

  /** Runs of emphasis vanish; an underscore inside a word and a star between blanks are text. */
  private int marks(int i) {
    char c = source.charAt(i);
    int end = i;
    while (end < source.length() && source.charAt(end) == c) {
      end++;
    }
    boolean wordBefore = i > 0 && Character.isLetterOrDigit(source.charAt(i - 1));
    boolean wordAfter = end < source.length() && Character.isLetterOrDigit(source.charAt(end));
    boolean blankAround =
        (i == 0 || Character.isWhitespace(source.charAt(i - 1)))
            && (end == source.length() || Character.isWhitespace(source.charAt(end)));
    boolean text =
        blankAround || (c == '_' && wordBefore && wordAfter) || (c == '~' && end - i == 1);
    if (text) {
      out.append(source, i, end);
    }
    return end;
  }

  /** The words of a link stay, its target goes to the links. */
  private int openBracket(int i) {
    int close = closing[i];
    if (close == 0) {
      return plain(i);
    }
    int next = close + 1;
    if (next < source.length() && source.charAt(next) == '(') {
      int end = endOfTarget(next);
      if (end > 0) {
        link(source.substring(next + 1, end).strip().split("\\s", 2)[0]);
        skip[close] = end + 1;
        return i + 1;
      }
    }
    if (next < source.length() && source.charAt(next) == '[' && closing[next] > 0) {
      boolean collapsed = closing[next] == next + 1;
      String target = collapsed ? target(i + 1, close) : target(next + 1, closing[next]);
      if (target != null) {
        link(target);
        skip[close] = closing[next] + 1;
        return i + 1;
      }
    }
    String target = target(i + 1, close);
    if (target != null) {
      link(target);
      skip[close] = close + 1;
      return i + 1;
    }
    return plain(i);
  }

  private int endOfTarget(int open) {
    int depth = 0;
    int last = Math.min(source.length(), open + LONGEST_TARGET);
    for (int i = open; i < last; i++) {
      char c = source.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      } else if (c == '[') {
        return 0;
      }
    }
    return 0;
  }

  private String target(int from, int to) {
    if (targets.isEmpty() || to - from > LONGEST_LABEL) {
      return null;
    }
    String label = source.substring(from, to);
    String exact = targets.get(label);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, String> target : targets.entrySet()) {
      if (target.getKey().equalsIgnoreCase(label)) {
        return target.getValue();
      }
    }
    return null;
  }

  private int tag(int i) {
    int end = source.indexOf('>', i, Math.min(source.length(), i + LONGEST_TAG));
    boolean tagLike =
        end > i + 1
            && (Character.isLetter(source.charAt(i + 1))
                || "/!".indexOf(source.charAt(i + 1)) >= 0);
    if (!tagLike) {
      return plain(i);
    }
    String inside = source.substring(i + 1, end);
    if (inside.startsWith("http") || inside.startsWith("mailto:")) {
      link(inside);
      out.append(inside);
    } else {
      space(i);
    }
    return end + 1;
  }

  private int entity(int i) {
    int end = source.indexOf(';', i, Math.min(source.length(), i + 8));
    if (end > 0) {
      String text = ENTITIES.get(source.substring(i, end + 1));
      if (text != null) {
        out.append(text);
        return end + 1;
      }
    }
    return plain(i);
  }

  private boolean isAddress(int i) {
    return source.startsWith("http://", i) || source.startsWith("https://", i);
  }

  /** An address that stands in the text stays there, for the reader. */
  private int address(int i) {
    int end = i;
    while (end < source.length()
        && !Character.isWhitespace(source.charAt(end))
        && "<>\"`|".indexOf(source.charAt(end)) < 0
        && !(source.charAt(end) == ']' && skip[end] > 0)) {
      end++;
    }
    while (end > i && ".,;:!?)'*_".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    link(source.substring(i, end));
    out.append(source, i, end);
    return end;
  }

  private void link(String target) {
    int scheme = target.indexOf("://");
    links.add(scheme < 0 ? target : target.substring(scheme + 3));
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }
}
