package org.minutebook.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.DatedStarts.Start;
import org.minutebook.reading.attendance.AttendanceLabels;

/**
 * Splits a file that holds many meetings, such as running notes, at its dated headings or dated
 * lines. Files of one meeting mention other days too, so a file stays whole unless what is below
 * the dates looks like minutes, and the more so if something else dates the file as a whole.
 */
final class MeetingSplitter {
  /** One meeting may last so many days, which follow one another. */
  private static final int MAX_DAYS = 5;

  /** Days within a week in a file named for one of them are those of one meeting. */
  private static final int WEEK = 6;

  /** So many days are no slip and no meeting of several days. */
  private static final int MANY_DAYS = 3;

  /** So much makes minutes of a part without roll and headings. */
  private static final int MIN_BLOCKS = 3;

  private static final int MIN_LENGTH = 200;

  /** A roll is near the top of its meeting. */
  private static final int MAX_ROLL_BLOCKS = 12;

  private final List<Block> blocks;
  private final int lines;
  private final AttendanceLabels labels;

  private MeetingSplitter(List<Block> blocks, int lines, AttendanceLabels labels) {
    this.blocks = blocks;
    this.lines = lines;
    this.labels = labels;
  }

  /**
   * The meetings of a file in the order of their lines; empty if it holds only one.
   *
   * @param blocks the file's top-level blocks
   * @param lines the number of its lines
   */
  static List<MeetingPart> split(
      String path, FrontMatter front, List<Block> blocks, int lines, AttendanceLabels labels) {
    DateText inPath = PathDate.of(path);
    int year =
        inPath.year() != 0
            ? inPath.year()
            : front.first("title", "date").map(DatedStarts::yearIn).orElse(0);
    List<Block> known = MeetingBlocks.of(blocks, labels);
    List<Start> starts = DatedStarts.of(known, year);
    if (starts.isEmpty()) {
      return inPath.month() == 0 ? months(path, front, known, lines, labels, year) : List.of();
    }
    MeetingSplitter splitter = new MeetingSplitter(known, lines, labels);
    List<MeetingPart> parts = splitter.parts(starts);
    return splitter.areMeetings(starts, parts, inPath.whole().isPresent()) ? parts : List.of();
  }

  /** The meetings of a file that gives their months only; of minutes, not of plans or releases. */
  private static List<MeetingPart> months(
      String path,
      FrontMatter front,
      List<Block> known,
      int lines,
      AttendanceLabels labels,
      int year) {
    List<Start> starts = DatedStarts.ofMonths(known, year);
    if (starts.isEmpty()) {
      return List.of();
    }
    StringBuilder above = new StringBuilder(path.replace('_', ' '));
    front.first("title").ifPresent(title -> above.append(' ').append(title));
    for (Block block : known.subList(0, starts.getFirst().at())) {
      if (block.is(Block.Kind.HEADING)) {
        above.append(' ').append(block.text());
      }
    }
    starts.forEach(s -> above.append(' ').append(s.line().title()));
    MeetingSplitter splitter = new MeetingSplitter(known, lines, labels);
    List<MeetingPart> parts = splitter.parts(starts);
    return splitter.areMonths(starts, parts, above.toString()) ? parts : List.of();
  }

  private boolean areMonths(List<Start> starts, List<MeetingPart> parts, String above) {
    int rising = 0;
    int falling = 0;
    for (int i = 1; i < starts.size(); i++) {
      int order = starts.get(i).line().date().compareTo(starts.get(i - 1).line().date());
      rising += order > 0 ? 1 : 0;
      falling += order < 0 ? 1 : 0;
    }
    long rolls = parts.stream().filter(part -> hasRoll(part.blocks())).count();
    List<Block> frame = blocks.subList(0, starts.getFirst().at());
    return Math.max(rising, falling) == starts.size() - 1
        && starts.stream().map(Start::parent).distinct().count() == 1
        && !hasRoll(frame)
        && !isDated(frame)
        && !DatedLine.isOfOtherDay(above)
        && (2 * rolls >= parts.size() || DatedLine.isRecord(above))
        && parts.stream().filter(this::isMinutes).count() * 3 >= parts.size() * 2L;
  }

  private boolean areMeetings(List<Start> starts, List<MeetingPart> parts, boolean datedPath) {
    List<LocalDate> days = starts.stream().map(s -> s.line().day()).toList();
    int different = new TreeSet<>(days).size();
    if (isOneOfSeveralDays(days, datedPath)) {
      return false;
    }
    long full = parts.stream().filter(this::isMinutes).count();
    if (full < 2 || 2 * full < parts.size()) {
      return false;
    }
    boolean lines = starts.getFirst().level() >= DatedStarts.BOLD;
    long rolls = parts.stream().filter(part -> hasRoll(part.blocks())).count();
    if (lines && different < (datedPath && rolls < parts.size() ? MANY_DAYS : 2)) {
      // A file may give its date above the agenda and again above the notes.
      return false;
    }
    if (rolls > 1 && 2 * rolls >= parts.size()) {
      return true;
    }
    List<Block> frame = blocks.subList(0, starts.getFirst().at());
    boolean oneParent = starts.stream().map(Start::parent).distinct().count() == 1;
    if (different < 2 || !oneParent || hasRoll(frame)) {
      return false;
    }
    if (starts.getFirst().level() == DatedStarts.ITEM && (datedPath || isDated(frame))) {
      // A plan or a history: what is to be done on which day.
      return false;
    }
    return !(datedPath || lines || isDated(frame))
        || (different >= MANY_DAYS && full == parts.size());
  }

  /** Whether the dates are the days of one meeting that lasted several. */
  private static boolean isOneOfSeveralDays(List<LocalDate> days, boolean datedPath) {
    TreeSet<LocalDate> different = new TreeSet<>(days);
    if (different.size() < 2) {
      return false;
    }
    if (datedPath && ChronoUnit.DAYS.between(different.first(), different.last()) < WEEK) {
      return true;
    }
    for (int i = 1; i < days.size(); i++) {
      long apart = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
      if (apart < 0 || apart > 1) {
        return false;
      }
    }
    return different.size() <= MAX_DAYS;
  }

  /**
   * Whether a part has a roll, sections or so much text that it may be the minutes of a meeting.
   */
  private boolean isMinutes(MeetingPart part) {
    List<Block> content = part.blocks().subList(1, part.blocks().size());
    boolean section = false;
    int count = 0;
    int length = 0;
    for (Block block : content) {
      if (block.is(Block.Kind.HEADING)) {
        section = true;
      } else if (!block.is(Block.Kind.RULE) && !block.is(Block.Kind.DEFINITION)) {
        count += 1 + block.children().size();
        length += length(block);
      }
    }
    return count > 0
        && (section || count >= MIN_BLOCKS || length >= MIN_LENGTH || hasRoll(content));
  }

  private static int length(Block block) {
    int length = block.lines().stream().mapToInt(line -> line.text().length()).sum();
    for (Block child : block.children()) {
      length += length(child);
    }
    return length;
  }

  private boolean hasRoll(List<Block> part) {
    for (Block block : part.subList(0, Math.min(part.size(), MAX_ROLL_BLOCKS))) {
      if (block.is(Block.Kind.HEADING)) {
        String title = TitleText.withoutHashes(block.text());
        if (labels.isAttendance(title) || isRoll(title)) {
          return true;
        }
      } else if (block.lines().stream().anyMatch(line -> isRoll(line.text()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRoll(String line) {
    return LabelledLine.of(line).filter(labels::isAttendance).isPresent();
  }

  private static boolean isDated(List<Block> frame) {
    return frame.stream()
        .filter(b -> b.is(Block.Kind.HEADING))
        .anyMatch(b -> DateText.in(MarkdownStripper.strip(b.text())).whole().isPresent());
  }

  private List<MeetingPart> parts(List<Start> starts) {
    Set<String> series = DatedStarts.seriesWords(starts);
    List<MeetingPart> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int limit = i + 1 < starts.size() ? starts.get(i + 1).at() : blocks.size();
      int to = end(start, limit);
      int last = to < blocks.size() ? blocks.get(to).line() - 1 : lines;
      DatedLine line = start.line();
      boolean hasSubject = line.datedFirst() && !line.subject(series).isEmpty();
      parts.add(
          new MeetingPart(
              blocks.get(start.at()).line(),
              last,
              line,
              hasSubject ? Optional.of(line.title()) : Optional.empty(),
              content(start, to)));
    }
    return parts;
  }

  /** The index of the block that ends a meeting: the next one, a year's heading, a template. */
  private int end(Start start, int limit) {
    for (int i = start.at() + 1; i < limit; i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.HEADING) && block.level() <= start.level()) {
        String title = TitleText.clean(block.text());
        boolean groups =
            block.level() < start.level() && DatedStarts.isPeriod(title) && i + 1 >= limit;
        if (groups || DatedLine.endsMeetings(title)) {
          return i;
        }
      }
    }
    return limit;
  }

  /** The blocks of a part: its date as the heading of the page, all other headings below it. */
  private List<Block> content(Start start, int to) {
    List<Block> content = new ArrayList<>();
    Block first = blocks.get(start.at());
    int dated = MeetingBlocks.dated(first);
    List<Block.Line> own = MeetingBlocks.heading(first, start.line(), dated);
    content.add(heading(first.line(), first.lines().get(dated - 1).number(), 1, own));
    if (dated < first.lines().size()) {
      List<Block.Line> rest = first.lines().subList(dated, first.lines().size());
      content.add(
          new Block(
              Block.Kind.PARAGRAPH, rest.getFirst().number(), first.end(), 0, rest, List.of()));
    }
    content.addAll(first.children());
    int above = Math.min(start.level(), DatedStarts.BOLD) - 1;
    for (Block block : blocks.subList(start.at() + 1, to)) {
      if (block.is(Block.Kind.HEADING)) {
        int level = start.level() < DatedStarts.BOLD ? block.level() - above : block.level() + 1;
        content.add(heading(block.line(), block.end(), Math.clamp(level, 2, 6), block.lines()));
      } else {
        content.add(block);
      }
    }
    return content;
  }

  private static Block heading(int line, int end, int level, List<Block.Line> lines) {
    return new Block(Block.Kind.HEADING, line, end, level, lines, List.of());
  }
}
