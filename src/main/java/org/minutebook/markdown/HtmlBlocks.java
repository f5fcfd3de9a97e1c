package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
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
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "head", "nav", "template", "noscript", "svg", "iframe", "form");

  /**
   * Deeper lists are read as if they were at this depth; the parser needs memory for each level.
   */
  private static final int MAX_DEPTH = 5;

  /** The Markdown of each line; null where there is none. */
  private final StringBuilder[] lines;

  /** The line written last. */
  private int last;

  /** Whether an empty line separates what comes next from the line written last. */
  private boolean separated = true;

  private HtmlBlocks(int count) {
    lines = new StringBuilder[count];
  }

  /** The lines of a page in Markdown, as many as {@code source} has; one may hold line feeds. */
  static List<String> lines(List<String> source) {
    if (source.isEmpty()) {
      return source;
    }
    HtmlBlocks text = new HtmlBlocks(source.size());
    Element body =
        Jsoup.parse(String.join("\n", source), "", Parser.htmlParser().setTrackPosition(true))
            .body();
    text.walk(body, 0);
    return Arrays.stream(text.lines).map(l -> l == null ? "" : l.toString()).toList();
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
      put(element, indent + "- " + ownText(element));
      for (Element child : element.children()) {
        if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
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
      put(before == null ? last : Math.max(last, lineOf(before) - 1), text);
      separated = false;
    }
  }

  private void paragraph(Element element, String text) {
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
  }

  private static int lineOf(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() - 1 : 0;
  }

  private static String ownText(Element item) {
    StringBuilder text = new StringBuilder();
    for (Node node : item.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element element
          && !element.normalName().equals("ul")
          && !element.normalName().equals("ol")) {
        text.append(inline(element));
      }
    }
    return WhiteSpace.fold(text.toString());
  }

  private static String content(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element child) {
        text.append(inline(child));
      }
    }
    return WhiteSpace.fold(text.toString());
  }

  private static String inline(Element element) {
    String inner = content(element);
    if (inner.isEmpty() || SKIPPED.contains(element.normalName())) {
      return " ";
    }
    return switch (element.normalName()) {
      case "strong", "b" -> "**" + inner + "**";
      case "em", "i" -> "*" + inner + "*";
      case "code", "kbd", "tt" -> "`" + inner + "`";
      case "a" -> link(element, inner);
      case "br" -> " ";
      default -> element.isBlock() ? " " + inner + " " : inner;
    };
  }

  private static String link(Element anchor, String inner) {
    String target = anchor.attr("href");
    String scheme = target.toLowerCase(Locale.ROOT);
    boolean outward = scheme.startsWith("http:") || scheme.startsWith("https:");
    return outward && target.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')')
        ? "[" + inner.replace("[", "").replace("]", "") + "](" + target + ")"
        : inner;
  }
}
