package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.attendance.AttendanceLabels;

/**
 * Reads tables that tell of meetings: one table a meeting with the date at its top, or one table of
 * many meetings with a row for each. Tables of other things with dates in them have no roll.
 */
final class MeetingTable {
  /** The level of the headings that dates in tables become. */
  private static final int LEVEL = 6;

  /** So many rows with a date of their own make a table of meetings. */
  private static final int MIN_ROWS = 2;

  private MeetingTable() {}

  /** A table as headings and what is below them; empty if it tells of no meeting. */
  static Optional<List<Block>> of(Block table, AttendanceLabels labels) {
    List<Block> rows = table.children().stream().filter(r -> r.is(Block.Kind.ROW)).toList();
    if (rows.size() <= MIN_ROWS) {
      return Optional.empty();
    }
    List<String> head = Block.cells(rows.getFirst());
    if (isDate(head.getFirst())) {
      boolean roll = rows.stream().skip(1).anyMatch(r -> isRoll(Block.cells(r).getFirst(), labels));
      return roll ? Optional.of(meeting(rows, head)) : Optional.empty();
    }
    boolean roll = head.stream().anyMatch(cell -> isRoll(cell, labels));
    boolean dated = roll && rows.stream().skip(1).allMatch(r -> isDate(Block.cells(r).getFirst()));
    return dated ? Optional.of(meetings(rows, head)) : Optional.empty();
  }

  private static boolean isDate(String cell) {
    return DatedLine.of(cell, 0).filter(l -> l.extra().isEmpty()).isPresent();
  }

  private static boolean isRoll(String cell, AttendanceLabels labels) {
    return labels.isAttendance(MarkdownStripper.strip(cell).strip());
  }

  /** A table whose first row has the date, and whose others have a label and what it says. */
  private static List<Block> meeting(List<Block> rows, List<String> head) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(rows.getFirst(), head.getFirst()));
    for (Block row : rows.subList(1, rows.size())) {
      List<String> cells = Block.cells(row);
      String rest = String.join(" ", cells.subList(1, cells.size())).strip();
      blocks.add(paragraph(row, "**" + MarkdownStripper.strip(cells.getFirst()) + ":** " + rest));
    }
    return blocks;
  }

  /** A table with a row for each meeting; the first row says what its columns are. */
  private static List<Block> meetings(List<Block> rows, List<String> head) {
    List<Block> blocks = new ArrayList<>();
    for (Block row : rows.subList(1, rows.size())) {
      List<String> cells = Block.cells(row);
      blocks.add(heading(row, cells.getFirst()));
      for (int i = 1; i < Math.min(cells.size(), head.size()); i++) {
        if (!cells.get(i).isBlank()) {
          blocks.add(paragraph(row, MarkdownStripper.strip(head.get(i)) + ": " + cells.get(i)));
        }
      }
    }
    return blocks;
  }

  private static Block heading(Block row, String date) {
    return block(Block.Kind.HEADING, row, LEVEL, date);
  }

  private static Block paragraph(Block row, String text) {
    return block(Block.Kind.PARAGRAPH, row, 0, text);
  }

  private static Block block(Block.Kind kind, Block row, int level, String text) {
    Block.Line at = row.lines().getFirst();
    int length = at.htmlLength() > 0 ? at.htmlLength() : at.column() + at.text().length() - 1;
    Block.Line line = new Block.Line(at.number(), 1, text, Math.max(1, length));
    return new Block(kind, row.line(), row.end(), level, List.of(line), List.of());
  }
}
