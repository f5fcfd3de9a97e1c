package org.minutebook.reading.attendance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.LabelWords;

/** Reads the roll under a heading, with its parts: members, guests, those absent. */
final class HeadingRoll {
  /** More names below a heading "Chair" are no chairs. */
  private static final int MAX_CHAIRS = 3;

  private static final int MAX_CHAIR_LENGTH = 120;

  private static final int MAX_LABEL = 60;

  private final LabelWords words;
  private final AttendanceLabels labels;
  private final RollShape shape;
  private final RollParser roll;
  private final PresentPeople present;

  HeadingRoll(
      LabelWords words,
      AttendanceLabels labels,
      RollShape shape,
      RollParser roll,
      PresentPeople present) {
    this.words = words;
    this.labels = labels;
    this.shape = shape;
    this.roll = roll;
    this.present = present;
  }

  /** Reads the roll under a heading; returns the index of the last block that belongs to it. */
  int read(List<Block> blocks, int at) {
    String raw = TitleText.withoutHashes(blocks.get(at).text());
    String title = MarkdownStripper.strip(raw);
    Optional<LabelledLine> label = labels.of(withoutRemark(title));
    if (label.isPresent()
        && label.filter(labels::isAttendance).isPresent()
        && !label.get().rest().isEmpty()) {
      roll.names(label.get().rest());
      return at;
    }
    if (!opensRoll(blocks, at, title)) {
      label
          .filter(labels::isChair)
          .filter(l -> at < Attendance.MAX_BLOCKS || !Attendance.mayLeadElse(l))
          .ifPresent(roll::chairs);
      return words.is(LabelWords.Group.CHAIR, title) ? readChairs(blocks, at, title) : at;
    }
    int level = blocks.get(at).level();
    boolean counts = true;
    int i = at + 1;
    Optional<Pattern> columns = Optional.empty();
    for (; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.ITEM) && !blocks.get(i - 1).is(Block.Kind.ITEM)) {
        if (!shape.mayBeRoll(blocks, i)) {
          i += Attendance.items(blocks, i).size() - 1;
          continue;
        }
        // The parts of a roll, such as "Voting members" and "Others", have the same columns.
        List<Block> list = Attendance.items(blocks, i);
        if (roll.areMarked(list)) {
          roll.readAll(list);
          i += list.size() - 1;
          continue;
        }
        Optional<Pattern> own = RollColumns.of(list);
        columns = own.isPresent() ? own : columns;
      }
      if (block.is(Block.Kind.HEADING)) {
        String sub = MarkdownStripper.strip(TitleText.withoutHashes(block.text()));
        if (words.is(LabelWords.Group.ABSENT, sub)) {
          counts = false;
        } else if (labels.isAttendance(sub)
            || (words.is(LabelWords.Group.ATTENDANCE_PART, sub)
                && (block.level() > level || shape.isNames(blocks, i + 1)))
            || (block.level() > level
                && i + 1 < blocks.size()
                && shape.isMostlyNames(Attendance.items(blocks, i + 1)))) {
          counts = true;
        } else {
          break;
        }
      } else if ((block.is(Block.Kind.RULE) && !present.isEmpty()) || opensNotes(block)) {
        break;
      } else if (!counts && namesOffice(block)) {
        roll.read(block, Optional.empty());
      } else if (counts && isContent(block)) {
        if (i > at + 1
            && block.is(Block.Kind.PARAGRAPH)
            && !present.isEmpty()
            && !shape.isNames(block)
            && !shape.isOneName(block)
            && !shape.areNameLines(block)
            && !roll.isAbsent(block.text())
            && !opensWithLabel(block)) {
          continue;
        }
        counts = roll.read(block, columns);
      }
    }
    return i - 1;
  }

  /** A title without a remark at its end: {@code "Attendees (initials: name)"} is no label. */
  private static String withoutRemark(String title) {
    int open = title.indexOf(" (");
    boolean isRemark = open > 0 && title.endsWith(")") && title.indexOf(':') > open;
    return isRemark ? title.substring(0, open) : title;
  }

  /**
   * Whether a heading opens a roll: by its words, unless a list that follows is plainly none; or
   * because it may head a part of a roll and names follow.
   */
  private boolean opensRoll(List<Block> blocks, int at, String title) {
    if (labels.isAttendance(title)) {
      return shape.mayBeRoll(blocks, at + 1);
    }
    return words.is(LabelWords.Group.ATTENDANCE_PART, title)
        && !words.is(LabelWords.Group.ABSENT, title)
        && (shape.arePeople(Attendance.items(blocks, at + 1), true)
            || (at + 1 < blocks.size()
                && blocks.get(at + 1).is(Block.Kind.TABLE)
                && RollTable.saysWhoCame(blocks.get(at + 1)))
            || (at + 1 < blocks.size()
                && blocks.get(at + 1).is(Block.Kind.PARAGRAPH)
                && (shape.isNames(blocks.get(at + 1)) || shape.areNameLines(blocks.get(at + 1)))));
  }

  /**
   * The index of the table that says who came below a label of members; 0 if there is none. Tags of
   * HTML may stand between.
   */
  int tableBelow(List<Block> blocks, int at) {
    Block block = blocks.get(at);
    if (!block.is(Block.Kind.PARAGRAPH) || block.lines().size() > 1) {
      return 0;
    }
    int next = at + 1;
    while (next < blocks.size() && blocks.get(next).is(Block.Kind.HTML)) {
      next++;
    }
    return next < blocks.size()
            && blocks.get(next).is(Block.Kind.TABLE)
            && block.text().length() < MAX_LABEL
            && words.is(
                LabelWords.Group.ATTENDANCE_PART,
                MarkdownStripper.strip(block.text()).replaceFirst(" ?:$", ""))
            && RollTable.saysWhoCame(blocks.get(next))
        ? next
        : 0;
  }

  /** Reads the names below a heading such as "Chair"; returns the index of the last block read. */
  private int readChairs(List<Block> blocks, int at, String title) {
    int i = at + 1;
    while (i < blocks.size()
        && i <= at + MAX_CHAIRS
        && (blocks.get(i).is(Block.Kind.ITEM) || blocks.get(i).is(Block.Kind.PARAGRAPH))
        && blocks.get(i).text().length() < MAX_CHAIR_LENGTH
        && labels.of(blocks.get(i).text()).isEmpty()) {
      roll.chairs(new LabelledLine(title, blocks.get(i).text(), false));
      roll.blockLines().add(blocks.get(i).line());
      i++;
    }
    return i - 1;
  }

  /** Whether a block is a label such as {@code "Discussion:"}, which ends the roll. */
  private boolean opensNotes(Block block) {
    return block.is(Block.Kind.PARAGRAPH)
        && block.lines().size() == 1
        && LabelledLine.of(block.text())
            .filter(l -> l.rest().isEmpty())
            .filter(
                l ->
                    words.isAny(
                        l.label(),
                        LabelWords.Group.NOTES,
                        LabelWords.Group.AGENDA,
                        LabelWords.Group.ACTIONS,
                        LabelWords.Group.GATHERING))
            .isPresent();
  }

  private static boolean isContent(Block block) {
    return block.is(Block.Kind.ITEM)
        || block.is(Block.Kind.PARAGRAPH)
        || block.is(Block.Kind.CODE)
        || block.is(Block.Kind.TABLE);
  }

  /** Whether a block says who had the chair or took notes, as it may behind those absent. */
  private boolean namesOffice(Block block) {
    return block.is(Block.Kind.PARAGRAPH)
        && labels
            .of(block.lines().getFirst().text())
            .filter(l -> labels.isChair(l) || labels.isScribe(l))
            .isPresent();
  }

  private boolean opensWithLabel(Block block) {
    return !block.lines().isEmpty() && labels.opens(block.lines().getFirst().text());
  }
}
