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
import org.minutebook.markdown.HtmlLists;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.minutes.Attendee;
import org.minutebook.reading.LabelWords;

/** Finds those present: the lists of names, wherever they are and however they are labelled. */
public final class Attendance {
  /** Separates sentences of a line that ends with a label: {@code "Sign in below. Roll call:"}. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s++(?=[^.!?]*$)");

  /** Further down, {@code "Hosted by Ann Lee"} is not about this meeting. */
  static final int MAX_BLOCKS = 10;

  private static final int MAX_OFFICE = 30;

  /** Further down, "Guests" are somebody else's. */
  private static final int MAX_PART_BLOCKS = 24;

  private final LabelWords words;
  private final NameList names;
  private final RollShape shape;
  private final AttendanceLabels labels;
  private final PresentPeople present = new PresentPeople();
  private final RollParser roll;
  private final HeadingRoll heading;

  private Attendance(LabelWords words) {
    this.words = words;
    this.names = new NameList(words);
    this.shape = new RollShape(names);
    this.labels = new AttendanceLabels(words);
    this.roll = new RollParser(words, names, labels, present);
    this.heading = new HeadingRoll(words, labels, shape, roll, present);
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
      List<Block> document,
      LabelWords words,
      Function<String, Optional<String>> person) {
    List<Block> blocks = SurnameFirst.turned(RollMarkup.withoutFormBoxes(document));
    Attendance attendance = new Attendance(words);
    new FrontPeople(words, attendance.names, attendance.present).read(front, attendance.roll);
    attendance.readBlocks(HtmlLists.unfolded(blocks));
    if (attendance.present.isUnlisted()) {
      new PlainRoll(attendance.words, attendance.names, attendance.shape, attendance.roll)
          .read(blocks);
    }
    if (!attendance.present.hasChair()) {
      new ChairSentence(attendance.names, attendance.present).read(blocks);
    }
    return new Result(attendance.present.attendees(person), attendance.roll.blockLines());
  }

  private void readBlocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case HEADING -> i = heading.read(blocks, i);
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

  /** Whether a label may be about a project rather than the meeting. */
  static boolean mayLeadElse(LabelledLine label) {
    return label.label().toLowerCase(Locale.ROOT).startsWith("lead");
  }

  /**
   * Reads a roll in a part that unfolds; returns the index of the last block that belongs to it.
   */
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
    if (isOffice(block)) {
      roll.chairs(
          new LabelledLine(MarkdownStripper.strip(block.text()), "", false), block.children());
      return at;
    }
    int table = heading.tableBelow(blocks, at);
    if (table > 0) {
      roll.read(blocks.get(table), Optional.empty());
      return table;
    }
    if (endsWithLabel(block)) {
      return readFollowing(blocks, at + 1, false);
    }
    boolean read = false;
    List<List<String>> runs = roll.runs(block);
    for (List<String> run : runs) {
      if (run.isEmpty()) {
        continue;
      }
      if (run.size() == 2 && labels.isChair(new LabelledLine(run.getFirst(), "", false))) {
        roll.chairs(new LabelledLine(run.getFirst(), run.getLast(), false));
        continue;
      }
      Optional<LabelledLine> label = labels.of(run.getFirst());
      boolean part =
          label.filter(labels::isPart).isPresent() && (read || isFurther(label.get(), at));
      boolean bare =
          label.isEmpty()
              && labels.isAttendance(run.getFirst())
              && (run.size() == 1 || areNames(run.subList(1, run.size())))
              && (!block.is(Block.Kind.ITEM) || shape.mayBeRoll(block.children(), 0));
      if (label.filter(labels::isChair).isPresent()) {
        if (at < MAX_BLOCKS
            || (!present.hasChair()
                && LabelledLine.of(run.getFirst()).isPresent()
                && !mayLeadElse(label.get()))) {
          roll.chairs(label.get(), block.children());
        }
        continue;
      }
      if (label.filter(labels::isAbsent).isPresent()
          || (!bare && !part && label.filter(labels::isAttendance).isEmpty())) {
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
      read = true;
      if (rest.stream().anyMatch(s -> !s.isBlank())) {
        List<String> lines = rest.getFirst().isBlank() ? rest.subList(1, rest.size()) : rest;
        if (RollColumns.areRows(lines)) {
          roll.rows(lines);
        } else {
          present.add(names.ofLines(rest));
        }
        roll.readAll(block.children());
      } else if (!block.children().isEmpty()) {
        roll.readAll(block.children());
      } else if (run.equals(runs.getLast())) {
        last = readFollowing(blocks, at + 1, block.is(Block.Kind.ITEM));
      }
    }
    return last;
  }

  /** Whether an item is but the label of a chair, and those below it are people. */
  private boolean isOffice(Block item) {
    return item.is(Block.Kind.ITEM)
        && !item.children().isEmpty()
        && item.text().length() < MAX_OFFICE
        && labels.isChair(new LabelledLine(MarkdownStripper.strip(item.text()), "", false))
        && item.children().stream().allMatch(c -> c.is(Block.Kind.ITEM))
        && item.children().stream().noneMatch(c -> names.of(c.text()).isEmpty());
  }

  private boolean areNames(List<String> lines) {
    return lines.size() == 1
        ? names.areSeveral(lines.getFirst())
        : lines.stream().allMatch(shape::isPerson);
  }

  /** Whether a label such as "Guests" goes on with a roll, or opens one of several names. */
  private boolean isFurther(LabelledLine label, int at) {
    if (at >= MAX_PART_BLOCKS || RollProse.isProse(label.rest())) {
      return false;
    }
    List<NameList.Name> found = names.of(label.rest());
    return found.size() >= (present.isUnlisted() ? 2 : 1)
        && found.stream().allMatch(n -> NameCheck.isFull(n.name()));
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
        && (blocks.get(from).is(Block.Kind.PARAGRAPH)
            || blocks.get(from).is(Block.Kind.TABLE)
            || (blocks.get(from).is(Block.Kind.CODE) && shape.areNameLines(blocks.get(from))))) {
      int last = from;
      while (isOneName(blocks, last)) {
        last++;
      }
      if (last < from + 2) {
        roll.read(blocks.get(from), Optional.empty());
        return from;
      }
      for (Block person : blocks.subList(from, last)) {
        roll.blockLines().add(person.line());
        roll.rows(List.of(person.text()));
      }
      return last - 1;
    }
    return from - 1;
  }

  /** Whether a block is a paragraph of one full name with what a roll says behind it. */
  private boolean isOneName(List<Block> blocks, int at) {
    return at < blocks.size()
        && blocks.get(at).is(Block.Kind.PARAGRAPH)
        && blocks.get(at).lines().size() == 1
        && shape.isPerson(
            NameSurroundings.plain(MarkdownStripper.strip(blocks.get(at).text()).strip()));
  }

  static List<Block> items(List<Block> blocks, int from) {
    int to = from;
    while (to < blocks.size() && blocks.get(to).is(Block.Kind.ITEM)) {
      to++;
    }
    return blocks.subList(from, to);
  }

  private boolean endsWithLabel(Block block) {
    if (!block.is(Block.Kind.PARAGRAPH) || !block.lines().getLast().text().endsWith(":")) {
      return false;
    }
    String[] sentences = SENTENCE_END.split(block.lines().getLast().text());
    return sentences.length > 1 && labels.isAttendance(sentences[sentences.length - 1]);
  }
}
