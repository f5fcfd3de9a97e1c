package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;

/** Puts the items of a list at the depth that their writer meant. */
final class Unfolding {
  /** An item that is a name in bold, maybe with what is in brackets behind it. */
  private static final Pattern BOLD =
      Pattern.compile("\\*\\*[^*]{2,160}\\*\\*(?: ?\\([^()]{0,80}\\))?[:.]?");

  /** Where the text of a numbered item begins that stands at the margin. */
  private static final int NUMBERED_COLUMN = 4;

  private static final int BULLET_COLUMN = 3;

  /** A longer item is no title of a group. */
  private static final int MAX_GROUP_LENGTH = 80;

  private final DiscussionDetector discussion;

  Unfolding(DiscussionDetector discussion) {
    this.discussion = discussion;
  }

  /**
   * The document with the items of a group, such as the pull requests below {@code "Nominated
   * PRs"}, raised to the level of the item that groups them, and with notes that stand no deeper
   * than the numbered item above them put below it.
   */
  List<Block> of(List<Block> document) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : nested(document)) {
      if (block.is(Block.Kind.ITEM) && groups(block)) {
        blocks.add(with(block, block.textEnd(), List.of()));
        blocks.addAll(block.children());
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private boolean groups(Block block) {
    if (block.children().size() < 2 || ItemText.refersToIssue(block.text())) {
      return false;
    }
    String text = CheckBox.strip(block.text());
    if (DiscussionDetector.isPointer(text)) {
      long referring =
          block.children().stream().filter(c -> ItemText.refersToIssue(c.text())).count();
      return referring * 2 > block.children().size();
    }
    long titled = block.children().stream().filter(this::isTitled).count();
    return text.length() <= MAX_GROUP_LENGTH && titled * 2 >= block.children().size();
  }

  /** Whether an item is a link or a name in bold with notes below it, and so names a topic. */
  private boolean isTitled(Block item) {
    return item.is(Block.Kind.ITEM)
        && ((item.text().indexOf('[') >= 0 && DiscussionDetector.isPointer(item.text()))
            || BOLD.matcher(item.text()).matches())
        && discussion.in(item.children());
  }

  /** The document with items that begin further right than others of their list below those. */
  private static List<Block> nested(List<Block> document) {
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < document.size()) {
      int end = i;
      while (end < document.size() && document.get(end).is(Block.Kind.ITEM)) {
        end++;
      }
      if (end == i) {
        blocks.add(document.get(i++));
      } else {
        blocks.addAll(nestedItems(document.subList(i, end)));
        i = end;
      }
    }
    return blocks;
  }

  private static List<Block> nestedItems(List<Block> items) {
    if (areNumbered(items)) {
      return below(items, item -> column(item) >= NUMBERED_COLUMN);
    }
    int base = column(items.getFirst());
    boolean deeper = false;
    boolean returns = false;
    int line = items.getFirst().line();
    for (Block item : items) {
      int column = column(item);
      boolean apart = item.line() > line;
      if (column == 0 || column < base || (column > base && apart)) {
        return items;
      }
      line = item.end() + 1;
      returns |= deeper && column == base;
      deeper |= column > base;
    }
    if (!returns) {
      return items;
    }
    return below(items, item -> column(item) == base);
  }

  /** The items that begin a point, each with those up to the next one below it. */
  private static List<Block> below(List<Block> items, Predicate<Block> begins) {
    List<Block> nested = new ArrayList<>();
    for (Block item : items) {
      if (begins.test(item)) {
        nested.add(item);
      } else {
        Block above = nested.removeLast();
        List<Block> children = new ArrayList<>(above.children());
        children.add(item);
        nested.add(with(above, item.end(), children));
      }
    }
    return nested;
  }

  /**
   * Whether bullets at the margin follow each of several numbered items at the margin: {@code "1.
   * Ropes"}, {@code "- Ann: ..."}.
   */
  private static boolean areNumbered(List<Block> items) {
    if (column(items.getFirst()) < NUMBERED_COLUMN) {
      return false;
    }
    int numbered = 0;
    for (int i = 0; i < items.size(); i++) {
      Block item = items.get(i);
      int column = column(item);
      boolean number = column == NUMBERED_COLUMN || column == NUMBERED_COLUMN + 1;
      if (!number && column != BULLET_COLUMN) {
        return false;
      }
      if (number && (!item.children().isEmpty() || i + 1 == items.size())) {
        return false;
      }
      if (number && column(items.get(i + 1)) != BULLET_COLUMN) {
        return false;
      }
      numbered += number ? 1 : 0;
    }
    return numbered > 1;
  }

  /** Where the text of an item begins in its line; 0 if it has none of its own. */
  private static int column(Block item) {
    return item.lines().isEmpty() ? 0 : item.lines().getFirst().column();
  }

  private static Block with(Block block, int end, List<Block> children) {
    return new Block(block.kind(), block.line(), end, block.level(), block.lines(), children);
  }
}
