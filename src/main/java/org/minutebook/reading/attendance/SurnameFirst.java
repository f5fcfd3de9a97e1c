package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.WordFile;
import org.minutebook.minutes.PersonName;

/**
 * Turns the names of rolls that are kept by surname, {@code "Lee, Ann"}. A comma mostly parts two
 * people or a person and a company, so only a list as a whole can tell: one whose entries are a
 * word and a given name each.
 */
final class SurnameFirst {
  /** A surname and given names; what a roll says of the person may follow. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "((?:\\\\?[-*] )?(?:\\[[ xX]\\] {0,9})?[*_]{0,2})"
              + "(\\p{L}[\\p{L}'’-]{1,30}(?: [\\p{L}'’-]{2,30}){0,2}), ?"
              + "(\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2})"
              + "(?![\\p{L}'’,.;]) ?((?:[*_(<@|\\[:–—-].{0,200})?)");

  private static final int MAX_LENGTH = 250;

  /** Fewer entries could be a person and a company that has a given name. */
  private static final int MIN_ENTRIES = 2;

  private static final Set<String> GIVEN = givenNames();

  private SurnameFirst() {}

  private static Set<String> givenNames() {
    Set<String> given = new HashSet<>();
    var groups = WordFile.groups(SurnameFirst.class, "/org/minutebook/statements/names.txt");
    for (String group : List.of("names", "also words")) {
      for (String line : groups.getOrDefault(group, List.of())) {
        Collections.addAll(given, line.split(" +"));
      }
    }
    return given;
  }

  /** The same blocks, with first names first in the lists, lines and columns that turn them. */
  static List<Block> turned(List<Block> blocks) {
    return changed(blocks).orElse(blocks);
  }

  /** The blocks with what was turned; empty if nothing was. */
  private static Optional<List<Block>> changed(List<Block> blocks) {
    List<Block> all = new ArrayList<>(blocks);
    boolean changed = false;
    int at = 0;
    while (at < all.size()) {
      Block block = all.get(at);
      int end = at + 1;
      if (block.is(Block.Kind.ITEM)) {
        while (end < all.size() && all.get(end).is(Block.Kind.ITEM)) {
          end++;
        }
        changed |= turnItems(all.subList(at, end));
      } else if (block.is(Block.Kind.PARAGRAPH)) {
        Optional<List<Block.Line>> lines = turnedLines(block.lines());
        if (lines.isPresent()) {
          all.set(at, with(block, lines.get(), block.children()));
          changed = true;
        }
      } else if (block.is(Block.Kind.TABLE)) {
        Optional<List<Block>> rows = turnedRows(block.children());
        if (rows.isPresent()) {
          all.set(at, with(block, block.lines(), rows.get()));
          changed = true;
        }
      }
      at = end;
    }
    return changed ? Optional.of(all) : Optional.empty();
  }

  private static boolean turnItems(List<Block> items) {
    List<String> entries = new ArrayList<>();
    for (Block item : items) {
      if (item.lines().size() == 1) {
        entries.add(item.text());
      }
    }
    boolean turn = areTurned(entries);
    boolean changed = false;
    for (int i = 0; i < items.size(); i++) {
      Block item = items.get(i);
      Optional<List<Block>> children = changed(item.children());
      Optional<List<Block.Line>> lines =
          item.lines().size() != 1
              ? Optional.empty()
              : turn
                  ? Optional.of(List.of(with(item.lines().getFirst(), turn(item.text()))))
                  : turnedLines(item.lines());
      if (children.isPresent() || lines.isPresent()) {
        items.set(i, with(item, lines.orElse(item.lines()), children.orElse(item.children())));
        changed = true;
      }
    }
    return changed;
  }

  /** Lines of a name each, or a line whose names are parted by semicolons; empty if not turned. */
  private static Optional<List<Block.Line>> turnedLines(List<Block.Line> lines) {
    List<String> entries = lines.stream().map(line -> line.text().strip()).toList();
    if (lines.size() > 1) {
      boolean labelled = !mayBeEntry(entries.getFirst());
      if (!areTurned(labelled ? entries.subList(1, entries.size()) : entries)) {
        return Optional.empty();
      }
      return Optional.of(
          lines.stream().map(line -> with(line, turn(line.text().strip()))).toList());
    }
    String text = lines.isEmpty() ? "" : lines.getFirst().text();
    if (text.indexOf(';') < 0 || text.indexOf(',') < 0 || text.length() > 10 * MAX_LENGTH) {
      return Optional.empty();
    }
    int from = text.indexOf(':') + 1;
    while (from < text.length() && "* _".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.substring(from).split(";")) {
      parts.add(part.strip());
    }
    if (!areTurned(parts)) {
      return Optional.empty();
    }
    List<String> turned = parts.stream().map(SurnameFirst::turn).toList();
    return Optional.of(
        List.of(with(lines.getFirst(), text.substring(0, from) + String.join("; ", turned))));
  }

  /** The rows of a table with a column that is turned; empty if there is none. */
  private static Optional<List<Block>> turnedRows(List<Block> rows) {
    if (rows.size() <= MIN_ENTRIES) {
      return Optional.empty();
    }
    List<List<String>> cells = new ArrayList<>();
    for (Block row : rows) {
      cells.add(row.text().indexOf(',') < 0 ? List.of() : Block.cells(row));
    }
    int columns = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> entries =
          cells.stream().skip(1).filter(c -> c.size() > column).map(c -> c.get(column)).toList();
      if (areTurned(entries)) {
        List<Block> turned = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
          Block row = rows.get(r);
          String cell = cells.get(r).size() > column ? cells.get(r).get(column) : "";
          turned.add(
              turn(cell).equals(cell)
                  ? row
                  : with(
                      row,
                      List.of(with(row.lines().getFirst(), row.text().replace(cell, turn(cell)))),
                      row.children()));
        }
        return Optional.of(turned);
      }
    }
    return Optional.empty();
  }

  /** Whether most entries of a list are a surname and a given name. */
  private static boolean areTurned(List<String> entries) {
    int filled = 0;
    int given = 0;
    int contrary = 0;
    for (String entry : entries) {
      if (entry.isBlank()) {
        continue;
      }
      filled++;
      if (mayBeEntry(entry)) {
        Matcher m = ENTRY.matcher(entry);
        if (m.matches()) {
          boolean isSecond = isGiven(m.group(3));
          given += isSecond ? 1 : 0;
          contrary += !isSecond || isGiven(m.group(2)) ? 1 : 0;
        }
      }
    }
    return given >= MIN_ENTRIES && given * 2 > filled && contrary * 2 < given;
  }

  private static String turn(String entry) {
    if (!mayBeEntry(entry)) {
      return entry;
    }
    Matcher m = ENTRY.matcher(entry);
    if (!m.matches() || (isGiven(m.group(2)) && !isGiven(m.group(3)))) {
      return entry;
    }
    String rest = m.group(4);
    boolean mark = rest.startsWith("*") || rest.startsWith("_") || rest.isEmpty();
    return m.group(1) + m.group(3) + " " + m.group(2) + (mark ? "" : " ") + rest;
  }

  /** Whether an entry has a single comma with something before it. */
  private static boolean mayBeEntry(String entry) {
    int comma = entry.length() > MAX_LENGTH ? -1 : entry.indexOf(',');
    return comma > 1 && comma + 2 < entry.length();
  }

  /** Whether the first word of a text is a known given name. */
  private static boolean isGiven(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return GIVEN.contains(PersonName.key(text.substring(0, end)));
  }

  private static Block.Line with(Block.Line line, String text) {
    return new Block.Line(line.number(), line.column(), text, line.htmlLength());
  }

  private static Block with(Block block, List<Block.Line> lines, List<Block> children) {
    return new Block(block.kind(), block.line(), block.end(), block.level(), lines, children);
  }
}
