package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/** Parts a file into sections and tells topics from what only holds the page together. */
public final class Outline {
  /** An item this long says something. */
  private static final int LONG = 100;

  private final LabelWords words;
  private final DiscussionDetector discussion;
  private final SectionStarts marks;

  public Outline(LabelWords words, Speakers speakers, Set<Integer> silent) {
    this.words = words;
    this.discussion = new DiscussionDetector(words, silent);
    this.marks = new SectionStarts(new OutlineItems(words, speakers, discussion), speakers, words);
  }

  /**
   * The sections of a file, each line in exactly one.
   *
   * @param title the meeting's, given to what stands before the first mark
   */
  public List<Section> sections(SourceText source, BlockParser.Parsed document, String title) {
    List<SectionStart> found = marks.find(document.blocks());
    TopicClassifier all = new TopicClassifier(words, discussion, found);
    List<SectionStart> kept = new ArrayList<>();
    List<Boolean> topics = new ArrayList<>();
    int highest = Integer.MAX_VALUE;
    for (int i = 0; i < found.size(); i++) {
      SectionStart mark = found.get(i);
      if (isAbsorbed(mark, highest)) {
        continue;
      }
      kept.add(mark);
      topics.add(all.isTopic(i));
      if (mark.isHeading() && mark.level() > 1) {
        highest = Math.min(highest, mark.level());
      }
    }
    if (!topics.contains(true)) {
      fallBack(kept, topics);
    }
    return build(source, new BlockStripper(document.links()), kept, topics, title);
  }

  /**
   * Conclusions belong to the topic above them; a heading without words is none.
   *
   * @param highest level of a heading before it, that of the page left out
   */
  private boolean isAbsorbed(SectionStart mark, int highest) {
    return mark.title().isBlank()
        || (mark.isHeading()
            && words.is(LabelWords.Group.CONCLUSION, mark.title())
            && highest < mark.level());
  }

  /** Minutes without any topic of their own: what prose there is must be found all the same. */
  private void fallBack(List<SectionStart> kept, List<Boolean> topics) {
    for (int i = 0; i < kept.size(); i++) {
      SectionStart mark = kept.get(i);
      boolean named = words.is(LabelWords.Group.NOTES, mark.title()) || i == 0;
      long said = mark.blocks().stream().filter(discussion::in).count();
      boolean agenda = words.is(LabelWords.Group.AGENDA, mark.title());
      if (named && said > 1 && !(agenda && mark.blocks().stream().allMatch(Outline::isPoint))) {
        topics.set(i, true);
      }
    }
  }

  /** A point of an agenda: a short item with nothing under it. */
  private static boolean isPoint(Block block) {
    return block.is(Block.Kind.ITEM) && block.children().isEmpty() && block.text().length() < LONG;
  }

  private static List<Section> build(
      SourceText source,
      BlockStripper stripper,
      List<SectionStart> marks,
      List<Boolean> topics,
      String title) {
    List<Section> sections = new ArrayList<>();
    List<List<String>> paths = paths(marks);
    int lines = source.lines().size();
    int first = marks.isEmpty() ? lines + 1 : marks.getFirst().line();
    boolean opens = first > 1 && lines > 0;
    List<String> ids = ids(marks, topics, paths, title);
    if (opens) {
      sections.add(
          section(
              Section.builder(title)
                  .id(ids.getLast())
                  .lines(1, first - 1)
                  .topic(marks.isEmpty())
                  .text(source.between(1, first - 1)),
              stripper));
    }
    for (int i = 0; i < marks.size(); i++) {
      SectionStart mark = marks.get(i);
      int end = i + 1 < marks.size() ? marks.get(i + 1).line() - 1 : lines;
      sections.add(
          section(
              Section.builder(mark.title())
                  .id(ids.get(i))
                  .rawTitle(mark.rawTitle())
                  .path(paths.get(i))
                  .lines(mark.line(), end)
                  .topic(topics.get(i))
                  .text(source.between(mark.line(), end)),
              stripper));
    }
    return sections;
  }

  /** Adds the plain text and the references. */
  private static Section section(Section.Builder builder, BlockStripper stripper) {
    Section raw = builder.build();
    PlainText plain = stripper.stripAfter(raw.rawTitle(), raw.text());
    List<String> titles = new ArrayList<>(raw.path());
    titles.add(raw.title());
    return builder
        .plain(plain)
        .references(
            IssueReferences.in(titles, raw.rawTitle(), stripper.strip(raw.rawTitle()), plain))
        .build();
  }

  /** For each mark the titles of those it lies within. */
  private static List<List<String>> paths(List<SectionStart> marks) {
    List<List<String>> paths = new ArrayList<>();
    List<SectionStart> above = new ArrayList<>();
    for (SectionStart mark : marks) {
      while (!above.isEmpty() && above.getLast().level() >= mark.level()) {
        above.removeLast();
      }
      paths.add(above.stream().map(SectionStart::title).toList());
      above.add(mark);
    }
    return paths;
  }

  /**
   * Addresses of the marks, and last that of what stands before them. Topics choose first: theirs
   * must not depend on what an agenda or the front matter says.
   */
  private static List<String> ids(
      List<SectionStart> marks, List<Boolean> topics, List<List<String>> paths, String title) {
    Slug.Unique taken = new Slug.Unique();
    String[] ids = new String[marks.size() + 1];
    for (boolean topic : new boolean[] {true, false}) {
      for (int i = 0; i < marks.size(); i++) {
        if (topics.get(i) == topic) {
          ids[i] = taken.take(slug(taken, marks.get(i).title(), paths.get(i)));
        }
      }
    }
    String opening = Slug.of(title, "section");
    ids[marks.size()] = taken.take(taken.has(opening) ? "opening" : opening);
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
