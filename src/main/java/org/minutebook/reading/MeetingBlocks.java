package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.attendance.AttendanceLabels;
import org.minutebook.reading.outline.SectionStart;
import org.minutebook.reading.outline.SectionStarts;

/**
 * Brings the blocks of a file into a form in which dated headings and lines can be looked for:
 * headings in HTML and tables that tell of a meeting become headings and what is below them.
 */
final class MeetingBlocks {
  private MeetingBlocks() {}

  /** The blocks, themselves where they need no other form. */
  static List<Block> of(List<Block> blocks, AttendanceLabels labels) {
    if (blocks.stream().noneMatch(b -> b.is(Block.Kind.HTML) || b.is(Block.Kind.TABLE))) {
      return blocks;
    }
    List<Block> known = new ArrayList<>();
    for (Block block : blocks) {
      Optional<SectionStart> heading =
          block.is(Block.Kind.HTML) ? SectionStarts.heading(block) : Optional.empty();
      if (heading.isPresent()) {
        addHeading(known, block, heading.get());
      } else if (block.is(Block.Kind.TABLE)) {
        known.addAll(MeetingTable.of(block, labels).orElse(List.of(block)));
      } else {
        known.add(block);
      }
    }
    return known;
  }

  private static void addHeading(List<Block> known, Block html, SectionStart heading) {
    Block.Line first = html.lines().getFirst();
    Block.Line title =
        new Block.Line(first.number(), first.column(), heading.rawTitle(), first.htmlLength());
    known.add(
        new Block(
            Block.Kind.HEADING,
            html.line(),
            first.number(),
            heading.level(),
            List.of(title),
            List.of()));
    if (html.lines().size() > 1) {
      List<Block.Line> rest = html.lines().subList(1, html.lines().size());
      int line = rest.getFirst().number();
      known.add(new Block(Block.Kind.HTML, line, html.end(), 0, rest, html.children()));
    }
  }

  /** How many lines of a block that begins a meeting say when it was. */
  static int dated(Block first) {
    if (first.is(Block.Kind.HEADING)) {
      return first.lines().size();
    }
    if (first.is(Block.Kind.HTML)) {
      for (int i = 0; i < first.lines().size(); i++) {
        if (first.lines().get(i).text().toLowerCase(Locale.ROOT).contains("</summary>")) {
          return i + 1;
        }
      }
    }
    return 1;
  }

  /** The lines of the heading of a meeting: those that say when it was, without tags. */
  static List<Block.Line> heading(Block first, DatedLine line, int dated) {
    if (!first.is(Block.Kind.HTML)) {
      return first.lines().subList(0, dated);
    }
    Block.Line at = first.lines().get(dated - 1);
    return List.of(
        new Block.Line(
            at.number(), at.column(), TitleText.withoutHashes(line.title()), at.htmlLength()));
  }
}
