package org.minutebook.reading.attendance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.MarkdownStripper;

/** Decides from their shape which blocks are names, where no label says so. */
final class RollShape {
  /** A name with its initials: {@code Ann Lee (AL)}. */
  private static final Pattern INITIALS =
      Pattern.compile("[\\p{L} .'’-]{3,40}\\((?:\\p{Lu}[\\p{L}]{0,4}|[A-Z]{1,5})\\)");

  private static final Pattern TICKET = Pattern.compile("#\\d");

  /** What a roll has behind a name: an affiliation, brackets, a handle. */
  private static final Pattern BEHIND_NAME = Pattern.compile(",|\\(| @| [-–—|] ");

  private static final int MAX_ENTRY_LENGTH = 90;

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
            || (blocks.get(at).is(Block.Kind.PARAGRAPH)
                && (isNames(blocks.get(at)) || areNameLines(blocks.get(at)))));
  }

  /**
   * Whether most of the items from an index on may be entries of a roll; else none is one. Items
   * with something below them, and a list of one, are not judged.
   */
  boolean mayBeRoll(List<Block> blocks, int from) {
    int items = 0;
    int other = 0;
    for (int i = from; i < blocks.size() && blocks.get(i).is(Block.Kind.ITEM); i++) {
      String text = blocks.get(i).text();
      if (!text.isBlank() && !NameList.isUnticked(text)) {
        items++;
        other += blocks.get(i).children().isEmpty() && isOther(text) ? 1 : 0;
      }
    }
    return other * 2 <= items || items < 2;
  }

  /** Whether an item names nobody and has no label, or is a ticket or a sentence. */
  private boolean isOther(String text) {
    return (text.indexOf('#') >= 0 && TICKET.matcher(text).find())
        || (names.of(text).isEmpty()
            && text.indexOf(' ') > 0
            && text.indexOf(':') < 0
            && !NameList.isAway(text));
  }

  /**
   * Whether a list is one of people without any label that says so: nearly every item is one name,
   * with nothing but an affiliation, a role or a handle behind it.
   *
   * @param sure whether a heading or the like speaks for it, so that names alone are enough
   */
  boolean arePeople(List<Block> items, boolean sure) {
    int people = 0;
    int proofs = 0;
    int judged = 0;
    for (Block item : items) {
      String text = item.text();
      if (text.isBlank()) {
        continue;
      }
      judged++;
      boolean boxed = NameList.isUnticked(text);
      String plain = MarkdownStripper.strip(CheckBox.strip(text.strip()));
      boolean person = item.children().isEmpty() && isPerson(plain);
      people += person ? 1 : 0;
      proofs += person && (sure || boxed || isProof(text, plain)) ? 1 : 0;
    }
    return people >= (sure ? 2 : 3) && people * 5 >= judged * 4 && proofs * 3 >= judged * 2;
  }

  /** Whether a text is a first and last name or a handle, and what a roll says behind it. */
  boolean isPerson(String plain) {
    if (plain.length() > MAX_ENTRY_LENGTH || plain.isEmpty() || plain.endsWith("?")) {
      return false;
    }
    Matcher behind = BEHIND_NAME.matcher(plain);
    String name = behind.find() ? plain.substring(0, behind.start()) : plain;
    if (RollProse.isProse(plain)) {
      return false;
    }
    List<NameList.Name> found = names.of(name);
    return found.size() == 1
        && (name.startsWith("@") || NameCheck.isFull(found.getFirst().name()))
        && found.getFirst().name().split(" ").length <= 4;
  }

  /** Whether something stands beside a name: an affiliation, initials, a handle. */
  static boolean hasMore(String text) {
    return text.indexOf(',') > 0 || text.indexOf('(') > 0 || text.indexOf('@') >= 0;
  }

  private static boolean isProof(String text, String plain) {
    return INITIALS.matcher(plain).find()
        || plain.indexOf('@') >= 0
        || text.startsWith("[x]")
        || text.startsWith("[X]");
  }

  /** Whether the lines of a paragraph are names, one on each. */
  boolean areNameLines(Block block) {
    return block.lines().size() > 1
        && block.lines().stream()
            .allMatch(line -> isPerson(MarkdownStripper.strip(line.text().strip())));
  }

  /** Whether a list begins with a name, or most of its items are one. */
  boolean isMostlyNames(List<Block> items) {
    return !items.isEmpty()
        && (isOneNameItem(items.getFirst())
            || items.stream().filter(this::isOneNameItem).count() * 2 > items.size());
  }

  /** Whether a block is an item that is one name. */
  boolean isOneNameItem(Block block) {
    return block.is(Block.Kind.ITEM)
        && block.children().isEmpty()
        && block.text().length() < 80
        && !(block.text().endsWith(".") && RollProse.isProse(block.text()))
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
