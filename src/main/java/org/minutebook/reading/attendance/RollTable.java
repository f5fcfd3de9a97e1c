package org.minutebook.reading.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.DateText;

/** Reads a table of people, a row for each, maybe with a column that says who came. */
final class RollTable {
  private final AttendanceLabels labels;
  private final NameList names;
  private final PresentPeople present;

  RollTable(AttendanceLabels labels, NameList names, PresentPeople present) {
    this.labels = labels;
    this.names = names;
    this.present = present;
  }

  /** The columns of a table that matter; -1 for one that it lacks. */
  private record Columns(int name, int surname, int came, int initials) {}

  /** Whether a table is a roll by its headings: names, and what only a roll says beside them. */
  static boolean isRoll(Block table) {
    if (table.children().isEmpty()) {
      return false;
    }
    List<String> header = plain(table.children().getFirst());
    return header.stream().anyMatch(NameWords.NAME_COLUMN::has)
        && header.stream().anyMatch(NameWords.BESIDE_NAME_COLUMN::has);
  }

  /** Whether a column of a table says who came, so that it is a roll whatever is above it. */
  static boolean saysWhoCame(Block table) {
    if (table.children().size() < 2) {
      return false;
    }
    int columns = Block.cells(table.children().getFirst()).size();
    for (int i = 1; i < columns; i++) {
      if (isStatus(table, i)) {
        return true;
      }
    }
    return false;
  }

  /** Adds those of a table who came. */
  void roll(Block table) {
    if (table.children().isEmpty()) {
      return;
    }
    Columns columns = columns(table);
    boolean headed = isHeader(table.children().getFirst(), columns);
    for (Block row : table.children().subList(headed ? 1 : 0, table.children().size())) {
      List<String> cells = Block.cells(row);
      if (columns.name < cells.size()
          && (columns.came < 0 || (columns.came < cells.size() && came(cells.get(columns.came))))) {
        String written = cells.get(columns.name);
        if (columns.surname >= 0 && columns.surname < cells.size()) {
          written += " " + cells.get(columns.surname);
        }
        List<NameList.Name> named = names.of(written);
        present.add(named.size() == 1 ? List.of(beside(named.getFirst(), cells, columns)) : named);
      }
    }
  }

  /** Whether a row holds headings: a table without any has a person in its first row too. */
  private boolean isHeader(Block row, Columns columns) {
    List<String> cells = plain(row);
    return cells.isEmpty()
        || columns.name >= cells.size()
        || !NameCheck.isFull(cells.get(columns.name))
        || cells.stream().anyMatch(c -> NameWords.NAME_COLUMN.has(c) || labels.isAttendance(c));
  }

  private Columns columns(Block table) {
    List<String> header = plain(table.children().getFirst());
    int name = -1;
    int surname = -1;
    int came = -1;
    int initials = -1;
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < header.size(); i++) {
      String title = header.get(i);
      if (name < 0 && isNameColumn(title)) {
        name = i;
      } else if (name >= 0 && title.equalsIgnoreCase("last name")) {
        surname = i;
      } else if (NameWords.INITIALS_COLUMN.has(title)) {
        initials = i;
      } else if (labels.isAttendance(title) || NameWords.STATUS_COLUMN.has(title)) {
        came = isStatus(table, i) ? i : came;
      } else if (isLaterDay(title, last) && isStatus(table, i)) {
        last = DateText.in(title).whole().orElse(last);
        came = i;
      }
    }
    if (came < 0 && name <= 0 && header.size() > 1) {
      came = marked(table, header);
    }
    return new Columns(Math.max(name, 0), surname, came, initials);
  }

  /** {@code "Name"}, {@code "Name/Nym"}, {@code "Name (company)"}. */
  private static boolean isNameColumn(String title) {
    int end = 0;
    while (end < title.length() && "/(,|".indexOf(title.charAt(end)) < 0) {
      end++;
    }
    return NameWords.NAME_COLUMN.has(title)
        || (end > 0 && NameWords.NAME_COLUMN.has(title.substring(0, end).strip()));
  }

  /** Whether a heading is a day no earlier than another, or a day without its year. */
  private static boolean isLaterDay(String title, LocalDate last) {
    if (title.isEmpty() || title.length() > 20 || title.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    Optional<LocalDate> day = DateText.in(title).whole();
    return day.map(d -> !d.isBefore(last)).orElse(true);
  }

  /** The only column but the first whose cells are nothing but marks; -1 if there is none. */
  private static int marked(Block table, List<String> header) {
    int marked = -1;
    for (int i = 1; i < header.size(); i++) {
      if (isStatus(table, i) && !NameWords.VOTE_COLUMN.has(header.get(i))) {
        if (marked >= 0) {
          return -1;
        }
        marked = i;
      }
    }
    return marked;
  }

  /** Whether the cells of a column only say who came: marks, or nothing. */
  private static boolean isStatus(Block table, int column) {
    boolean any = false;
    for (Block row : table.children().subList(1, table.children().size())) {
      List<String> cells = Block.cells(row);
      String cell = column < cells.size() ? MarkdownStripper.strip(cells.get(column)) : "";
      boolean came = came(cell);
      any |= came;
      if (!came && !cell.isBlank() && !isAway(cell)) {
        return false;
      }
    }
    return any;
  }

  /** A cell without what it adds: {@code "Y (by phone)"}. */
  private static String firstWords(String cell) {
    int bracket = cell.indexOf('(');
    return bracket > 0 ? cell.substring(0, bracket).strip() : cell;
  }

  private static boolean isAway(String cell) {
    return cell.equals("-")
        || cell.equals("—")
        || cell.equals("–")
        || cell.equals("[ ]")
        || "❌✗✘".indexOf(cell.charAt(0)) >= 0
        || NameWords.STAYED_AWAY.has(firstWords(cell));
  }

  private static boolean came(String cell) {
    String plain = MarkdownStripper.strip(cell);
    return CheckBox.isTick(plain)
        || NameWords.CAME.has(plain)
        || NameWords.CAME.has(firstWords(plain));
  }

  private static List<String> plain(Block row) {
    return Block.cells(row).stream().map(MarkdownStripper::strip).map(String::strip).toList();
  }

  /** Adds what the other columns of a row call the person. */
  private NameList.Name beside(NameList.Name name, List<String> cells, Columns columns) {
    NameList.Name all = name;
    for (int i = 0; i < cells.size(); i++) {
      if (i != columns.name) {
        String cell = MarkdownStripper.strip(cells.get(i));
        all =
            all.with(
                Aliases.ofColumn(name.name(), cell, i == columns.initials), names.isChair(cell));
      }
    }
    return all;
  }

  /**
   * Reads a table headed by those present and what is said of them, {@code | Attendees | Role |},
   * or by those absent; returns whether it is one.
   */
  private boolean isHeadedByLabels(Block table) {
    List<String> header = plain(table.children().getFirst());
    if (header.size() < 2 || table.children().size() < 3 || !labels.isAttendance(header.get(0))) {
      return false;
    }
    if (NameWords.BESIDE_NAME_COLUMN.has(header.get(1))) {
      roll(table);
      return true;
    }
    if (!labels.isAbsent(new LabelledLine(header.get(1), "", false))) {
      return false;
    }
    for (Block row : table.children().subList(1, table.children().size())) {
      List<String> cells = Block.cells(row);
      if (!cells.isEmpty()) {
        present.add(names.of(cells.getFirst()));
      }
    }
    return true;
  }

  /**
   * The rows of a table of labels and values, {@code | Present | Ann, Bob |}, or the columns of one
   * whose only row has the values.
   */
  List<LabelledLine> facts(Block table) {
    List<LabelledLine> facts = new ArrayList<>();
    if (!table.children().isEmpty() && isHeadedByLabels(table)) {
      return facts;
    }
    if (table.children().size() == 2) {
      List<String> header = plain(table.children().getFirst());
      List<String> cells = Block.cells(table.children().get(1));
      if (header.size() > 1 && labels.opens(header.get(1) + ": x")) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
          facts.add(new LabelledLine(header.get(i), cells.get(i), false));
        }
        return facts;
      }
    }
    for (Block row : table.children()) {
      List<String> cells = Block.cells(row);
      if (cells.size() == 2 && !NameWords.BESIDE_WHO_COLUMN.has(plain(row).get(1))) {
        String title = MarkdownStripper.strip(cells.get(0)).replaceFirst("\\s*+:$", "");
        facts.add(new LabelledLine(title, cells.get(1), false));
      }
    }
    return facts;
  }
}
