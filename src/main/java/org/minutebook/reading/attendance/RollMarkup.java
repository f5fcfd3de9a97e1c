package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.MarkdownStripper;

/** Takes from the text of a roll what is markup: links, addresses, struck names. */
final class RollMarkup {
  private static final Pattern NAME_MARK = Pattern.compile("\\[name=([^\\[\\]]{1,80})\\]");
  private static final Pattern ADDRESS = Pattern.compile("<(?:mailto|https?):[^<>]*>");
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[([^\\[\\]|]{1,80})(?:\\|[^\\[\\]|]{0,80})?\\]\\]");

  private static final Pattern REFERENCE_LINK =
      Pattern.compile("\\[([^\\[\\]]{1,80})\\]\\[[^\\[\\]]{0,80}\\]");

  private static final Pattern STRUCK = Pattern.compile("~~[^~]{1,200}~~");

  /** The end of a link to somebody's mailbox, right before the next person's link. */
  private static final Pattern NEXT_MAILBOX =
      Pattern.compile("(\\]\\(mailto:[^()\\s]{1,200}\\))\\s{1,4}(?=\\[)");

  private static final Pattern UNSEPARATED =
      Pattern.compile("(\\(\\p{Lu}{2,4}\\))\\s{1,4}(?=\\p{Lu})");

  /** What only an address has left of itself once it is no markup: {@code "<ann@...>"}. */
  private static final Pattern ESCAPED_ADDRESS = Pattern.compile("&lt;[^&]{0,200}&gt;");

  /** A check box of a form. */
  private static final Pattern INPUT =
      Pattern.compile("(?i)(?:<label[^<>]{0,80}>)?<input ([^<>]{0,200})>");

  /** Fewer empty boxes may be those of people who did not come. */
  private static final int MIN_BOXES = 6;

  private RollMarkup() {}

  /** A line with the boxes of a form as Markdown writes them. */
  static String boxes(String line) {
    return line.contains("checkbox")
        ? INPUT.matcher(line).replaceAll(m -> m.group(1).contains("checked") ? "[x] " : "[ ] ")
        : line;
  }

  /**
   * The blocks without boxes that say nothing of who came: exports put an empty one before every
   * line of a list, those of notes within notes too.
   */
  static List<Block> withoutFormBoxes(List<Block> blocks) {
    Boxes boxes = new Boxes();
    boxes.count(blocks, false);
    return boxes.ticked == 0
            && boxes.nested > 0
            && boxes.empty >= MIN_BOXES
            && boxes.empty * 10 >= boxes.items * 9
        ? blocks.stream().map(RollMarkup::unboxed).toList()
        : blocks;
  }

  private static Block unboxed(Block block) {
    if (!block.is(Block.Kind.ITEM) || block.lines().isEmpty()) {
      return block;
    }
    List<Block.Line> lines = new ArrayList<>(block.lines());
    Block.Line first = lines.getFirst();
    lines.set(
        0,
        new Block.Line(
            first.number(), first.column(), CheckBox.strip(first.text()), first.htmlLength()));
    return new Block(
        block.kind(),
        block.line(),
        block.end(),
        block.level(),
        lines,
        block.children().stream().map(RollMarkup::unboxed).toList());
  }

  /** How many items a document has, and how many of them have boxes. */
  private static final class Boxes {
    private int items;
    private int empty;
    private int ticked;
    private int nested;

    void count(List<Block> blocks, boolean inBox) {
      for (Block block : blocks) {
        if (!block.is(Block.Kind.ITEM)) {
          continue;
        }
        items++;
        Optional<CheckBox> box =
            block.lines().isEmpty()
                ? Optional.empty()
                : CheckBox.at(block.lines().getFirst().text());
        boolean isEmpty = box.filter(b -> !b.ticked()).isPresent();
        empty += isEmpty ? 1 : 0;
        ticked += box.isPresent() && !isEmpty ? 1 : 0;
        nested += isEmpty && inBox ? 1 : 0;
        count(block.children(), isEmpty);
      }
    }
  }

  /** A line of a roll without markup, people parted by commas where only their links part them. */
  static String plain(String line) {
    String open = line;
    if (open.startsWith(":")) {
      open = open.substring(1).strip(); // the second colon of a field, "Attendees:: Ann"
    }
    if (open.contains("[[")) {
      open = WIKI_LINK.matcher(open).replaceAll("$1");
    }
    if (open.contains("][")) {
      open = REFERENCE_LINK.matcher(open).replaceAll("$1");
    }
    if (open.contains("](mailto:")) {
      open = NEXT_MAILBOX.matcher(open).replaceAll("$1, ");
    }
    open = STRUCK.matcher(open).replaceAll(" ");
    open = ADDRESS.matcher(open).replaceAll(" ");
    if (open.indexOf('&') >= 0) {
      open = ESCAPED_ADDRESS.matcher(open).replaceAll(" ");
    }
    open = UNSEPARATED.matcher(open).replaceAll("$1, ");
    return MarkdownStripper.strip(NAME_MARK.matcher(open).replaceAll("$1"));
  }
}
