package org.minutebook.reading.outline;

import java.util.List;
import java.util.function.Predicate;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;

/** Tells the sections that are topics from those that only frame the page. */
final class TopicClassifier {
  /** What is said of time and place is no longer. */
  private static final int MAX_FACT_LENGTH = 90;

  /** So many headings below one are the points of a meeting. */
  private static final int MIN_POINTS = 3;

  private final LabelWords words;
  private final DiscussionDetector discussion;
  private final List<SectionStart> sections;

  /** Whether a heading repeats a point of the agenda. */
  private final Predicate<SectionStart> isPoint;

  /** For each section the index of the heading around it; -1 for none. */
  private final int[] within;

  /** For each section the index of the last heading before it; -1 for none. */
  private final int[] before;

  private final Previews previews;

  private final int pageTitle;

  TopicClassifier(
      LabelWords words,
      DiscussionDetector discussion,
      List<SectionStart> sections,
      Predicate<SectionStart> isPoint) {
    this.isPoint = isPoint;
    this.words = words;
    this.discussion = discussion;
    this.sections = sections;
    this.within = new int[sections.size()];
    this.before = new int[sections.size()];
    this.previews = new Previews(words, discussion, sections);
    int[] open = new int[SectionStart.WITHIN + 1];
    int depth = 0;
    int heading = -1;
    for (int i = 0; i < sections.size(); i++) {
      SectionStart section = sections.get(i);
      while (depth > 0 && sections.get(open[depth - 1]).level() >= section.level()) {
        depth--;
      }
      within[i] = depth > 0 ? open[depth - 1] : -1;
      before[i] = heading;
      if (section.isHeading()) {
        open[depth++] = i;
        heading = i;
      }
    }
    this.pageTitle = pageTitle();
  }

  /**
   * The index of the first heading if it names the page: if it holds the date, or if it is the only
   * one of its level or higher and there is more below it; else -1.
   */
  private int pageTitle() {
    int first = -1;
    int asHigh = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).isHeading()) {
        first = first < 0 ? i : first;
        asHigh += sections.get(i).level() <= sections.get(first).level() ? 1 : 0;
      }
    }
    if (first < 0) {
      return -1;
    }
    boolean holds = sections.get(first).level() == 1 || first + 1 < sections.size();
    return isDated(sections.get(first)) || (asHigh == 1 && holds) ? first : -1;
  }

  /** Whether something was discussed in the section at an index. */
  boolean isTopic(int at) {
    SectionStart section = sections.get(at);
    if (words.isAny(
            section.title(),
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT,
            LabelWords.Group.ACTIONS)
        || isFact(section)
        || ItemText.isHandle(section.title())
        || underStructure(at)) {
      return false;
    }
    if (!section.isHeading()) {
      boolean frame =
          FrameTitles.isFrame(section.title())
              || words.isAny(
                  section.title(),
                  LabelWords.Group.STRUCTURE,
                  LabelWords.Group.AGENDA,
                  LabelWords.Group.CHAIR,
                  LabelWords.Group.SCRIBE);
      return (!frame || (underTopic(at) && section.own().length() > 30))
          && (discussion.isDiscussion(section.own()) || discussion.in(section.blocks()));
    }
    if (isPageTitle(at)) {
      return false;
    }
    return !FrameTitles.isFrame(section.title())
        && !words.isAny(
            section.title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.AGENDA,
            LabelWords.Group.CONCLUSION)
        && (!words.is(LabelWords.Group.NOTES, section.title()) || tellsProgress(section))
        && !isFragment(section.title())
        && (discussion.in(section.blocks()) || holdsRunIns(at) || holdsPoint(at));
  }

  /**
   * Whether all that stands under a heading such as "Updates" are lists of what was done and what
   * comes next, so that it is the topic itself.
   */
  private boolean tellsProgress(SectionStart section) {
    int lists = 0;
    for (Block block : section.blocks()) {
      if (!block.is(Block.Kind.ITEM)
          || block.children().isEmpty()
          || !words.is(LabelWords.Group.LABEL, TitleText.clean(block.text()))) {
        return false;
      }
      lists++;
    }
    return lists > 1;
  }

  /** Whether a heading that repeats a point of the agenda has the discussion in parts below it. */
  private boolean holdsPoint(int at) {
    if (!isPoint.test(sections.get(at))) {
      return false;
    }
    return previews.isSaid(at);
  }

  /** Whether a section only says when or where the meeting was: {@code "Date: 2020-05-04"}. */
  private boolean isFact(SectionStart section) {
    String title = section.title();
    int colon = title.indexOf(':');
    return (colon > 0 && words.is(LabelWords.Group.FACT, title.substring(0, colon)))
        || (!section.isHeading()
            && section.own().length() < MAX_FACT_LENGTH
            && words.is(LabelWords.Group.FACT, title));
  }

  /** Whether a title is a line of pasted slides: {@code "Because..."}. */
  private static boolean isFragment(String title) {
    return title.endsWith("...") && title.indexOf(' ') < 0;
  }

  /** Whether run-in headings follow a heading, which is then a topic of several points. */
  private boolean holdsRunIns(int at) {
    return at + 1 < sections.size()
        && sections.get(at + 1).form() == SectionStart.Form.RUN_IN
        && isTopic(at + 1);
  }

  private boolean isPageTitle(int at) {
    return at == pageTitle || (sections.get(at).level() == 1 && isDated(sections.get(at)));
  }

  private static boolean isDated(SectionStart section) {
    return !DateText.in(section.title()).isNone();
  }

  private boolean underTopic(int at) {
    int heading = before[at];
    return heading >= 0
        && !isPageTitle(heading)
        && !words.isAny(
            sections.get(heading).title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ACTIONS);
  }

  /** Whether a heading around it previews or frames, so that what is within is no discussion. */
  private boolean underStructure(int at) {
    boolean heading = sections.get(at).isHeading();
    for (int above = within[at]; above >= 0; above = within[above]) {
      String title = sections.get(above).title();
      boolean contents = heading && words.is(LabelWords.Group.CONTENTS, title);
      heading |= sections.get(above).isHeading();
      if (contents) {
        continue; // A table of contents lists no headings; those below it merely follow it.
      }
      boolean settles =
          words.is(LabelWords.Group.RESUMED, title)
              || (sections.get(at).isHeading() && mayHoldTopics(title));
      boolean frames =
          words.isAny(title, LabelWords.Group.ACTIONS, LabelWords.Group.STRUCTURE)
              && !holdsMeeting(above);
      if ((!settles && frames) || previews.isPreviewed(at, above)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the headings below one are topics though it sounds like a list of actions. */
  private boolean mayHoldTopics(String title) {
    boolean gathers =
        words.is(LabelWords.Group.GATHERING, title) && !words.is(LabelWords.Group.STRUCTURE, title);
    return (gathers || words.is(LabelWords.Group.CONCLUSION, title))
        && !words.is(LabelWords.Group.UNDERTAKINGS, title);
  }

  /**
   * Whether a heading that sounds like a frame holds the meeting: {@code "# Welcome to the team
   * meeting"} above all points.
   */
  private boolean holdsMeeting(int heading) {
    return sections.get(heading).level() == 1
        && sections.subList(heading + 1, previews.endOf(heading)).stream()
                .filter(SectionStart::isHeading)
                .limit(MIN_POINTS)
                .count()
            == MIN_POINTS;
  }
}
