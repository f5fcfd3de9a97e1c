package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/** Parts a file into sections and tells topics from what only holds the page together. */
final class Outline {
  private final Words words;
  private final Discussion discussion;
  private final Marks marks;

  Outline(Words words, Speakers speakers, Set<Integer> silent) {
    this.words = words;
    this.discussion = new Discussion(words, silent);
    this.marks = new Marks(new OutlineItems(words, speakers, discussion), speakers, words);
  }

  /**
   * The sections of a file, each line in exactly one.
   *
   * @param title the meeting's, given to what stands before the first mark
   */
  List<Section> sections(SourceText source, List<Block> blocks, String title) {
    List<Mark> found = marks.find(blocks);
    List<Mark> kept = new ArrayList<>();
    List<Boolean> topics = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Mark mark = found.get(i);
      if (isAbsorbed(mark, kept)) {
        continue;
      }
      kept.add(mark);
      topics.add(isTopic(mark, i, found));
    }
    if (!topics.contains(true)) {
      fallBack(kept, topics);
    }
    return build(source, kept, topics, title);
  }

  /** Conclusions belong to the topic above them; a heading without words is none. */
  private boolean isAbsorbed(Mark mark, List<Mark> before) {
    if (mark.title().isBlank()) {
      return true;
    }
    return mark.isHeading()
        && words.is(Words.Group.CONCLUSION, mark.title())
        && before.stream()
            .anyMatch(b -> b.isHeading() && b.level() < mark.level() && b.level() > 1);
  }

  private boolean isTopic(Mark mark, int at, List<Mark> all) {
    if (words.isAny(
        mark.title(), Words.Group.ATTENDANCE, Words.Group.ABSENT, Words.Group.ACTIONS)) {
      return false;
    }
    if (underStructure(at, all)) {
      return false;
    }
    if (!mark.isHeading()) {
      boolean frame =
          words.isAny(mark.title(), Words.Group.STRUCTURE, Words.Group.AGENDA, Words.Group.CHAIR);
      return (!frame || (underTopic(at, all) && mark.own().length() > 30))
          && (discussion.isDiscussion(mark.own()) || discussion.in(mark.blocks()));
    }
    if (isPageTitle(mark, at, all)) {
      return false;
    }
    return !words.isAny(
            mark.title(), Words.Group.STRUCTURE, Words.Group.AGENDA, Words.Group.CONCLUSION)
        && (discussion.in(mark.blocks()) || holdsLeadIns(at, all));
  }

  /** A heading that is followed by lead-ins is a topic of several points. */
  private boolean holdsLeadIns(int at, List<Mark> all) {
    if (words.is(Words.Group.NOTES, all.get(at).title()) || at + 1 >= all.size()) {
      return false;
    }
    Mark next = all.get(at + 1);
    return next.form() == Mark.Form.LEAD_IN && isTopic(next, at + 1, all);
  }

  private boolean underTopic(int at, List<Mark> all) {
    for (int i = at - 1; i >= 0; i--) {
      if (all.get(i).isHeading()) {
        return !isPageTitle(all.get(i), i, all)
            && !words.isAny(
                all.get(i).title(), Words.Group.STRUCTURE, Words.Group.NOTES, Words.Group.AGENDA);
      }
    }
    return false;
  }

  private static int firstHeading(List<Mark> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isHeading()) {
        return i;
      }
    }
    return -1;
  }

  /** The first heading names the page if no other stands as high, or if it holds the date. */
  private static boolean isPageTitle(Mark mark, int at, List<Mark> all) {
    boolean dated = !DateText.in(mark.title()).isNone();
    return (mark.level() == 1 && dated)
        || (at == firstHeading(all)
            && (dated
                || all.stream().filter(m -> m.isHeading() && m.level() <= mark.level()).count()
                    == 1));
  }

  /** Whether the heading above previews or frames: what lies within it is no discussion. */
  private boolean underStructure(int at, List<Mark> all) {
    int level = all.get(at).level();
    for (int i = at - 1; i >= 0; i--) {
      Mark above = all.get(i);
      if (above.isHeading() && above.level() < level) {
        if (words.isAny(above.title(), Words.Group.ACTIONS, Words.Group.STRUCTURE)
            || (words.is(Words.Group.AGENDA, above.title()) && isPreview(i, all))) {
          return true;
        }
        level = above.level();
      }
    }
    return false;
  }

  /** An agenda previews if the notes follow under a heading of their own. */
  private boolean isPreview(int agenda, List<Mark> all) {
    for (int i = agenda + 1; i < all.size(); i++) {
      Mark later = all.get(i);
      if (later.isHeading()
          && later.level() <= all.get(agenda).level()
          && words.is(Words.Group.NOTES, later.title())) {
        return true;
      }
    }
    return false;
  }

  /** Minutes without any topic of their own: what prose there is must be found all the same. */
  private void fallBack(List<Mark> kept, List<Boolean> topics) {
    for (int i = 0; i < kept.size(); i++) {
      Mark mark = kept.get(i);
      boolean named = words.is(Words.Group.NOTES, mark.title()) || i == 0;
      if (named && mark.blocks().stream().filter(discussion::in).count() > 1) {
        topics.set(i, true);
      }
    }
  }

  private List<Section> build(
      SourceText source, List<Mark> marks, List<Boolean> topics, String title) {
    List<Section> sections = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    int lines = source.lines().size();
    int first = marks.isEmpty() ? lines + 1 : marks.getFirst().line();
    if (first > 1 && lines > 0) {
      sections.add(section(source, ids, title, title, List.of(), 1, first - 1, 1, marks.isEmpty()));
    }
    List<Mark> above = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      while (!above.isEmpty() && above.getLast().level() >= mark.level()) {
        above.removeLast();
      }
      int end = i + 1 < marks.size() ? marks.get(i + 1).line() - 1 : lines;
      List<String> path = above.stream().map(Mark::title).toList();
      sections.add(
          section(
              source,
              ids,
              mark.title(),
              mark.rawTitle(),
              path,
              mark.line(),
              end,
              above.size() + 1,
              topics.get(i)));
      above.add(mark);
    }
    return sections;
  }

  private static Section section(
      SourceText source,
      Slug.Unique ids,
      String title,
      String rawTitle,
      List<String> path,
      int line,
      int end,
      int level,
      boolean topic) {
    String slug = Slug.of(title, "section");
    if (ids.has(slug) && !path.isEmpty()) {
      String longer = Slug.of(path.getLast() + " " + title, "section");
      slug = ids.has(longer) ? slug : longer;
    }
    return new Section(
        ids.take(slug), title, rawTitle, path, line, end, level, topic, source.between(line, end));
  }
}
