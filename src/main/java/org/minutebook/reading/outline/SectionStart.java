package org.minutebook.reading.outline;

import java.util.List;
import org.minutebook.markdown.Block;

/**
 * A place where a section may begin.
 *
 * @param form how it is written
 * @param line where it stands
 * @param level of a heading; 6 for a line in bold alone; 7 for other lead-ins and items, which lie
 *     within any heading
 * @param rawTitle the title as it stands
 * @param title cleaned for display
 * @param own text that follows the title on its own lines, empty for headings
 * @param blocks what stands between it and the next mark; for an item its children
 */
public record SectionStart(
    Form form, int line, int level, String rawTitle, String title, String own, List<Block> blocks) {
  static final int WITHIN = 7;

  /** Of a line in bold alone, which ends what the one before it framed. */
  static final int ALONE = 6;

  enum Form {
    HEADING,
    LEAD_IN,
    ITEM
  }

  boolean isHeading() {
    return form == Form.HEADING;
  }

  SectionStart with(List<Block> content) {
    return new SectionStart(form, line, level, rawTitle, title, own, content);
  }
}
