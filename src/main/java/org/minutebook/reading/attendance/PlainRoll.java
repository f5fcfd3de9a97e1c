package org.minutebook.reading.attendance;

import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.LabelWords;

/**
 * Finds a roll that no label announces, in a file where none does: a list of names is a roll
 * whatever stands above it.
 */
final class PlainRoll {
  /** Further down, a list of names is about something else. */
  private static final int MAX_BLOCKS = 24;

  /** A paragraph of names is looked for only so far down. */
  private static final int MAX_PARAGRAPHS = 8;

  /** Fewer paragraphs of one name each may be anything. */
  private static final int MIN_PARAGRAPHS = 3;

  /** Fewer lines of one name each may be anything. */
  private static final int MIN_LINES = 4;

  private final LabelWords words;
  private final NameList names;
  private final RollShape shape;
  private final RollParser roll;

  PlainRoll(LabelWords words, NameList names, RollShape shape, RollParser roll) {
    this.words = words;
    this.names = names;
    this.shape = shape;
    this.roll = roll;
  }

  /** Reads the first roll near the top, and paragraphs of names right there. */
  void read(List<Block> blocks) {
    boolean counts = true;
    int end = Math.min(blocks.size(), MAX_BLOCKS);
    for (int i = 0; i < end; i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case HEADING -> counts = !isOther(block);
        case TABLE -> {
          if (counts && RollTable.isRoll(block)) {
            roll.read(block, Optional.empty());
            return;
          }
        }
        case ITEM -> {
          int last = i;
          while (last + 1 < blocks.size() && blocks.get(last + 1).is(Block.Kind.ITEM)) {
            last++;
          }
          List<Block> items = blocks.subList(i, last + 1);
          if (counts && shape.arePeople(items, false)) {
            roll.readAll(items);
            return;
          }
          i = last;
        }
        case PARAGRAPH -> {
          int last = lastPerson(blocks, i);
          if (last - i + 1 >= MIN_PARAGRAPHS) {
            roll.readAll(blocks.subList(i, last + 1));
            return;
          }
          if (i < MAX_PARAGRAPHS
              && (isParagraphOfNames(block)
                  || (block.lines().size() >= MIN_LINES && shape.areNameLines(block)))) {
            roll.read(block, Optional.empty());
          }
        }
        default -> {}
      }
    }
  }

  /** Whether a heading says that what follows are no people, or those who did not come. */
  private boolean isOther(Block heading) {
    return words.isAny(
        TitleText.clean(heading.text()),
        LabelWords.Group.ABSENT,
        LabelWords.Group.AGENDA,
        LabelWords.Group.ACTIONS,
        LabelWords.Group.NOTES,
        LabelWords.Group.GATHERING);
  }

  /** The index of the last of several paragraphs of one name each. */
  private int lastPerson(List<Block> blocks, int from) {
    int last = from - 1;
    while (last + 1 < blocks.size()
        && blocks.get(last + 1).is(Block.Kind.PARAGRAPH)
        && blocks.get(last + 1).lines().size() == 1
        && RollShape.hasMore(blocks.get(last + 1).text())
        && shape.isPerson(MarkdownStripper.strip(blocks.get(last + 1).text()))) {
      last++;
    }
    return last;
  }

  private boolean isParagraphOfNames(Block block) {
    if (!shape.isNames(block)) {
      return false;
    }
    String text = MarkdownStripper.strip(block.text());
    return RollShape.hasInitials(text) || names.areFull(text);
  }
}
