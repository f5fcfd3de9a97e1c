package org.minutebook.reading.series;

import java.util.BitSet;
import java.util.Set;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Statement;

/** What a file has in common with its series: all that its reading depends on beside itself. */
public final class FileInSeries {
  /** Of a file without a series. */
  public static final FileInSeries ALONE = new FileInSeries(new BitSet(), Set.of());

  private static final int FORMULA_WORDS = 3;

  private final BitSet template;
  private final Set<String> people;

  FileInSeries(BitSet template, Set<String> people) {
    this.template = template;
    this.people = people;
  }

  /** Whether all the text of a block itself stands in other files of the series too. */
  public boolean isTemplate(Block block) {
    if (template.isEmpty() || block.lines().isEmpty()) {
      return false;
    }
    for (Block.Line line : block.lines()) {
      if (!template.get(line.number()) && !line.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a statement is part of the template. Formulas such as "No objections" are not: they say
   * something new each time.
   */
  public boolean isTemplate(Statement statement) {
    return template.nextClearBit(statement.line()) > statement.end()
        && statement.plain().strip().split("\\s+", FORMULA_WORDS + 1).length > FORMULA_WORDS;
  }

  /** People of the series that this file may name at the beginning of a line. */
  public Set<String> people() {
    return people;
  }
}
