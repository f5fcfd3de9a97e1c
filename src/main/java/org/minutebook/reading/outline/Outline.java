package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.SectionText;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;
import org.minutebook.reading.series.FileInSeries;

/** Splits a file into sections and tells topics from parts that only frame the page. */
public final class Outline {
  /** A longer item is more than a point of an agenda. */
  private static final int MAX_POINT_LENGTH = 100;

  /** A shorter paragraph may be a remark. */
  private static final int MIN_LONG = 300;

  private final LabelWords words;
  private final Speakers speakers;
  private final DiscussionDetector discussion;
  private final SectionStarts starts;

  /**
   * The outline of a file.
   *
   * @param speakers who may be speaking, so that their names are no topics
   * @param silent the first lines of blocks that are known to hold no discussion
   * @param series what the file has in common with its series
   */
  public Outline(LabelWords words, Speakers speakers, Set<Integer> silent, FileInSeries series) {
    this.words = words;
    this.speakers = speakers;
    this.discussion = new DiscussionDetector(words, silent, series);
    this.starts =
        new SectionStarts(
            new OutlineItems(words, speakers, discussion),
            new TopicTable(words, discussion),
            speakers,
            words);
  }

  /**
   * The sections of a meeting; every line of it is in exactly one.
   *
   * @param line the first of its lines, 1-based
   * @param end the last of them
   * @param title the title of the meeting, for what is above the first heading
   */
  public List<Section> sections(
      SourceText source, int line, int end, BlockParser.Parsed document, String title) {
    List<SectionStart> found = starts.find(document.blocks());
    TopicClassifier all = new TopicClassifier(words, discussion, found, starts::isPoint);
    List<SectionStart> kept = new ArrayList<>();
    List<Boolean> topics = new ArrayList<>();
    int highest = Integer.MAX_VALUE;
    for (int i = 0; i < found.size(); i++) {
      SectionStart start = found.get(i);
      if (isAbsorbed(start, highest)) {
        continue;
      }
      kept.add(start);
      topics.add(
          all.isTopic(i) && !(start.isHeading() && speakers.isPersonAsHeading(start.title())));
      if (start.isHeading() && start.level() > 1 && DateText.in(start.title()).isNone()) {
        highest = Math.min(highest, start.level());
      }
    }
    new Preamble(words).clear(kept, topics);
    NumberedPoints.clear(kept, topics);
    new NestedRemarks(words).clear(kept, topics);
    if (!topics.contains(true)) {
      fallBack(kept, topics);
    }
    return build(
        source,
        line,
        Math.min(end, source.lines().size()),
        new BlockStripper(document.links()),
        kept,
        topics,
        title);
  }

  /**
   * Whether a heading opens no section of its own: a conclusion belongs to the topic above it, a
   * heading without words to whatever is above.
   *
   * @param highest the highest level of a heading before it, but for the page's
   */
  private boolean isAbsorbed(SectionStart start, int highest) {
    return start.title().isBlank()
        || (start.isHeading()
            && words.is(LabelWords.Group.CONCLUSION, start.title())
            && highest < start.level());
  }

  /** Makes topics of parts with prose where there is no other topic, so that they are found. */
  private void fallBack(List<SectionStart> kept, List<Boolean> topics) {
    for (int i = 0; i < kept.size(); i++) {
      SectionStart start = kept.get(i);
      boolean named =
          i == 0
              || (words.isAny(start.title(), LabelWords.Group.NOTES, LabelWords.Group.CONCLUSION)
                  && !words.is(LabelWords.Group.UNDERTAKINGS, start.title()));
      long said = start.blocks().stream().filter(discussion::in).count();
      boolean agenda = words.is(LabelWords.Group.AGENDA, start.title());
      boolean whole = said > 1 || start.blocks().stream().anyMatch(Outline::isLong);
      if (named && whole && !(agenda && start.blocks().stream().allMatch(Outline::isPoint))) {
        topics.set(i, true);
      }
    }
  }

  /** Whether a block alone says as much as several. */
  private static boolean isLong(Block block) {
    return block.is(Block.Kind.PARAGRAPH) && block.text().length() > MIN_LONG;
  }

  /** Whether a block is a point of an agenda: a short item with nothing below it. */
  private static boolean isPoint(Block block) {
    return block.is(Block.Kind.ITEM)
        && block.children().isEmpty()
        && block.text().length() < MAX_POINT_LENGTH;
  }

  private static List<Section> build(
      SourceText source,
      int line,
      int last,
      BlockStripper stripper,
      List<SectionStart> starts,
      List<Boolean> topics,
      String title) {
    List<Section> sections = new ArrayList<>();
    List<List<String>> paths = paths(starts);
    int first = starts.isEmpty() ? last + 1 : starts.getFirst().line();
    boolean opens = first > line;
    List<String> ids = ids(starts, topics, paths, title);
    if (opens) {
      sections.add(
          SectionText.withPlain(
              Section.builder(title)
                  .id(ids.getLast())
                  .lines(line, first - 1)
                  .topic(starts.isEmpty())
                  .text(source.between(line, first - 1))
                  .build(),
              stripper));
    }
    for (int i = 0; i < starts.size(); i++) {
      SectionStart start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).line() - 1 : last;
      sections.add(
          SectionText.withPlain(
              Section.builder(start.title())
                  .id(ids.get(i))
                  .rawTitle(start.rawTitle())
                  .path(paths.get(i))
                  .lines(start.line(), end)
                  .topic(topics.get(i))
                  .text(source.between(start.line(), end))
                  .build(),
              stripper));
    }
    return sections;
  }

  /** For each section the titles of the sections around it. */
  private static List<List<String>> paths(List<SectionStart> starts) {
    List<List<String>> paths = new ArrayList<>();
    List<SectionStart> above = new ArrayList<>();
    for (SectionStart start : starts) {
      while (!above.isEmpty() && above.getLast().level() >= start.level()) {
        above.removeLast();
      }
      paths.add(above.stream().map(SectionStart::title).toList());
      above.add(start);
    }
    return paths;
  }

  /**
   * The ids of the sections, and last that of the part above them. Topics come first, so that their
   * ids do not depend on what an agenda or the front matter says.
   */
  private static List<String> ids(
      List<SectionStart> starts, List<Boolean> topics, List<List<String>> paths, String title) {
    Slug.Unique taken = new Slug.Unique();
    String[] ids = new String[starts.size() + 1];
    for (boolean topic : new boolean[] {true, false}) {
      for (int i = 0; i < starts.size(); i++) {
        if (topics.get(i) == topic) {
          ids[i] = taken.take(slug(taken, starts.get(i).title(), paths.get(i)));
        }
      }
    }
    String opening = Slug.of(title, "section");
    ids[starts.size()] = taken.take(taken.has(opening) ? "opening" : opening);
    return List.of(ids);
  }

  private static String slug(Slug.Unique taken, String title, List<String> path) {
    String slug = Slug.of(title, "section");
    if (!taken.has(slug) || path.isEmpty()) {
      return slug;
    }
    String longer = Slug.of(path.getLast() + " " + title, "section");
    return taken.has(longer) ? slug : longer;
  }
}
