package org.minutebook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Markdown as it reads, for searching and for snippets: no marks, links by their words. Blocks are
 * parted by line feeds. Goes over the text once, so that no input makes it slow.
 *
 * @param text the words
 * @param links where they lead, without scheme
 */
record IndexedText(String text, List<String> links) {
  private static final Pattern RULE = Pattern.compile("[-=*_|:\\s]{3,}");
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\]]+\\]:\\s*\\S.*");
  private static final Pattern BLOCK_MARK =
      Pattern.compile(
          "\\s*(?:>\\s?|#{1,6}\\s+|[-*+]\\s+(?:\\[[ xX]\\]\\s+)?|\\d{1,3}[.)]\\s+|\\|)");

  IndexedText {
    links = List.copyOf(links);
  }

  /** Reads Markdown; {@code targets} are the file's link definitions by label. */
  static IndexedText of(String markdown, Map<String, String> targets) {
    StringBuilder text = new StringBuilder(markdown.length());
    List<String> links = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    boolean fenced = false;
    boolean comment = false;
    for (String line : markdown.split("\n", -1)) {
      String bare = line.strip();
      if (bare.startsWith("```") || bare.startsWith("~~~")) {
        flush(block, targets, text, links);
        fenced = !fenced;
      } else if (fenced) {
        append(text, bare);
      } else if (comment || bare.startsWith("<!--")) {
        comment = !bare.contains("-->");
      } else if (bare.isEmpty() || RULE.matcher(bare).matches()) {
        flush(block, targets, text, links);
      } else if (!DEFINITION.matcher(line).matches()) {
        boolean heading = false;
        int start = 0;
        var mark = BLOCK_MARK.matcher(line);
        for (; mark.region(start, line.length()).lookingAt(); start = mark.end()) {
          flush(block, targets, text, links);
          heading = mark.group().contains("#");
        }
        String rest = line.substring(start).strip();
        block.append(block.isEmpty() ? "" : " ").append(heading ? withoutHashes(rest) : rest);
        if (heading) {
          flush(block, targets, text, links);
        }
      }
    }
    flush(block, targets, text, links);
    return new IndexedText(text.toString(), links);
  }

  /** The words of a short piece of Markdown, on one line. */
  static String of(String markdown) {
    return of(markdown, Map.of()).text().replace('\n', ' ');
  }

  /**
   * This without the title it begins with: a heading's line, or the words of a lead-in and what
   * parts them from the rest.
   */
  IndexedText after(String title) {
    String start = text.stripLeading();
    if (title.isEmpty()
        || !start.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT))) {
      return this;
    }
    String rest = start.substring(title.length());
    if (rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0))) {
      int i = 0;
      while (i < rest.length() && " \n:-\u2013\u2014".indexOf(rest.charAt(i)) >= 0) {
        i++;
      }
      return new IndexedText(rest.substring(i), links);
    }
    return this;
  }

  private static void flush(
      StringBuilder block, Map<String, String> targets, StringBuilder text, List<String> links) {
    if (!block.isEmpty()) {
      append(text, new InlineText(block.toString(), targets, links).read());
      block.setLength(0);
    }
  }

  private static String withoutHashes(String heading) {
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing = end == 0 || Character.isWhitespace(heading.charAt(end - 1));
    return closing ? heading.substring(0, end).strip() : heading;
  }

  private static void append(StringBuilder text, String words) {
    if (!words.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n").append(words.strip());
    }
  }
}
