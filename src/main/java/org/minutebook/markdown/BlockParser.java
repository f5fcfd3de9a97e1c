package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown into {@link Block}s. Inline markup is left in the text: later steps read it as
 * text, which is faster and keeps the source's own words, and no input can make inline parsing
 * quadratic.
 */
public final class BlockParser {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)[ \t]*$");

  /** Fences and HTML may contain lines that look like items. */
  private static final Pattern MAY_STAY_OPEN = Pattern.compile("```|~~~|^\\s*<|<!--");

  /** Long lists are parsed in parts of at least so many lines. */
  private static final int MIN_PART_LINES = 4000;

  private final List<Block.Line> source;
  private final Predicate<String> isAttendance;
  private final Map<String, String> links;

  private BlockParser(
      List<Block.Line> source, Predicate<String> isAttendance, Map<String, String> links) {
    this.source = source;
    this.isAttendance = isAttendance;
    this.links = links;
  }

  /**
   * The blocks of a text.
   *
   * @param links the targets of its link definitions, by label in any letter case
   */
  public record Parsed(List<Block> blocks, Map<String, String> links) {}

  /**
   * Parses what follows the first {@code skipped} lines. A no-break space counts as a blank: people
   * type one after {@code ####} without seeing it.
   *
   * @param isAttendance whether a title is that of a list of those present
   */
  public static Parsed parse(SourceText file, int skipped, Predicate<String> isAttendance) {
    List<String> lines = file.lines();
    List<Block.Line> source = new ArrayList<>(lines.size());
    boolean tight = TightHeadings.isUsed(lines.subList(skipped, lines.size()));
    for (int i = skipped; i < lines.size(); i++) {
      int number = i + 1;
      int htmlLength = file.originalLength(number);
      String read = withoutBlankEnd(lines.get(i).replace('\u00a0', ' '));
      String line = CheckBox.plain(read);
      int column = 1 + read.length() - line.length();
      if (tight && TightHeadings.isOne(line)) {
        source.add(new Block.Line(number, 1, TightHeadings.spaced(line), line.length()));
      } else if (line.indexOf('\n') < 0) {
        source.add(new Block.Line(number, column, line, htmlLength));
      } else {
        for (String part : line.split("\n", -1)) {
          source.add(new Block.Line(number, 1, part, htmlLength));
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    Map<String, String> links = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (List<Block.Line> part : parts(ItemIndents.asMeant(source))) {
      StringBuilder text = new StringBuilder();
      part.forEach(line -> text.append(line.text()).append('\n'));
      blocks.addAll(
          new BlockParser(part, isAttendance, links).children(PARSER.parse(text.toString()), 0));
    }
    return new Parsed(blocks, links);
  }

  /**
   * A line without blanks behind a bar that ends it: the parser would take them for one more cell,
   * and a header with one cell too many for no table.
   */
  public static String withoutBlankEnd(String line) {
    return line.endsWith(" ") && line.stripTrailing().endsWith("|") ? line.stripTrailing() : line;
  }

  /**
   * Splits long lists, because the parser needs some 500 bytes for even the shortest item. Splits
   * only between two items at the margin, and only where no fence or HTML may still be open.
   */
  private static List<List<Block.Line>> parts(List<Block.Line> source) {
    if (source.size() <= MIN_PART_LINES) {
      return List.of(source);
    }
    List<List<Block.Line>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < source.size(); i++) {
      String line = source.get(i).text();
      if (MAY_STAY_OPEN.matcher(line).find()) {
        break;
      }
      if (i - from >= MIN_PART_LINES && isItem(line) && isItem(source.get(i - 1).text())) {
        parts.add(source.subList(from, i));
        from = i;
      }
    }
    parts.add(source.subList(from, source.size()));
    return parts;
  }

  private static boolean isItem(String line) {
    return line.length() > 2 && line.startsWith("- ") && Character.isLetterOrDigit(line.charAt(2));
  }

  private List<Block> children(Node parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = list.getFirstChild()) {
          if (item instanceof ListItem listItem) {
            blocks.add(item(listItem, depth + 1));
          }
          // Long lists take the most memory; an item that was read is no longer needed.
          item.unlink();
        }
      } else if (node instanceof Heading heading && isFalseSetext(heading)) {
        blocks.add(block(Block.Kind.PARAGRAPH, withoutUnderline(heading), 0));
      } else {
        convert(node, depth, blocks);
      }
    }
    return blocks;
  }

  private void convert(Node node, int depth, List<Block> into) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    switch (node) {
      case Heading heading ->
          into.add(block(Block.Kind.HEADING, headingSpans(heading), heading.getLevel()));
      case Paragraph p -> into.add(block(Block.Kind.PARAGRAPH, spans, 0));
      case BlockQuote quote -> into.add(parent(Block.Kind.QUOTE, spans, children(quote, depth)));
      case FencedCodeBlock c -> into.add(block(Block.Kind.CODE, spans, 0));
      case IndentedCodeBlock c -> into.add(block(Block.Kind.CODE, spans, 0));
      case HtmlBlock h -> into.add(block(Block.Kind.HTML, spans, 0));
      case ThematicBreak r -> into.add(block(Block.Kind.RULE, spans, 0));
      case TableBlock table -> into.add(parent(Block.Kind.TABLE, spans, rows(table)));
      case LinkReferenceDefinition d -> {
        links.putIfAbsent(d.getLabel(), d.getDestination());
        into.add(block(Block.Kind.DEFINITION, spans, 0));
      }
      default -> into.add(block(Block.Kind.PARAGRAPH, spans, 0));
    }
  }

  private Block item(ListItem node, int depth) {
    List<Block> within = children(node, depth);
    List<SourceSpan> spans = node.getSourceSpans();
    int line = lineOf(spans.getFirst());
    int end = Math.max(lineOf(spans.getLast()), within.isEmpty() ? 0 : within.getLast().end());
    if (!within.isEmpty() && within.getFirst().is(Block.Kind.PARAGRAPH)) {
      Block first = within.getFirst();
      return new Block(
          Block.Kind.ITEM, line, end, depth, first.lines(), within.subList(1, within.size()));
    }
    return new Block(Block.Kind.ITEM, line, end, depth, List.of(), within);
  }

  private List<Block> rows(Node table) {
    List<Block> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && !row.getSourceSpans().isEmpty()) {
          rows.add(block(Block.Kind.ROW, row.getSourceSpans(), 0));
        }
      }
    }
    return rows;
  }

  private Block parent(Block.Kind kind, List<SourceSpan> spans, List<Block> children) {
    return new Block(
        kind, lineOf(spans.getFirst()), lineOf(spans.getLast()), 0, List.of(), children);
  }

  private Block block(Block.Kind kind, List<SourceSpan> spans, int level) {
    List<Block.Line> lines = new ArrayList<>(spans.size());
    for (SourceSpan span : spans) {
      Block.Line line = source.get(span.getLineIndex());
      lines.add(
          new Block.Line(
              line.number(),
              line.column() + span.getColumnIndex(),
              content(span),
              line.htmlLength()));
    }
    return new Block(
        kind, lines.getFirst().number(), lines.getLast().number(), level, lines, List.of());
  }

  private int lineOf(SourceSpan span) {
    return source.get(span.getLineIndex()).number();
  }

  private String content(SourceSpan span) {
    String line = source.get(span.getLineIndex()).text();
    int from = Math.min(span.getColumnIndex(), line.length());
    return line.substring(from, Math.min(from + span.getLength(), line.length()));
  }

  /** The spans of a heading's text, without its underline. */
  private List<SourceSpan> headingSpans(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    return isSetext(heading) ? withoutUnderline(heading) : spans;
  }

  private boolean isSetext(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    return spans.size() > 1 && UNDERLINE.matcher(content(spans.getLast())).matches();
  }

  private static List<SourceSpan> withoutUnderline(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    return spans.subList(0, spans.size() - 1);
  }

  /**
   * In CommonMark a rule right below a paragraph makes it a heading. Minutes mean a rule where the
   * text has several lines, is a list of names or a sentence, or where the rule is a stray {@code
   * --}.
   */
  private boolean isFalseSetext(Heading heading) {
    if (!isSetext(heading)) {
      return false;
    }
    List<SourceSpan> spans = heading.getSourceSpans();
    String text = content(spans.getFirst()).strip();
    return spans.size() > 2
        || content(spans.getLast()).strip().length() < 3
        || text.length() > 100
        || text.chars().filter(c -> c == ',').count() > 2
        || (text.endsWith(".") && text.indexOf(' ') > 0)
        || (text.indexOf(',') > 0 && followsAttendance(heading));
  }

  /** Whether a heading is in truth the names under {@code ## Attendees} with a rule below. */
  private boolean followsAttendance(Heading heading) {
    Node before = heading.getPrevious();
    return (before instanceof Heading || before instanceof Paragraph)
        && before.getSourceSpans().size() == 1
        && isAttendance.test(TitleText.clean(content(before.getSourceSpans().getFirst())));
  }
}
