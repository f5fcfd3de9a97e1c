package org.minutebook.reading.outline;

import java.util.List;
import org.minutebook.markdown.Block;

/**
 * A place where a section may begin.
 *
 * @param form how it is written
 * @param line its line in the file, 1-based
 * @param level of a heading; 6 for a label or run-in heading on a line of its own; 7 for other
 *     run-in headings and items, which are below any heading
 * @param rawTitle the title in Markdown
 * @param title cleaned for display
 * @param own the text after the title in the same block, empty for headings
 * @param blocks the blocks up to the next section
 */
public record SectionStart(
    Form form, int line, int level, String rawTitle, String title, String own, List<Block> blocks) {
  /** Level of items and run-in headings: below any heading. */
  static final int WITHIN = 7;

  /** Level of a label or run-in heading on a line of its own, which ends the one before it. */
  static final int ALONE = 6;

  enum Form {
    HEADING,
    RUN_IN,
    ITEM
  }

  boolean isHeading() {
    return form == Form.HEADING;
  }

  SectionStart with(List<Block> content) {
    return new SectionStart(form, line, level, rawTitle, title, own, content);
  }
}
