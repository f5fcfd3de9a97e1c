package org.minutebook.reading.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/**
 * Reads minutes written as an outline: under a heading that groups them, each top-level item names
 * a topic, and what is nested in it or follows it is the discussion.
 */
final class OutlineItems {
  private static final Pattern NEW_SENTENCE = Pattern.compile("^[\\p{Lu}\\p{N}<`\"'(*\\[–—-].*");

  /** A longer item is a paragraph. */
  private static final int MAX_ITEM_LENGTH = 700;

  /** A longer line, links included, names no topic. */
  private static final int MAX_LINE_LENGTH = 300;

  /** How many items may be between a note and the item it is about. */
  private static final int MAX_DISTANCE = 20;

  /** So many words with a full stop behind them say something rather than name it. */
  private static final int MIN_SENTENCE = 7;

  /** A shorter line was not wrapped. */
  private static final int MIN_WRAPPED_LENGTH = 60;

  private final LabelWords words;
  private final Speakers speakers;
  private final SpokenItems spoken;
  private final DiscussionDetector discussion;
  private final TitleLines lines;

  OutlineItems(LabelWords words, Speakers speakers, DiscussionDetector discussion) {
    this.words = words;
    this.speakers = speakers;
    this.spoken = new SpokenItems(words, speakers);
    this.discussion = discussion;
    this.lines = new TitleLines(words, discussion);
  }

  /**
   * Whether the items under a heading are topics rather than notes on the topic of the heading.
   *
   * @param alone whether the file has no other headings that could be the topics
   */
  boolean isOutline(SectionStart heading, List<Block> content, boolean alone) {
    String title = heading.title();
    boolean resumed = words.is(LabelWords.Group.RESUMED, title);
    if (ItemText.refersToIssue(heading.rawTitle())
        || (!resumed && words.is(LabelWords.Group.ACTIONS, title))
        || words.isAny(title, LabelWords.Group.ATTENDANCE, LabelWords.Group.STRUCTURE)) {
      return false;
    }
    int items = 0;
    int topics = 0;
    int referring = 0;
    int said = 0;
    int prose = 0;
    int titled = 0;
    int sentences = 0;
    for (int i = 0; i < content.size(); i++) {
      Block block = content.get(i);
      if (block.is(Block.Kind.ITEM)) {
        items += FrameTitles.isFrame(TitleText.clean(firstLine(block))) ? 0 : 1;
        topics += isDiscussed(block) ? 1 : 0;
        sentences += isDiscussed(block) && isSentence(block) ? 1 : 0;
        boolean refers =
            ItemText.refersToIssue(block.text()) || ItemText.refersToIssue(firstLine(block));
        referring += refers && !isLabel(block) ? 1 : 0;
        topics += lines.isAbovePassage(content, i) ? 1 : 0;
        said += spoken.isSpoken(block.text()) && !spoken.isPresented(heading, block) ? 1 : 0;
      } else if (block.is(Block.Kind.PARAGRAPH)) {
        titled += lines.isTitleLine(content, i) ? 1 : 0;
        prose += discussion.in(block) ? 1 : 0;
      }
    }
    if ((titled > 1 && referring * 2 < items) || (resumed && topics * 2 <= items)) {
      return false;
    }
    if (referring > 0 && (ItemText.isRepository(title) || referring * 2 >= items)) {
      return true;
    }
    boolean groups =
        words.isAny(
            title,
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.GATHERING,
            LabelWords.Group.OTHER_BUSINESS);
    return topics > (gathers(heading) ? 0 : sentences)
        && prose <= items
        && (said * 2 <= items || words.is(LabelWords.Group.AGENDA, title))
        && (groups || referring > 0 || (alone && topics * 2 >= items));
  }

  /** The document with each item at the depth that its writer meant. */
  List<Block> unfold(List<Block> document) {
    return new Unfolding(discussion).of(document);
  }

  /** The section that an item of an outline begins, if it names a topic that was discussed. */
  Optional<SectionStart> ofItem(SectionStart heading, Block item, List<Block> blocks, int at) {
    Block named = item;
    while (named.text().isBlank()
        && !named.children().isEmpty()
        && named.children().getFirst().is(Block.Kind.ITEM)) {
      named = named.children().getFirst();
    }
    boolean refers =
        ItemText.refersToIssue(named.text()) || ItemText.refersToIssue(firstLine(named));
    if (!refers && ItemText.isRepository(heading.title()) && isNote(blocks, at)) {
      return Optional.empty();
    }
    boolean discussed =
        isDiscussed(named)
            || (refers && isFollowed(blocks, at + 1))
            || lines.isAbovePassage(blocks, at);
    if (!discussed
        || (spoken.isSpoken(named.text()) && !spoken.isPresented(heading, named))
        || isLabel(named)
        || (!refers && TitleText.clean(named.text()).chars().noneMatch(Character::isLetter))) {
      return Optional.empty();
    }
    boolean split = hasNotesInText(named);
    boolean presented = !split && spoken.isSpoken(named.text());
    String raw = split ? firstLine(named) : named.text();
    String own = split ? named.text().substring(Math.min(raw.length(), named.text().length())) : "";
    return Optional.of(
        new SectionStart(
            SectionStart.Form.ITEM,
            item.line(),
            SectionStart.WITHIN,
            raw,
            ItemText.title(presented ? SpokenItems.said(raw) : raw),
            own,
            List.of()));
  }

  /**
   * The section that a paragraph begins: a line that names an issue above a list of notes, under a
   * heading that only groups.
   */
  Optional<SectionStart> ofParagraph(SectionStart heading, Block line, List<Block> blocks, int at) {
    boolean titles =
        line.lines().size() <= 2
            && line.text().length() <= MAX_LINE_LENGTH
            && at + 1 < blocks.size()
            && blocks.get(at + 1).is(Block.Kind.ITEM)
            && (ItemText.refersToIssue(line.text()) || lines.isTitleLine(blocks, at))
            && (ItemText.isRepository(heading.title())
                || words.isAny(
                    heading.title(),
                    LabelWords.Group.NOTES,
                    LabelWords.Group.AGENDA,
                    LabelWords.Group.GATHERING))
            && discussion.in(blocks.get(at + 1))
            && !spoken.isSpoken(line.text());
    if (!titles) {
      return Optional.empty();
    }
    String raw = withoutLabel(line.text());
    return Optional.of(
        new SectionStart(
            SectionStart.Form.ITEM,
            line.line(),
            SectionStart.WITHIN,
            raw,
            ItemText.title(raw),
            "",
            List.of()));
  }

  /**
   * A line without the label that says of what kind it is: {@code "**Issue**: [#12 Ropes](...)"}.
   */
  private String withoutLabel(String line) {
    return LabelledLine.of(line)
        .filter(l -> words.is(LabelWords.Group.LABEL, l.label()) && !l.rest().isBlank())
        .map(LabelledLine::rest)
        .orElse(line);
  }

  /** Whether an item refers to an issue without any notes on it. */
  boolean isUndiscussed(Block block) {
    return block.is(Block.Kind.ITEM)
        && ItemText.refersToIssue(block.text())
        && !discussion.in(block.children())
        && !hasNotesInText(block);
  }

  private boolean isLabel(Block item) {
    return words.is(LabelWords.Group.LABEL, TitleText.clean(item.text()));
  }

  private static String firstLine(Block item) {
    return item.lines().isEmpty() ? "" : item.lines().getFirst().text().strip();
  }

  private boolean isDiscussed(Block item) {
    String text = item.text();
    if (text.isBlank() || text.length() > MAX_ITEM_LENGTH) {
      return false;
    }
    if ((!discussion.in(item.children()) && !hasNotesInText(item))) {
      return false;
    }
    String title = TitleText.clean(text);
    return !speakers.isPerson(title)
        && !ItemText.isHandle(title)
        && !words.isAny(
            title,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.CONCLUSION,
            LabelWords.Group.ACTIONS,
            LabelWords.Group.STRUCTURE)
        && !FrameTitles.isFrame(title);
  }

  /** Whether a heading names no point itself. */
  private boolean gathers(SectionStart heading) {
    return heading.level() == 1
        || !DateText.in(heading.title()).isNone()
        || words.isAny(
            heading.title(),
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.OTHER_BUSINESS);
  }

  /** Whether an item is a remark with more below it: {@code "We went through the ropes again."} */
  private static boolean isSentence(Block item) {
    String text = item.text();
    return item.lines().size() == 1
        && text.endsWith(".")
        && text.indexOf("**") < 0
        && text.split(" ", MIN_SENTENCE).length == MIN_SENTENCE
        && !ItemText.refersToIssue(text);
  }

  /**
   * Whether the lines after an item's first are notes, not indented, rather than a wrapped line.
   */
  private boolean hasNotesInText(Block item) {
    if (item.lines().size() < 2) {
      return false;
    }
    String first = firstLine(item);
    String second = item.lines().get(1).text().strip();
    return (first.length() < MIN_WRAPPED_LENGTH
            || ItemText.refersToIssue(first)
            || ItemText.endsInLink(first))
        && NEW_SENTENCE.matcher(second).matches()
        && discussion.isDiscussion(
            String.join(" ", item.lines().stream().skip(1).map(l -> l.text().strip()).toList()));
  }

  /** Whether an item is a note on an item above it, on the same level, that refers to an issue. */
  private static boolean isNote(List<Block> blocks, int at) {
    for (int i = at - 1;
        i >= Math.max(0, at - MAX_DISTANCE) && blocks.get(i).is(Block.Kind.ITEM);
        i--) {
      Block above = blocks.get(i);
      if (above.end() + 1 != blocks.get(i + 1).line()) {
        return false;
      }
      if (ItemText.refersToIssue(above.text())) {
        return above.children().isEmpty();
      }
    }
    return false;
  }

  /** Whether notes follow an item on its level: paragraphs, or items that refer to no issue. */
  private boolean isFollowed(List<Block> blocks, int from) {
    for (int i = from; i < blocks.size(); i++) {
      Block next = blocks.get(i);
      if (next.is(Block.Kind.PARAGRAPH)) {
        if (discussion.in(next)) {
          return true;
        }
      } else {
        return next.is(Block.Kind.ITEM)
            && next.line() == blocks.get(i - 1).end() + 1
            && !ItemText.refersToIssue(next.text())
            && discussion.in(next);
      }
    }
    return false;
  }
}
