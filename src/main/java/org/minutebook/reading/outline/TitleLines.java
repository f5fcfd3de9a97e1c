package org.minutebook.reading.outline;

import java.util.List;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.LabelWords;

/** Recognises plain lines and items that stand above what was said of them, as headings would. */
final class TitleLines {
  /** A longer line says more than a title. */
  private static final int MAX_TITLE_LENGTH = 120;

  private static final int MAX_LABEL_LENGTH = 30;

  /** So far around a line others like it are looked for. */
  private static final int MAX_DISTANCE = 20;

  private final LabelWords words;
  private final DiscussionDetector discussion;

  TitleLines(LabelWords words, DiscussionDetector discussion) {
    this.words = words;
    this.discussion = discussion;
  }

  /** Whether an item stands alone above paragraphs that discuss it, as a heading would. */
  boolean isAbovePassage(List<Block> blocks, int at) {
    Block item = blocks.get(at);
    return item.children().isEmpty()
        && item.lines().size() == 1
        && item.text().length() <= MAX_TITLE_LENGTH
        && (at == 0 || !blocks.get(at - 1).is(Block.Kind.ITEM))
        && at + 1 < blocks.size()
        && blocks.get(at + 1).is(Block.Kind.PARAGRAPH)
        && discussion.in(blocks.get(at + 1))
        && !isTitleLine(blocks, at + 1)
        && at > 0
        && !item.text().endsWith(".")
        && !words.isAny(
            TitleText.clean(item.text()),
            LabelWords.Group.CONCLUSION,
            LabelWords.Group.ACTIONS,
            LabelWords.Group.STRUCTURE);
  }

  /** Whether a paragraph is one of several short lines that each stand above a list. */
  boolean isTitleLine(List<Block> blocks, int at) {
    if (!isShortLine(blocks.get(at))) {
      return false;
    }
    boolean roman = LabelWords.romanNumber(blocks.get(at).text()) > 0;
    int others = 0;
    for (int step : new int[] {-1, 1}) {
      for (int i = at + step;
          i >= 0 && i + 1 < blocks.size() && Math.abs(i - at) < MAX_DISTANCE;
          i += step) {
        Block other = blocks.get(i);
        if (other.is(Block.Kind.PARAGRAPH)) {
          boolean titles = isShort(other) && blocks.get(i + 1).is(Block.Kind.ITEM);
          boolean alike = !roman || LabelWords.romanNumber(other.text()) > 0;
          others += titles && alike && isShortLine(other) ? 1 : 0;
          if (!titles && !roman && !isLabelled(other)) {
            return false;
          }
        } else if (!other.is(Block.Kind.ITEM)) {
          break;
        }
      }
    }
    return others > 0;
  }

  /** Whether each line of a paragraph is a label with what belongs to it: {@code "Notes: Ann"}. */
  private static boolean isLabelled(Block block) {
    for (Block.Line line : block.lines()) {
      int colon = line.text().indexOf(": ");
      if (colon < 1 || colon > MAX_LABEL_LENGTH || line.text().length() > MAX_TITLE_LENGTH) {
        return false;
      }
    }
    return true;
  }

  private boolean isShortLine(Block block) {
    return isShort(block)
        && !words.isAny(
            TitleText.clean(block.text()),
            LabelWords.Group.CONCLUSION,
            LabelWords.Group.ACTIONS,
            LabelWords.Group.NOTHING,
            LabelWords.Group.STRUCTURE);
  }

  private static boolean isShort(Block block) {
    String text = block.text();
    return block.lines().size() == 1
        && text.length() <= MAX_TITLE_LENGTH
        && !text.isEmpty()
        && ".:,;".indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
