package org.minutebook.cli.terminal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a terminal.
 *
 * @param columns how wide text may be: no wider than can be read well
 * @param rows how many lines it shows
 */
public record Screen(int columns, int rows) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})");
  private static final Screen USUAL = new Screen(80, 24);

  /** Longer lines are hard to read. */
  private static final int MOST_COLUMNS = 120;

  /** Of narrower ones nothing would be left beside an indentation. */
  private static final int FEWEST_COLUMNS = 40;

  private static final int FEWEST_ROWS = 5;

  public Screen {
    columns = Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS);
    rows = Math.max(rows, FEWEST_ROWS);
  }

  /**
   * The size that is known.
   *
   * @param size as {@code stty size} prints it: rows and columns
   * @param environment may have {@code COLUMNS} and {@code LINES}, which hold if they are numbers
   */
  static Screen of(String size, Map<String, String> environment) {
    Matcher known = SIZE.matcher(size.strip());
    boolean found = known.matches();
    return new Screen(
        number(environment.get("COLUMNS"), found ? known.group(2) : "", USUAL.columns),
        number(environment.get("LINES"), found ? known.group(1) : "", USUAL.rows));
  }

  /** The first of two texts that is a number above zero. */
  private static int number(String wanted, String found, int usual) {
    for (String text : new String[] {wanted == null ? "" : wanted, found}) {
      if (text.matches("[1-9]\\d{0,3}")) {
        return Integer.parseInt(text);
      }
    }
    return usual;
  }
}
