package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Writes HTML minutes, such as the W3C's tools make, as Markdown, so that one reader serves both.
 * Each block is put on the line of the file where its element begins, so that line numbers stay
 * right; where several blocks begin on one line, that line becomes several lines of Markdown.
 */
final class HtmlBlocks {
  private static final Set<String> BLOCKS =
      Set.of("p", "dt", "dd", "pre", "blockquote", "address", "figcaption", "td", "th");
  private static final Set<String> LISTS = Set.of("ul", "ol");
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "head", "nav", "template", "noscript", "svg", "iframe", "form");

  /**
   * Deeper lists are read as if they were at this depth; the parser needs memory for each level.
   */
  private static final int MAX_DEPTH = 5;

  /** A rule of a style sheet that makes the text of a class bold. */
  private static final Pattern BOLD_CLASS =
      Pattern.compile("\\.([\\w-]{1,60})\\s*\\{[^{}]{0,2000}?font-weight:\\s*(?:bold|[6-9]00)");

  /** The Markdown of each line; null where there is none. */
  private final StringBuilder[] lines;

  /** The line written last. */
  private int last;

  /** Whether an empty line separates what comes next from the line written last. */
  private boolean separated = true;

  /** Whether the line written last is an item, which a paragraph below would continue. */
  private boolean afterItem;

  /** The classes whose text is bold, in pages that office programs write. */
  private final Set<String> boldClasses;

  private HtmlBlocks(int count, Set<String> boldClasses) {
    lines = new StringBuilder[count];
    this.boldClasses = boldClasses;
  }

  /** The lines of a page in Markdown, as many as {@code source} has; one may hold line feeds. */
  static List<String> lines(List<String> source) {
    if (source.isEmpty()) {
      return source;
    }
    Document page =
        Jsoup.parse(String.join("\n", source), "", Parser.htmlParser().setTrackPosition(true));
    HtmlBlocks text = new HtmlBlocks(source.size(), boldClasses(page));
    text.walk(page.body(), 0);
    return Arrays.stream(text.lines).map(l -> l == null ? "" : l.toString()).toList();
  }

  private static Set<String> boldClasses(Document page) {
    Set<String> bold = new HashSet<>();
    for (Element style : page.getElementsByTag("style")) {
      Matcher rule = BOLD_CLASS.matcher(style.data());
      while (rule.find()) {
        bold.add(rule.group(1));
      }
    }
    return bold;
  }

  private void walk(Element parent, int depth) {
    StringBuilder loose = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (!(node instanceof Element element)) {
        if (node instanceof TextNode words) {
          loose.append(words.text());
        }
        continue;
      }
      String tag = element.normalName();
      if (SKIPPED.contains(tag)) {
        continue;
      }
      boolean inline = !element.isBlock() && !"dt dd td th".contains(tag);
      if (inline && !tag.equals("br")) {
        loose.append(inline(element));
        continue;
      }
      flush(loose, element);
      block(element, tag, depth);
    }
    flush(loose, null);
  }

  private void block(Element element, String tag, int depth) {
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      put(element, "#".repeat(tag.charAt(1) - '0') + " " + content(element));
    } else if (tag.equals("li")) {
      String indent = "  ".repeat(Math.min(depth, MAX_DEPTH));
      put(element, indent + "- " + WhiteSpace.fold(text(element, LISTS)));
      afterItem = true;
      for (Element child : element.children()) {
        if (LISTS.contains(child.normalName())) {
          walk(child, depth + 1);
        }
      }
    } else if (tag.equals("dl")) {
      definitions(element);
    } else if (tag.equals("tr")) {
      List<String> cells = new ArrayList<>();
      element.children().forEach(cell -> cells.add(content(cell)));
      paragraph(element, String.join(" — ", cells));
    } else if (BLOCKS.contains(tag)) {
      paragraph(element, content(element));
    } else if (!tag.equals("br") && !tag.equals("hr")) {
      walk(element, depth);
    }
  }

  /** {@code <dt>Present</dt><dd>Ann, Bob</dd>} reads {@code **Present:** Ann, Bob}. */
  private void definitions(Element list) {
    Element term = null;
    StringBuilder values = new StringBuilder();
    for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
      if (child.normalName().equals("dt")) {
        define(term, values);
        term = child;
        values.setLength(0);
      } else {
        values.append(values.isEmpty() ? "" : ", ").append(content(child));
      }
    }
    define(term, values);
  }

  private void define(Element term, StringBuilder values) {
    if (term != null) {
      String label = content(term);
      paragraph(
          term,
          label.endsWith(":") ? "**" + label + "** " + values : "**" + label + ":** " + values);
    }
  }

  private void flush(StringBuilder loose, Element before) {
    String text = WhiteSpace.fold(loose.toString());
    loose.setLength(0);
    if (!text.isEmpty()) {
      separated &= !afterItem;
      put(before == null ? last : Math.max(last, lineOf(before) - 1), text);
      separated = false;
    }
  }

  private void paragraph(Element element, String text) {
    separated &= !afterItem;
    put(element, text);
    separated = false;
  }

  private void put(Element element, String text) {
    if (!text.isBlank()) {
      put(lineOf(element), text);
    }
  }

  private void put(int at, String text) {
    int line = Math.clamp(at, last, lines.length - 1);
    boolean adjacent = line <= last + 1;
    if (lines[line] == null) {
      lines[line] = new StringBuilder();
    } else {
      lines[line].append('\n');
    }
    lines[line].append(separated || !adjacent ? "" : "\n").append(text);
    last = line;
    separated = true;
    afterItem = false;
  }

  private static int lineOf(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() - 1 : 0;
  }

  private String content(Element element) {
    return WhiteSpace.fold(text(element, Set.of()));
  }

  private StringBuilder text(Element element, Set<String> without) {
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element child && !without.contains(child.normalName())) {
        text.append(inline(child));
      }
    }
    return text;
  }

  /**
   * The text of an element within a line, with the blanks at its ends, which part it from others.
   */
  private String inline(Element element) {
    StringBuilder text = text(element, Set.of());
    String inner = WhiteSpace.fold(text);
    if (inner.isEmpty() || SKIPPED.contains(element.normalName())) {
      return " ";
    }
    return (isBlank(text.charAt(0)) ? " " : "")
        + marked(element, inner)
        + (isBlank(text.charAt(text.length() - 1)) ? " " : "");
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  private String marked(Element element, String inner) {
    return switch (element.normalName()) {
      case "span" -> isBold(element) ? "**" + inner + "**" : inner;
      case "strong", "b" -> "**" + inner + "**";
      case "em", "i" -> "*" + inner + "*";
      case "code", "kbd", "tt" -> "`" + inner + "`";
      case "a" -> link(element, inner);
      case "br" -> " ";
      default -> element.isBlock() ? " " + inner + " " : inner;
    };
  }

  private boolean isBold(Element span) {
    return !boldClasses.isEmpty()
        && span.select("b, strong").isEmpty()
        && span.classNames().stream().anyMatch(boldClasses::contains);
  }

  private static String link(Element anchor, String inner) {
    String target = anchor.attr("href");
    String scheme = target.toLowerCase(Locale.ROOT);
    boolean outward =
        scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("mailto:");
    return outward && target.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')')
        ? "[" + inner.replace("[", "").replace("]", "") + "](" + target + ")"
        : inner;
  }
}
