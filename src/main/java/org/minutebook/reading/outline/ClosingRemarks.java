package org.minutebook.reading.outline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;

/** Finds the closing remark on the next meeting, which belongs to no topic. */
final class ClosingRemarks {
  /** {@code "The next call is scheduled for ..."} ends many minutes. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)[*_]{0,3}(?:the |our )?(?<title>next (?:\\p{L}+ ){0,2}?(?:call|meeting|telecon|session)s?)\\b[*_]{0,3}(?: date| time)?\\s*(?:[:：]|(?:is|will|takes?|on|scheduled|planned)\\b)");

  private final List<Block> blocks;
  private final Predicate<Block> opensPart;

  /** The end of the part that was examined last. */
  private int end;

  /** The index of the last block in that part which is no closing remark. */
  private int lastSaid = -1;

  /**
   * @param opensPart whether a block opensPart another part
   */
  ClosingRemarks(List<Block> blocks, Predicate<Block> opensPart) {
    this.blocks = blocks;
    this.opensPart = opensPart;
  }

  /** The section that begins with the closing remark at an index; to be called in index order. */
  Optional<SectionStart> at(int at) {
    Matcher closing = CLOSING.matcher(blocks.get(at).text());
    if (!closing.lookingAt() || isFollowed(at)) {
      return Optional.empty();
    }
    return Optional.of(
        new SectionStart(
            SectionStart.Form.RUN_IN,
            blocks.get(at).line(),
            SectionStart.WITHIN,
            closing.group(),
            TitleText.clean(closing.group("title")),
            "",
            List.of()));
  }

  /** Whether more is said after a remark. Each part is examined once, for any number of remarks. */
  private boolean isFollowed(int at) {
    if (at >= end) {
      end = at + 1;
      while (end < blocks.size() && !opensPart.test(blocks.get(end))) {
        lastSaid = isOtherRemark(blocks.get(end)) ? end : lastSaid;
        end++;
      }
    }
    return lastSaid > at;
  }

  private static boolean isOtherRemark(Block block) {
    return (block.is(Block.Kind.PARAGRAPH)
            || block.is(Block.Kind.ITEM)
            || block.is(Block.Kind.TABLE))
        && !CLOSING.matcher(block.text()).lookingAt();
  }
}
