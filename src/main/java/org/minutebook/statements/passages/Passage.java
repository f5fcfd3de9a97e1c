package org.minutebook.statements.passages;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.SourceRange;

/**
 * A part of the minutes that may be a statement: a sentence, a list item, a table row.
 *
 * @param text the source's words, white space folded, marks at line starts dropped
 * @param plain its words without markup, as the model sees them: of what is too long to be a
 *     sentence only the beginning
 * @param range where its words are in the file
 * @param place what surrounds it
 * @param opens whether it is the first of its paragraph or item
 * @param box what a check box before it says
 * @param row what other cells say of it, if it is from a table
 */
public record Passage(
    String text, String plain, SourceRange range, Place place, boolean opens, Box box, Row row) {

  /**
   * Longer passages are cut for the model. Nobody writes a sentence as long, and it bounds the time
   * of the expressions that look at one.
   */
  public static final int MAX_LENGTH = 2000;

  /** What pictures are made of: symbols and what changes or joins them. */
  private static final BitSet PICTURES = new BitSet();

  static {
    PICTURES.set(Character.OTHER_SYMBOL);
    PICTURES.set(Character.NON_SPACING_MARK);
    PICTURES.set(Character.FORMAT);
  }

  /** A check box at the start of an item. */
  public enum Box {
    NONE,
    EMPTY,
    TICKED
  }

  /**
   * What the row of a table says in columns of owners and of due days.
   *
   * @param owner plain text of the cell
   * @param due plain text of the cell
   */
  public record Row(Optional<String> owner, Optional<String> due) {
    public static final Row NONE = new Row(Optional.empty(), Optional.empty());
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
   * @param lead the sentence that opens its paragraph or item, unless it is that sentence, and
   *     those that open the items around it, nearest first; without markup
   */
  public record Place(
      Block.Kind block,
      String heading,
      String parent,
      int depth,
      String before,
      List<String> lead) {}

  /** The sentence that opens the item around it; "" if there is no such item. */
  public String itemAround() {
    return place.depth() == 0 || place.lead().isEmpty()
        ? ""
        : place.lead().get(opens || place.lead().size() == 1 ? 0 : 1);
  }

  /** Whether it is a cell of a column that only has decisions or only has actions. */
  public boolean isOfColumn() {
    return place.block() == Block.Kind.ROW && place.parent().indexOf('|') < 0;
  }

  /** A text without the picture that opens it: {@code "✅ Decision: ..."}. */
  public static String withoutPicture(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > '~') {
      int c = text.codePointAt(end);
      if (!PICTURES.get(Character.getType(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end == 0 ? text : text.substring(end).stripLeading();
  }
}
