package org.minutebook.reading.attendance;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;

/** Decides from their shape which blocks are names, where no label says so. */
final class RollShape {
  /** A name with its initials: {@code Ann Lee (AL)}. */
  private static final Pattern INITIALS =
      Pattern.compile("[\\p{L} .'’-]{3,40}\\((?:\\p{Lu}[\\p{L}]{0,4}|[A-Z]{1,5})\\)");

  /** A longer paragraph is no list of names. */
  private static final int MAX_LENGTH = 10_000;

  private final NameList names;

  RollShape(NameList names) {
    this.names = names;
  }

  /** Whether a list or a paragraph of names begins at an index. */
  boolean isNames(List<Block> blocks, int at) {
    return at < blocks.size()
        && (isOneNameItem(blocks.get(at))
            || (blocks.get(at).is(Block.Kind.PARAGRAPH) && isNames(blocks.get(at))));
  }

  /** Whether a block is an item that is one name. */
  boolean isOneNameItem(Block block) {
    return block.is(Block.Kind.ITEM)
        && block.children().isEmpty()
        && block.text().length() < 80
        && names.of(block.text()).size() == 1;
  }

  /** Whether a block is one name, as in a roll that gives each a paragraph of its own. */
  boolean isOneName(Block block) {
    String text = block.text();
    return text.length() < 50
        && Character.isUpperCase(text.charAt(0))
        && text.indexOf(':') < 0
        && !text.endsWith(".")
        && text.split(" ").length < 5
        && names.of(text).size() == 1;
  }

  /** Whether the words of a block are names with initials, or names with commas between. */
  boolean isNames(Block block) {
    String text = MarkdownStripper.strip(block.text());
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    if (text.indexOf(',') < 0 && text.indexOf('(') < 0) {
      return false;
    }
    long commas = text.chars().filter(c -> c == ',').count();
    return hasInitials(text)
        || (commas >= 1
            && names.of(text).size() == commas + 1
            && text.length() < 30 * (commas + 1));
  }

  /** Whether a text is a list of names with initials. */
  static boolean hasInitials(String text) {
    long initials = INITIALS.matcher(text).results().count();
    long commas = text.chars().filter(c -> c == ',').count();
    return initials >= 2 && initials * 2 >= commas;
  }
}
