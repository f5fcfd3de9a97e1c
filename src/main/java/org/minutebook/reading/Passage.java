package org.minutebook.reading;

/**
 * A stretch of the source that may be a statement: a sentence, a list item, a table row.
 *
 * @param text the source's words, white space folded, marks at line starts dropped
 * @param line its first line, 1-based
 * @param end its last line, inclusive
 * @param place where it stands
 * @param opens whether it is the first of its paragraph or item
 * @param box what a check box before it says
 */
record Passage(String text, int line, int end, Place place, boolean opens, Box box) {

  /** A check box at the start of an item. */
  enum Box {
    NONE,
    EMPTY,
    TICKED
  }

  /**
   * What surrounds a passage.
   *
   * @param block paragraph, item or row
   * @param heading cleaned title of the nearest heading above, absorbed conclusions included
   * @param parent text of the item it is nested in, of the label that leads its list, or of its
   *     table's header; else ""
   * @param depth how many items it is nested in
   * @param before the sentence before it in its paragraph or item; else ""
   */
  record Place(Block.Kind block, String heading, String parent, int depth, String before) {}
}
