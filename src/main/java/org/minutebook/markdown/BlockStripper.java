package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minutebook.minutes.PlainText;

/**
 * Strips the markup from whole blocks of Markdown, for searching and for snippets. {@link
 * MarkdownStripper} does the same for the text within one block. Reads the text once, so that no
 * input makes it slow.
 */
public final class BlockStripper {
  private static final Pattern RULE = Pattern.compile("[-=*_|:\\s]{3,}");
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\]]+\\]:\\s*\\S.*");
  private static final Pattern BLOCK_MARK =
      Pattern.compile(
          "\\s*(?:>\\s?|#{1,6}\\s+|[-*+]\\s+(?:" + CheckBox.BOX + "\\s+)?|\\d{1,3}[.)]\\s+|\\|)");

  private final Map<String, String> definitions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** A stripper for a file with these link reference definitions, by label. */
  public BlockStripper(Map<String, String> definitions) {
    definitions.forEach(this.definitions::putIfAbsent);
  }

  /** The words of some blocks, one line a block, and where their links lead. */
  public PlainText strip(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    List<String> links = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    boolean fenced = false;
    boolean comment = false;
    for (String line : markdown.split("\n", -1)) {
      String bare = line.strip();
      if (bare.startsWith("```") || bare.startsWith("~~~")) {
        flush(block, text, links);
        fenced = !fenced;
      } else if (fenced) {
        append(text, bare);
      } else if (comment || bare.startsWith("<!--")) {
        comment = !bare.contains("-->");
      } else if (bare.isEmpty() || isRule(bare)) {
        flush(block, text, links);
      } else if (bare.charAt(0) != '[' || !DEFINITION.matcher(line).matches()) {
        boolean heading = false;
        int start = 0;
        if (mayBeMark(bare.charAt(0))) {
          var mark = BLOCK_MARK.matcher(line);
          for (; mark.region(start, line.length()).lookingAt(); start = mark.end()) {
            flush(block, text, links);
            heading = mark.group().contains("#");
          }
        }
        String rest = line.substring(start).strip();
        block.append(block.isEmpty() ? "" : " ").append(heading ? withoutHashes(rest) : rest);
        if (heading) {
          flush(block, text, links);
        }
      }
    }
    flush(block, text, links);
    return new PlainText(text.toString(), links);
  }

  /**
   * As {@link #strip}, without the title that the text begins with: a heading's line, or the words
   * of a run-in heading and what separates them from the rest.
   */
  public PlainText stripAfter(String rawTitle, String markdown) {
    PlainText all = strip(markdown);
    String title = strip(rawTitle).text().replace('\n', ' ');
    String start = all.text().stripLeading();
    if (title.isEmpty() || !start.regionMatches(true, 0, title, 0, title.length())) {
      return all;
    }
    String rest = start.substring(title.length());
    if (rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0))) {
      int i = 0;
      while (i < rest.length() && " \n:-\u2013\u2014".indexOf(rest.charAt(i)) >= 0) {
        i++;
      }
      return new PlainText(rest.substring(i), all.links());
    }
    return all;
  }

  private void flush(StringBuilder block, StringBuilder text, List<String> links) {
    if (!block.isEmpty()) {
      // What is left of a table's marks separates its cells.
      append(text, MarkdownStripper.strip(block.toString(), definitions, links).replace('|', ' '));
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

  private static boolean isRule(String bare) {
    return "-=*_|:".indexOf(bare.charAt(0)) >= 0 && RULE.matcher(bare).matches();
  }

  /** Whether a line may begin with a block's mark; cheaper than matching the pattern. */
  private static boolean mayBeMark(char first) {
    return ">#-*+|".indexOf(first) >= 0 || (first >= '0' && first <= '9');
  }
}
