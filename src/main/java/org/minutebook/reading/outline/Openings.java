package org.minutebook.reading.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.reading.LabelWords;

/** Finds headings, and the labels and summaries that stand for one. */
final class Openings {
  /** What folds away a part of the page: {@code <details><summary>Ropes</summary>}. */
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?is)(?:<details[^<>]*+>\\s{0,9})?<summary[^<>]*+>([^<]{1,200})</summary>.*");

  private static final int MAX_LABEL_LENGTH = 60;

  private final LabelWords words;

  Openings(LabelWords words) {
    this.words = words;
  }

  /** The heading that a block is, or the label or summary that does what a heading would. */
  Optional<SectionStart> of(Block block) {
    return SectionStarts.heading(block).or(() -> labelAlone(block)).or(() -> summary(block));
  }

  private static Optional<SectionStart> summary(Block block) {
    if (!block.is(Block.Kind.HTML) || !block.text().contains("<summary")) {
      return Optional.empty();
    }
    Matcher summary = SUMMARY.matcher(block.text());
    return summary.matches()
        ? Optional.of(
            SectionStarts.heading(block.line(), SectionStart.ALONE, summary.group(1).strip()))
        : Optional.empty();
  }

  /**
   * A label on a line of its own, such as {@code "**Agenda**"} or {@code "Discussion:"}, which does
   * what a heading would.
   */
  private Optional<SectionStart> labelAlone(Block block) {
    if (!block.is(Block.Kind.PARAGRAPH) || block.lines().size() != 1) {
      return Optional.empty();
    }
    String text = block.lines().getFirst().text().strip();
    if (text.length() > MAX_LABEL_LENGTH || !(text.endsWith(":") || text.endsWith("*"))) {
      return Optional.empty();
    }
    return LabelledLine.of(text)
        .filter(l -> l.rest().isEmpty() && (l.strong() || text.endsWith(":")))
        .filter(
            l ->
                words.isAny(
                    l.label(),
                    LabelWords.Group.NOTES,
                    LabelWords.Group.AGENDA,
                    LabelWords.Group.ACTIONS,
                    LabelWords.Group.ATTENDANCE))
        .map(l -> SectionStarts.heading(block.line(), SectionStart.ALONE, text));
  }
}
