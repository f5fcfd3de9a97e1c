package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.MarkdownStripper;

/** Tells whether the items of a list have columns, and what separates them. */
final class RollColumns {
  static final Pattern COMMA = Pattern.compile("(?<!\\s)\\s*+,\\s++");

  /**
   * What separates the columns of a list, {@code "Ann Lee | South Yard | @ann"}, the surest first.
   * A match begins at the first of several blanks, so that many blanks take no long time.
   */
  private static final List<Pattern> COLUMNS =
      List.of(
          Pattern.compile("(?<!\\s)\\s*+\\|\\s*+"),
          Pattern.compile("(?<!\\s)\\s++[-–—]\\s++"),
          Pattern.compile("(?<!\\s)\\s++/\\s++"),
          COMMA);

  /** An item with more columns is a list of names. */
  static final int MAX = 4;

  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

  private RollColumns() {}

  /** What separates the columns of a list, if most of its items have the same few. */
  static Optional<Pattern> of(List<Block> blocks) {
    List<String> items = new ArrayList<>();
    for (Block block : blocks) {
      boolean entry = block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH);
      if (entry && !block.text().isBlank()) {
        items.add(withoutRemark(PARENTHESES.matcher(block.text()).replaceAll("")));
      }
    }
    if (items.size() < 2) {
      return Optional.empty();
    }
    for (Pattern pattern : COLUMNS) {
      int split = 0;
      boolean lists = false;
      for (String item : items) {
        int cells = pattern.split(item, MAX + 2).length;
        lists |= cells > MAX || item.contains(" and ") || item.endsWith(",");
        lists |= pattern == COMMA && cells > 2 && areNames(pattern.split(item));
        split += cells > 1 ? 1 : 0;
      }
      if (!lists && split * 3 >= items.size() * 2) {
        return Optional.of(pattern);
      }
    }
    return areNamesWithCompanies(items) ? Optional.of(COMMA) : Optional.empty();
  }

  /** The cells of an item; what stands in brackets stays together. */
  static String[] cells(String item, Pattern columns) {
    if (item.indexOf('(') < 0) {
      return columns.split(item, MAX + 1);
    }
    String open =
        PARENTHESES.matcher(item).replaceAll(inside -> "x".repeat(inside.group().length()));
    Matcher separator = columns.matcher(open);
    List<String> cells = new ArrayList<>();
    int from = 0;
    while (cells.size() < MAX && separator.find()) {
      cells.add(item.substring(from, separator.start()));
      from = separator.end();
    }
    cells.add(item.substring(from));
    return cells.toArray(String[]::new);
  }

  /** An item without what is said of somebody: {@code "Ann Lee, Ropes, new here and curious"}. */
  private static String withoutRemark(String item) {
    int comma = item.indexOf(", ");
    int second = comma < 0 ? -1 : item.indexOf(", ", comma + 1);
    return second > 0
            && second + 2 < item.length()
            && Character.isLowerCase(item.charAt(second + 2))
        ? item.substring(0, second)
        : item;
  }

  /** Whether lines are a name and a company each, {@code "Ann Lee, Ropes"}, not lists of names. */
  static boolean areRows(List<String> lines) {
    boolean names = true;
    for (String line : lines) {
      String[] cells = COMMA.split(line, MAX);
      if (cells.length != 2 || line.endsWith(",") || line.contains(" and ")) {
        return false;
      }
      String name = MarkdownStripper.strip(cells[0]).strip();
      if (name.isEmpty() || !NameCheck.isFull(name) || cells[1].isBlank()) {
        return false;
      }
      names &= NameCheck.isFull(MarkdownStripper.strip(cells[1]).strip());
    }
    return lines.size() > 2 && !names;
  }

  /** Whether all parts of an item are first and last names. */
  private static boolean areNames(String[] parts) {
    for (String part : parts) {
      String plain = MarkdownStripper.strip(part).strip();
      if (plain.isEmpty() || !NameCheck.isFull(plain) || NameWords.OFFICE.has(plain)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a list gives a name an item, so that what is behind a comma is no other name. */
  private static boolean areNamesWithCompanies(List<String> items) {
    int full = 0;
    int split = 0;
    for (String item : items) {
      String[] cells = COMMA.split(item, MAX + 2);
      if (cells.length > MAX || item.contains(" and ") || item.endsWith(",")) {
        return false;
      }
      split += cells.length > 1 ? 1 : 0;
      String name = MarkdownStripper.strip(CheckBox.strip(cells[0])).strip();
      full += !name.isEmpty() && NameCheck.isFull(name) && name.indexOf(':') < 0 ? 1 : 0;
    }
    return items.size() > 2 && split > 0 && full * 3 >= items.size() * 2;
  }
}
