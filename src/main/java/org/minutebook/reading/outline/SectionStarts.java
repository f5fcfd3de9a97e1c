package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/** Finds where sections may begin: headings, run-in headings, items of an outline. */
public final class SectionStarts {
  private static final Pattern HTML_HEADING =
      Pattern.compile("(?is)\\s{0,9}<h([1-6])\\b[^<>]*+>(.{0,2000}?)</h\\1>");

  /** Replaces the heading in a file that has none. */
  private static final SectionStart WHOLE_FILE = heading(1, 1, "Notes");

  private final OutlineItems items;
  private final Speakers speakers;
  private final LabelWords words;
  private final Openings openings;
  private final RunInCheck check;
  private final TopicTable tables;

  /** What the headings of the document repeat of its agenda. */
  private AgendaPoints points;

  SectionStarts(OutlineItems items, TopicTable tables, Speakers speakers, LabelWords words) {
    this.tables = tables;
    this.items = items;
    this.speakers = speakers;
    this.words = words;
    this.openings = new Openings(words);
    this.check = new RunInCheck(words);
  }

  /** Where sections begin, in the order of lines, each with the blocks up to the next. */
  List<SectionStart> find(List<Block> document) {
    List<Block> blocks = tables.unfold(items.unfold(document));
    List<SectionStart> starts = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    List<Boolean> outlines = new ArrayList<>();
    int headingAt = -1;
    boolean outline = false;
    boolean alone = blocks.stream().filter(this::isContentHeading).limit(2).count() < 2;
    boolean headings = blocks.stream().anyMatch(b -> heading(b).isPresent());
    boolean titled = !headings && !blocks.isEmpty() && RunInHeading.namesPage(blocks.getFirst());
    if (!headings) {
      outline = items.isOutline(WHOLE_FILE, blocks, true);
    }
    points = new AgendaPoints(blocks, this::isAgenda);
    ClosingRemarks closing = new ClosingRemarks(blocks, b -> openings.of(b).isPresent());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      SectionStart above = headingAt < 0 ? null : starts.get(headingAt);
      Optional<SectionStart> heading = openings.of(block);
      if (heading.isPresent() && headingAt >= 0 && isNotesOn(heading.get(), starts, headingAt)) {
        continue;
      }
      if (heading.isPresent()) {
        starts.add(heading.get());
        indexes.add(i);
        headingAt = starts.size() - 1;
        outline =
            !points.names(heading.get().title())
                && items.isOutline(heading.get(), untilHeading(blocks, i + 1), alone);
        outlines.add(outline);
        continue;
      }
      Optional<SectionStart> within =
          i == 0 && titled
              ? Optional.empty()
              : within(blocks, i, above == null ? WHOLE_FILE : above, outline, closing);
      if (within.isPresent()) {
        starts.add(within.get());
        indexes.add(i);
        outlines.add(false);
      }
    }
    // Two headings may be on one line of HTML; a section has at least a line.
    BitSet parts = new RecurringParts(words, speakers).in(starts, indexes, blocks);
    for (int m = starts.size() - 1; m >= 0; m--) {
      if ((m > 0 && starts.get(m).line() <= starts.get(m - 1).line()) || parts.get(m)) {
        starts.remove(m);
        indexes.subList(m, m + 1).clear();
        outlines.remove(m);
      }
    }
    List<SectionStart> whole = new ArrayList<>();
    for (int m = 0; m < starts.size(); m++) {
      int from = indexes.get(m);
      int to = m + 1 < starts.size() ? indexes.get(m + 1) : blocks.size();
      List<Block> content = new ArrayList<>(blocks.get(from).children());
      content.addAll(blocks.subList(from + 1, to));
      if (outlines.get(m)) {
        content.removeIf(items::isUndiscussed);
      }
      whole.add(starts.get(m).with(content));
    }
    return whole;
  }

  /** Whether a heading of the document repeats a point of its agenda. */
  boolean isPoint(SectionStart section) {
    return section.isHeading() && points.names(section.title());
  }

  private boolean isAgenda(Block block) {
    return openings.of(block).filter(o -> words.is(LabelWords.Group.AGENDA, o.title())).isPresent();
  }

  /** Whether a heading such as {@code "#### Notes"} is part of the topic above it. */
  private boolean isNotesOn(SectionStart notes, List<SectionStart> starts, int headingAt) {
    SectionStart topic = starts.get(headingAt);
    return words.is(LabelWords.Group.NOTES, notes.title())
        && topic.level() > 1
        && topic.level() < notes.level()
        && headingAt > 0
        && DateText.in(topic.title()).isNone()
        && !words.isAny(
            topic.title(),
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.GATHERING,
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ACTIONS,
            LabelWords.Group.OTHER_BUSINESS);
  }

  /** Whether a block is a heading that neither names nor frames the page. */
  private boolean isContentHeading(Block block) {
    return heading(block)
        .filter(m -> m.level() > 1 && DateText.in(m.title()).isNone())
        .filter(
            m ->
                !words.isAny(
                    m.title(),
                    LabelWords.Group.STRUCTURE,
                    LabelWords.Group.ATTENDANCE,
                    LabelWords.Group.AGENDA,
                    LabelWords.Group.ACTIONS))
        .isPresent();
  }

  private List<Block> untilHeading(List<Block> blocks, int from) {
    int to = from;
    while (to < blocks.size() && openings.of(blocks.get(to)).isEmpty()) {
      to++;
    }
    return blocks.subList(from, to);
  }

  /** The heading that a block is, in Markdown or HTML. */
  public static Optional<SectionStart> heading(Block block) {
    if (block.is(Block.Kind.HEADING)) {
      return Optional.of(heading(block.line(), block.level(), block.text()));
    }
    if (block.is(Block.Kind.HTML)) {
      Matcher html = HTML_HEADING.matcher(block.text());
      if (html.lookingAt()) {
        return Optional.of(
            heading(block.line(), Integer.parseInt(html.group(1)), html.group(2).strip()));
      }
    }
    return Optional.empty();
  }

  static SectionStart heading(int line, int level, String raw) {
    return new SectionStart(
        SectionStart.Form.HEADING,
        line,
        level,
        raw,
        ItemText.shortName(raw, TitleText.clean(raw)),
        "",
        List.of());
  }

  private Optional<SectionStart> within(
      List<Block> blocks, int at, SectionStart heading, boolean outline, ClosingRemarks closing) {
    Block block = blocks.get(at);
    if (block.is(Block.Kind.ROW)) {
      return tables.topic(block);
    }
    if (!block.is(Block.Kind.PARAGRAPH) && !block.is(Block.Kind.ITEM)) {
      return Optional.empty();
    }
    String text = block.text();
    boolean first = at == 0 || heading(blocks.get(at - 1)).isPresent();
    if (!first || words.is(LabelWords.Group.OTHER_BUSINESS, heading.title())) {
      Optional<SectionStart> remark = closing.at(at);
      if (remark.isPresent()) {
        return remark;
      }
    }
    Optional<RunInHeading> runIn =
        RunInHeading.of(block, words.is(LabelWords.Group.OTHER_BUSINESS, heading.title()))
            .filter(l -> isTopicName(l.title()) && check.opensTopic(l, blocks, at));
    if (runIn.isPresent()) {
      return Optional.of(start(SectionStart.Form.RUN_IN, block, runIn.get()));
    }
    if (block.is(Block.Kind.PARAGRAPH)) {
      Optional<SectionStart> topic = TopicLine.of(block);
      if (topic.isPresent()) {
        return topic;
      }
      return items.ofParagraph(heading, block, blocks, at);
    }
    if (block.is(Block.Kind.ITEM)) {
      if (outline) {
        return items.ofItem(heading, block, blocks, at);
      }
      if (!words.isAny(
          heading.title(),
          LabelWords.Group.STRUCTURE,
          LabelWords.Group.ATTENDANCE,
          LabelWords.Group.ACTIONS,
          LabelWords.Group.CONCLUSION)) {
        return RunInHeading.early(text)
            .filter(l -> isTopicName(l.title()))
            .map(l -> start(SectionStart.Form.RUN_IN, block, l));
      }
    }
    return Optional.empty();
  }

  private boolean isTopicName(String title) {
    return !speakers.isPerson(title)
        && !words.isAny(title, LabelWords.Group.CONCLUSION, LabelWords.Group.NOTHING)
        && DateText.in(title).whole().isEmpty()
        && (DateText.in(title).isNone() || title.length() >= 24);
  }

  private static SectionStart start(SectionStart.Form form, Block block, RunInHeading runIn) {
    boolean alone = block.is(Block.Kind.PARAGRAPH) && runIn.rest().isBlank();
    return new SectionStart(
        form,
        block.line(),
        alone ? SectionStart.ALONE : SectionStart.WITHIN,
        runIn.rawTitle(),
        runIn.title(),
        runIn.rest(),
        List.of());
  }
}
