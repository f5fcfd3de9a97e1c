package org.minutebook.statements;

import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;

/**
 * A stretch of the source that may be a statement: a sentence, a list item, a table row.
 *
 * @param text the source's words, white space folded, marks at line starts dropped
 * @param plain what is to be looked at: its words without markup, the beginning of what is too long
 *     to be a sentence
 * @param line its first line, 1-based
 * @param end its last line, inclusive
 * @param place where it stands
 * @param opens whether it is the first of its paragraph or item
 * @param box what a check box before it says
 */
record Passage(String text, String plain, int line, int end, Place place, boolean opens, Box box) {

  /**
   * So much of a passage is looked at for what it says; nobody writes a sentence as long, and some
   * expressions take the square of the length to fail.
   */
  private static final int LONGEST = 2000;

  Passage(String text, int line, int end, Place place, boolean opens, Box box) {
    this(text, plain(text), line, end, place, opens, box);
  }

  private static String plain(String text) {
    return MarkdownStripper.strip(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

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
