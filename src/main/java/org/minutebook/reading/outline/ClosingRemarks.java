package org.minutebook.reading.outline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;

/** When they meet again, where nothing is discussed after it: it belongs to no topic. */
final class ClosingRemarks {
  /** {@code "The next call is scheduled for ..."}, the last words of many minutes. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)[*_]{0,3}(?:the |our )?(?<title>next (?:\\p{L}+ ){0,2}?(?:call|meeting|telecon|session)s?)\\b[*_]{0,3}(?: date| time)?\\s*(?:[:：]|(?:is|will|takes?|on|scheduled|planned)\\b)");

  private final List<Block> blocks;
  private final Predicate<Block> opens;

  /** Where the part ends that was looked through last, and the last place where more is said. */
  private int end;

  private int lastSaid = -1;

  /**
   * @param opens whether a block opens another part
   */
  ClosingRemarks(List<Block> blocks, Predicate<Block> opens) {
    this.blocks = blocks;
    this.opens = opens;
  }

  /** The mark of closing words, if a block is such; to be asked in the order of blocks. */
  Optional<SectionStart> at(int at) {
    Matcher closing = CLOSING.matcher(blocks.get(at).text());
    if (!closing.lookingAt() || isFollowed(at)) {
      return Optional.empty();
    }
    return Optional.of(
        new SectionStart(
            SectionStart.Form.LEAD_IN,
            blocks.get(at).line(),
            SectionStart.WITHIN,
            closing.group(),
            TitleText.clean(closing.group("title")),
            "",
            List.of()));
  }

  /** Each part is looked through once, however often they say when they meet. */
  private boolean isFollowed(int at) {
    if (at >= end) {
      end = at + 1;
      while (end < blocks.size() && !opens.test(blocks.get(end))) {
        lastSaid = says(blocks.get(end)) ? end : lastSaid;
        end++;
      }
    }
    return lastSaid > at;
  }

  private static boolean says(Block block) {
    return (block.is(Block.Kind.PARAGRAPH)
            || block.is(Block.Kind.ITEM)
            || block.is(Block.Kind.TABLE))
        && !CLOSING.matcher(block.text()).lookingAt();
  }
}
