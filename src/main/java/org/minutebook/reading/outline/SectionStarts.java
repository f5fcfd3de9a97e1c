package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/** Finds the places where sections may begin: headings, lead-ins, items of an outline. */
public final class SectionStarts {
  private static final Pattern HTML_HEADING =
      Pattern.compile("(?is)\\s{0,9}<h([1-6])\\b[^<>]*+>(.{0,2000}?)</h\\1>");

  /** {@code "DECISION 60.1"}. */
  private static final Pattern NUMBER = Pattern.compile("\\s+#?\\d[\\d.]*$");

  private static final int LONGEST_LABEL = 60;

  /** Short, but a sentence: {@code they came in.} */
  private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S+[.!?]\\s*$");

  /** Stands for the heading that a file without any lacks. */
  private static final SectionStart WHOLE = heading(1, 1, "Notes");

  private final OutlineItems items;
  private final Speakers speakers;
  private final LabelWords words;

  SectionStarts(OutlineItems items, Speakers speakers, LabelWords words) {
    this.items = items;
    this.speakers = speakers;
    this.words = words;
  }

  /** The marks in the order of lines, each with the blocks up to the next. */
  List<SectionStart> find(List<Block> document) {
    List<Block> blocks = items.unfold(document);
    List<SectionStart> marks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Boolean> outlines = new ArrayList<>();
    int headingAt = -1;
    boolean outline = false;
    boolean alone = blocks.stream().filter(this::isContentHeading).limit(2).count() < 2;
    boolean headings = blocks.stream().anyMatch(b -> heading(b).isPresent());
    boolean titled = !headings && !blocks.isEmpty() && RunInHeading.namesPage(blocks.getFirst());
    if (!headings) {
      outline = items.isOutline(WHOLE, blocks, true);
    }
    ClosingRemarks closingWords =
        new ClosingRemarks(blocks, b -> heading(b).isPresent() || labelAlone(b).isPresent());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      SectionStart above = headingAt < 0 ? null : marks.get(headingAt);
      Optional<SectionStart> heading = heading(block).or(() -> labelAlone(block));
      if (heading.isPresent() && headingAt >= 0 && isNotesOn(heading.get(), marks, headingAt)) {
        continue;
      }
      if (heading.isPresent()) {
        marks.add(heading.get());
        starts.add(i);
        headingAt = marks.size() - 1;
        outline = items.isOutline(heading.get(), untilHeading(blocks, i + 1), alone);
        outlines.add(outline);
        continue;
      }
      Optional<SectionStart> within =
          i == 0 && titled
              ? Optional.empty()
              : within(blocks, i, above == null ? WHOLE : above, outline, closingWords);
      if (within.isPresent()) {
        marks.add(within.get());
        starts.add(i);
        outlines.add(false);
      }
    }
    // two headings on one line of HTML: lines are the least that sections part
    for (int m = marks.size() - 1; m > 0; m--) {
      if (marks.get(m).line() <= marks.get(m - 1).line()) {
        marks.remove(m);
        starts.subList(m, m + 1).clear();
        outlines.remove(m);
      }
    }
    List<SectionStart> whole = new ArrayList<>();
    for (int m = 0; m < marks.size(); m++) {
      int from = starts.get(m);
      int to = m + 1 < marks.size() ? starts.get(m + 1) : blocks.size();
      List<Block> content = new ArrayList<>(blocks.get(from).children());
      content.addAll(blocks.subList(from + 1, to));
      if (outlines.get(m)) {
        content.removeIf(items::isUndiscussed);
      }
      whole.add(marks.get(m).with(content));
    }
    return whole;
  }

  /**
   * {@code "**Agenda**"} or {@code "Discussion:"}, a line of its own that frames what follows as a
   * heading would.
   */
  private Optional<SectionStart> labelAlone(Block block) {
    if (!block.is(Block.Kind.PARAGRAPH) || block.lines().size() != 1) {
      return Optional.empty();
    }
    String text = block.lines().getFirst().text().strip();
    if (text.length() > LONGEST_LABEL || !(text.endsWith(":") || text.endsWith("*"))) {
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
        .map(l -> heading(block.line(), SectionStart.ALONE, text));
  }

  /** {@code "#### Notes"} under the heading of a topic is part of it. */
  private boolean isNotesOn(SectionStart notes, List<SectionStart> marks, int headingAt) {
    SectionStart topic = marks.get(headingAt);
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

  /** A heading that neither names the page nor frames it. */
  private boolean isContentHeading(Block block) {
    return heading(block)
        .filter(m -> m.level() > 1)
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
    while (to < blocks.size()
        && heading(blocks.get(to)).isEmpty()
        && labelAlone(blocks.get(to)).isEmpty()) {
      to++;
    }
    return blocks.subList(from, to);
  }

  /** The heading a block is, in Markdown or HTML. */
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

  private static SectionStart heading(int line, int level, String raw) {
    return new SectionStart(
        SectionStart.Form.HEADING, line, level, raw, TitleText.clean(raw), "", List.of());
  }

  private Optional<SectionStart> within(
      List<Block> blocks,
      int at,
      SectionStart heading,
      boolean outline,
      ClosingRemarks closingWords) {
    Block block = blocks.get(at);
    if (!block.is(Block.Kind.PARAGRAPH) && !block.is(Block.Kind.ITEM)) {
      return Optional.empty();
    }
    String text = block.text();
    boolean first = at == 0 || heading(blocks.get(at - 1)).isPresent();
    if (!first || words.is(LabelWords.Group.OTHER_BUSINESS, heading.title())) {
      Optional<SectionStart> closing = closingWords.at(at);
      if (closing.isPresent()) {
        return closing;
      }
    }
    Optional<RunInHeading> leadIn =
        RunInHeading.of(block, words.is(LabelWords.Group.OTHER_BUSINESS, heading.title()))
            .filter(l -> isTopicName(l.title()) && !isPointer(l) && saysMore(l, block, blocks, at))
            .filter(l -> !leadsQuote(l, blocks, at))
            .filter(l -> !isSubtitle(l, blocks, at));
    if (leadIn.isPresent()) {
      return Optional.of(mark(SectionStart.Form.LEAD_IN, block, leadIn.get()));
    }
    if (block.is(Block.Kind.PARAGRAPH)) {
      return items.paragraph(heading, block, blocks, at);
    }
    if (block.is(Block.Kind.ITEM)) {
      if (outline) {
        return items.mark(heading, block, blocks, at);
      }
      if (!words.isAny(heading.title(), LabelWords.Group.STRUCTURE, LabelWords.Group.ATTENDANCE)) {
        return RunInHeading.early(text)
            .filter(l -> isTopicName(l.title()))
            .map(l -> mark(SectionStart.Form.LEAD_IN, block, l));
      }
    }
    return Optional.empty();
  }

  /** {@code **Link:** https://...} names no topic. */
  private boolean isPointer(RunInHeading leadIn) {
    return words.is(LabelWords.Group.LABEL, NUMBER.matcher(leadIn.title()).replaceFirst(""))
        || (!leadIn.rest().isBlank() && DiscussionDetector.isPointer(leadIn.rest()));
  }

  /** A name with a word or two after it, {@code **Assigned to:** Ann}, is a note on something. */
  private static boolean saysMore(RunInHeading leadIn, Block block, List<Block> blocks, int at) {
    if (leadIn.rest().isBlank()) {
      return !block.is(Block.Kind.ITEM)
          || !block.children().isEmpty()
          || at + 1 == blocks.size()
          || !blocks.get(at + 1).is(Block.Kind.ITEM)
          || RunInHeading.of(blocks.get(at + 1), false).isEmpty();
    }
    return leadIn.rest().strip().split("\\s+", 5).length > 3
        || SENTENCE.matcher(leadIn.rest()).find()
        || !block.children().isEmpty()
        || (block.is(Block.Kind.PARAGRAPH)
            && at + 1 < blocks.size()
            && (blocks.get(at + 1).is(Block.Kind.PARAGRAPH)
                && RunInHeading.of(blocks.get(at + 1), false).isEmpty()));
  }

  /** {@code [**Initial comment**](https://...):} above a quotation: pasted, not discussed. */
  private static boolean leadsQuote(RunInHeading leadIn, List<Block> blocks, int at) {
    return leadIn.rest().strip().length() < 2
        && blocks.get(at).children().isEmpty()
        && at + 1 < blocks.size()
        && blocks.get(at + 1).is(Block.Kind.QUOTE);
  }

  /** {@code [**The topic's name**](https://...)} straight under a heading says what it is about. */
  private static boolean isSubtitle(RunInHeading leadIn, List<Block> blocks, int at) {
    return blocks.get(at).text().startsWith("[")
        && leadIn.rest().isBlank()
        && at > 0
        && blocks.get(at - 1).is(Block.Kind.HEADING);
  }

  private boolean isTopicName(String title) {
    return !speakers.isSpeaker(title)
        && !words.is(LabelWords.Group.CONCLUSION, title)
        && DateText.in(title).whole().isEmpty()
        && (DateText.in(title).isNone() || title.length() >= 24);
  }

  private static SectionStart mark(SectionStart.Form form, Block block, RunInHeading leadIn) {
    boolean alone = block.is(Block.Kind.PARAGRAPH) && leadIn.rest().isBlank();
    return new SectionStart(
        form,
        block.line(),
        alone ? SectionStart.ALONE : SectionStart.WITHIN,
        leadIn.rawTitle(),
        leadIn.title(),
        leadIn.rest(),
        List.of());
  }
}
