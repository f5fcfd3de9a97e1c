package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Strips the markup from inline Markdown: links are replaced by their text, marks of emphasis and
 * code are dropped. {@link BlockStripper} does the same for whole blocks. Reads the text once, so
 * that no input makes it slow, and is more lenient than CommonMark, as the people who write minutes
 * are: {@code **Ropes:**they came} counts as bold.
 */
public final class MarkdownStripper {
  /** Replaces a mark in {@link #plain} once it is known to be one. */
  static final char DROPPED = WhiteSpace.DROPPED;

  private static final boolean[] IS_MARK = table("[*_`<~\\&");

  /** The characters at which {@link #read} may do more than copy. */
  private static final boolean[] IS_SPECIAL = table("\\`<&[]*_~h");

  private static final int MAX_ENTITY_LENGTH = 32;
  private static final int MAX_BACKTICKS = 64;
  private static final int MAX_LABEL_LENGTH = 200;

  private final String source;
  private final Map<String, String> definitions;
  private final List<String> links;
  private final StringBuilder plain;

  /** Positions of the open brackets in {@link #plain}, and in the source. */
  private final IntStack brackets = new IntStack();

  private final IntStack bracketSources = new IntStack();

  private final Emphasis stars;
  private final Emphasis underscores;
  private final Emphasis tildes;

  /** By its length, whether a run of backticks is known not to be closed further on. */
  private final boolean[] unclosed = new boolean[MAX_BACKTICKS];

  /** False once a comment was found that nothing closes. */
  private boolean commentsEnd = true;

  private MarkdownStripper(String source, Map<String, String> definitions, List<String> links) {
    this.source = source;
    this.definitions = definitions;
    this.links = links;
    this.plain = new StringBuilder(source.length());
    this.stars = new Emphasis(source, plain);
    this.underscores = new Emphasis(source, plain);
    this.tildes = new Emphasis(source, plain);
  }

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
        ? WhiteSpace.fold(new MarkdownStripper(markdown, definitions, links).read())
        : WhiteSpace.fold(markdown);
  }

  private static boolean hasMarkup(String markdown) {
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c < '\u0080' && IS_MARK[c]) {
        return true;
      }
    }
    return false;
  }

  /** A table of ASCII characters, for scanning long texts. */
  private static boolean[] table(String characters) {
    boolean[] table = new boolean[128];
    characters.chars().forEach(c -> table[c] = true);
    return table;
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
    int end = at + 1;
    while (end < source.length()
        && (source.charAt(end) >= '\u0080' || !IS_SPECIAL[source.charAt(end)])) {
      end++;
    }
    plain.append(source, at, end);
    return end;
  }

  private int escape(int at) {
    if (at + 1 < source.length() && isPunctuation(source.charAt(at + 1))) {
      plain.append(source.charAt(at + 1));
      return at + 2;
    }
    return literal(at);
  }

  private int code(int at) {
    int n = Emphasis.runLength(source, at);
    int known = Math.min(n, MAX_BACKTICKS - 1);
    if (!unclosed[known]) {
      for (int i = source.indexOf('`', at + n); i >= 0; i = source.indexOf('`', i)) {
        int closing = Emphasis.runLength(source, i);
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

  /** Some editors export a link or struck-out words in code with their marks inside the code. */
  private static boolean isMarkup(String code) {
    boolean link = code.startsWith("[") && code.endsWith(")") && code.contains("](http");
    return (link || (code.startsWith("~~") && code.endsWith("~~"))) && code.indexOf('`') < 0;
  }

  /** Keeps an address in angle brackets; replaces other tags and comments by a blank. */
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
    int last = Math.min(source.length() - 1, at + MAX_ENTITY_LENGTH);
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

  /** Drops the brackets and the target of a link or an image; keeps other brackets. */
  private int close(int at) {
    if (brackets.isEmpty()) {
      return literal(at);
    }
    int opening = brackets.pop();
    int label = bracketSources.pop() + 1;
    int end = LinkTarget.end(source, at + 1);
    if (end > 0) {
      String text = source.substring(label, Math.min(at, label + MAX_LABEL_LENGTH));
      link(LinkTarget.read(source.substring(at + 1, end), text, definitions));
    } else {
      String target =
          at - label <= MAX_LABEL_LENGTH ? definitions.get(source.substring(label, at)) : null;
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

  private boolean isAddress(int at) {
    return source.startsWith("http://", at) || source.startsWith("https://", at);
  }

  /** Copies a bare address: an underscore in it is no mark. */
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

  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
