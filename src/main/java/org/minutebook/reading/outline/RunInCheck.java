package org.minutebook.reading.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.reading.LabelWords;

/** Tells run-in headings that open topics from labels, quotations and subtitles. */
final class RunInCheck {
  /** The number of a label such as {@code "DECISION 60.1"} or {@code "RESOLUTION 2022-11"}. */
  private static final Pattern NUMBER = Pattern.compile("\\s+#?\\d[\\d./-]*$");

  /** A short sentence: {@code they came in.} */
  private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S+[.!?]\\s*$");

  private final LabelWords words;

  RunInCheck(LabelWords words) {
    this.words = words;
  }

  /** Whether what stands behind and below a run-in heading makes it one of a topic. */
  boolean opensTopic(RunInHeading runIn, List<Block> blocks, int at) {
    return !isPointer(runIn)
        && saysMore(runIn, blocks.get(at), blocks, at)
        && !leadsQuote(runIn, blocks, at)
        && !isSubtitle(runIn, blocks, at);
  }

  /** Whether a run-in heading is a label, {@code **Link:** https://...}, and names no topic. */
  private boolean isPointer(RunInHeading runIn) {
    return words.is(LabelWords.Group.LABEL, NUMBER.matcher(runIn.title()).replaceFirst(""))
        || saysByWhom(runIn.title())
        || (!runIn.rest().isBlank() && DiscussionDetector.isPointer(runIn.rest()));
  }

  /** Whether a title says who presents or chairs: {@code "Facilitated by Ann Lee"}. */
  private boolean saysByWhom(String title) {
    int by = title.indexOf(" by ");
    return by > 0
        && words.isAny(
            title.substring(0, by + 3),
            LabelWords.Group.LABEL,
            LabelWords.Group.CHAIR,
            LabelWords.Group.SCRIBE);
  }

  /**
   * Whether more follows than a word or two, as in {@code **Assigned to:** Ann}, which is a note.
   */
  private static boolean saysMore(RunInHeading runIn, Block block, List<Block> blocks, int at) {
    if (runIn.rest().isBlank()) {
      return !block.is(Block.Kind.ITEM)
          || !block.children().isEmpty()
          || at + 1 == blocks.size()
          || !blocks.get(at + 1).is(Block.Kind.ITEM)
          || RunInHeading.of(blocks.get(at + 1), false).isEmpty();
    }
    return runIn.rest().strip().split("\\s+", 5).length > 3
        || SENTENCE.matcher(runIn.rest()).find()
        || !block.children().isEmpty()
        || (block.is(Block.Kind.PARAGRAPH)
            && at + 1 < blocks.size()
            && (blocks.get(at + 1).is(Block.Kind.PARAGRAPH)
                && RunInHeading.of(blocks.get(at + 1), false).isEmpty()));
  }

  /** Whether a quotation follows, {@code [**Initial comment**](https://...):}, which was pasted. */
  private static boolean leadsQuote(RunInHeading runIn, List<Block> blocks, int at) {
    return runIn.rest().strip().length() < 2
        && blocks.get(at).children().isEmpty()
        && at + 1 < blocks.size()
        && blocks.get(at + 1).is(Block.Kind.QUOTE);
  }

  /** Whether a linked name right below a heading only says what that heading is about. */
  private static boolean isSubtitle(RunInHeading runIn, List<Block> blocks, int at) {
    return blocks.get(at).text().startsWith("[")
        && runIn.rest().isBlank()
        && at > 0
        && blocks.get(at - 1).is(Block.Kind.HEADING);
  }
}
