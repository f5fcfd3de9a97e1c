package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.minutes.Attendee;
import org.minutebook.reading.LabelWords;

/** Finds those present: the lists of names, wherever they are and however they are labelled. */
public final class Attendance {
  /** Separates sentences of a line that ends with a label: {@code "Sign in below. Roll call:"}. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s++(?=[^.!?]*$)");

  /** Further down, {@code "Hosted by Ann Lee"} is not about this meeting. */
  private static final int MAX_BLOCKS = 10;

  /** More names below a heading "Chair" are no chairs. */
  private static final int MAX_CHAIRS = 3;

  private static final int MAX_CHAIR_LENGTH = 120;

  private final LabelWords words;
  private final NameList names;
  private final RollShape shape;
  private final AttendanceLabels labels;
  private final PresentPeople present = new PresentPeople();
  private final RollParser roll;

  private Attendance(LabelWords words) {
    this.words = words;
    this.names = new NameList(words);
    this.shape = new RollShape(names);
    this.labels = new AttendanceLabels(words);
    this.roll = new RollParser(words, labels, present);
  }

  /**
   * Those present and where the file lists them.
   *
   * @param attendees each once
   * @param lines the first lines of the blocks with their names, which hold no discussion
   */
  public record Result(List<Attendee> attendees, Set<Integer> lines) {}

  /**
   * Reads every list of attendees among the blocks, and that of the front matter.
   *
   * @param person the slug of the person a name stands for, where that is certain
   */
  public static Result read(
      FrontMatter front,
      List<Block> blocks,
      LabelWords words,
      Function<String, Optional<String>> person) {
    Attendance attendance = new Attendance(words);
    new FrontPeople(words, attendance.names, attendance.present).read(front, attendance.roll);
    attendance.readBlocks(blocks);
    if (attendance.present.isEmpty()) {
      new PlainRoll(attendance.words, attendance.names, attendance.shape, attendance.roll)
          .read(blocks);
    }
    return new Result(attendance.present.attendees(person), attendance.roll.blockLines());
  }

  private void readBlocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case HEADING -> i = readHeading(blocks, i);
        case PARAGRAPH, ITEM -> i = readLabelled(blocks, i);
        case QUOTE -> readBlocks(block.children());
        case TABLE -> {
          if (i < MAX_BLOCKS) {
            roll.facts(block);
          }
        }
        case HTML -> i = readSummary(blocks, i);
        default -> {}
      }
    }
  }

  /** Reads the roll under a heading; returns the index of the last block that belongs to it. */
  private int readHeading(List<Block> blocks, int at) {
    String raw = TitleText.withoutHashes(blocks.get(at).text());
    String title = MarkdownStripper.strip(raw);
    Optional<LabelledLine> label = labels.of(title);
    if (label.isPresent()
        && label.filter(labels::isAttendance).isPresent()
        && !label.get().rest().isEmpty()) {
      present.add(names.of(label.get().rest()));
      return at;
    }
    if (!opensRoll(blocks, at, title)) {
      label
          .filter(labels::isChair)
          .filter(l -> at < MAX_BLOCKS || !mayLeadElse(l))
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
          i += items(blocks, i).size() - 1;
          continue;
        }
        // The parts of a roll, such as "Voting members" and "Others", have the same columns.
        List<Block> list = items(blocks, i);
        if (roll.areMarked(list)) {
          roll.readAll(list);
          i += list.size() - 1;
          continue;
        }
        Optional<Pattern> own = roll.columns(list);
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
                && shape.isOneNameItem(blocks.get(i + 1)))) {
          counts = true;
        } else {
          break;
        }
      } else if ((block.is(Block.Kind.RULE) && !present.isEmpty()) || opensNotes(block)) {
        break;
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
        && (shape.arePeople(items(blocks, at + 1), true)
            || (at + 1 < blocks.size()
                && blocks.get(at + 1).is(Block.Kind.PARAGRAPH)
                && (shape.isNames(blocks.get(at + 1)) || shape.areNameLines(blocks.get(at + 1)))));
  }

  /** Whether a label may be about a project rather than the meeting. */
  private static boolean mayLeadElse(LabelledLine label) {
    return label.label().toLowerCase(Locale.ROOT).startsWith("lead");
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

  /** Reads a roll in a part that unfolds; returns the index of the last block that belongs to it. */
  private int readSummary(List<Block> blocks, int at) {
    Optional<SummaryLine> summary = SummaryLine.of(blocks.get(at));
    if (summary.filter(s -> labels.isAttendance(s.title())).isEmpty()) {
      return at;
    }
    if (summary.get().rest().isEmpty()) {
      return readFollowing(blocks, at + 1, false);
    }
    present.add(names.ofLines(summary.get().rest()));
    roll.blockLines().add(blocks.get(at).line());
    return at;
  }

  /** Reads a roll that a label opens; returns the index of the last block that belongs to it. */
  private int readLabelled(List<Block> blocks, int at) {
    Block block = blocks.get(at);
    int last = at;
    if (at < MAX_BLOCKS && block.is(Block.Kind.ITEM)) {
      readRoles(block);
    }
    if (endsWithLabel(block)) {
      return readFollowing(blocks, at + 1, false);
    }
    for (List<String> run : roll.runs(block)) {
      if (run.isEmpty()) {
        continue;
      }
      Optional<LabelledLine> label = labels.of(run.getFirst());
      boolean bare = label.isEmpty() && run.size() == 1 && labels.isAttendance(run.getFirst());
      if (label.filter(labels::isChair).isPresent()) {
        if (at < MAX_BLOCKS
            || (LabelledLine.of(run.getFirst()).isPresent() && !mayLeadElse(label.get()))) {
          roll.chairs(label.get());
        }
        continue;
      }
      if (label.filter(labels::isAbsent).isPresent()
          || (!bare && label.filter(labels::isAttendance).isEmpty())) {
        continue;
      }
      if (label.isPresent()
          && !label.get().strong()
          && blocks.size() > 8
          && at > blocks.size() * 3 / 4
          && label.get().rest().length() < 3) {
        continue;
      }
      List<String> rest = new ArrayList<>(run);
      rest.set(0, label.map(LabelledLine::rest).orElse(""));
      roll.blockLines().add(block.line());
      if (rest.stream().anyMatch(s -> !s.isBlank())) {
        present.add(names.ofLines(rest));
        roll.readAll(block.children());
      } else if (!block.children().isEmpty()) {
        roll.readAll(block.children());
      } else {
        last = readFollowing(blocks, at + 1, block.is(Block.Kind.ITEM));
      }
    }
    return last;
  }

  /** Reads {@code "Facilitator: Ann"} in the items below one such as "Roles". */
  private void readRoles(Block item) {
    for (Block child : item.children()) {
      if (child.is(Block.Kind.ITEM)) {
        labels.of(child.text()).filter(labels::isChair).ifPresent(roll::chairs);
      }
    }
  }

  /**
   * Reads the list or paragraph after a label on a line of its own; returns its last index.
   *
   * @param beside whether the label is an item of the same list, which must then be all names
   */
  private int readFollowing(List<Block> blocks, int from, boolean beside) {
    List<Block> items = items(blocks, from);
    if (!items.isEmpty()) {
      if (beside ? !shape.arePeople(items, true) : !shape.mayBeRoll(blocks, from)) {
        return from - 1;
      }
      roll.readAll(items);
      return from + items.size() - 1;
    }
    if (from < blocks.size()
        && (blocks.get(from).is(Block.Kind.PARAGRAPH) || blocks.get(from).is(Block.Kind.TABLE))) {
      roll.read(blocks.get(from), Optional.empty());
      return from;
    }
    return from - 1;
  }

  private static List<Block> items(List<Block> blocks, int from) {
    int to = from;
    while (to < blocks.size() && blocks.get(to).is(Block.Kind.ITEM)) {
      to++;
    }
    return blocks.subList(from, to);
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

  private boolean endsWithLabel(Block block) {
    if (!block.is(Block.Kind.PARAGRAPH) || !block.lines().getLast().text().endsWith(":")) {
      return false;
    }
    String[] sentences = SENTENCE_END.split(block.lines().getLast().text());
    return sentences.length > 1 && labels.isAttendance(sentences[sentences.length - 1]);
  }

  private static boolean isContent(Block block) {
    return block.is(Block.Kind.ITEM)
        || block.is(Block.Kind.PARAGRAPH)
        || block.is(Block.Kind.CODE)
        || block.is(Block.Kind.TABLE);
  }

  private boolean opensWithLabel(Block block) {
    return !block.lines().isEmpty() && labels.opens(block.lines().getFirst().text());
  }
}
