package org.minutebook.reading.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;

/** Tells the sections that are topics from those that only frame the page. */
final class TopicClassifier {
  private static final int UNKNOWN = 0;
  private static final int YES = 1;
  private static final int NO = 2;

  /** What is said of time and place is no longer. */
  private static final int MAX_FACT_LENGTH = 90;

  /** So many headings below one are the points of a meeting. */
  private static final int MIN_POINTS = 3;

  private final LabelWords words;
  private final DiscussionDetector discussion;
  private final List<SectionStart> sections;

  /** For each section the index of the heading around it; -1 for none. */
  private final int[] within;

  /** For each section the index of the last heading before it; -1 for none. */
  private final int[] before;

  /** For each heading of an agenda whether it only previews the discussion, once known. */
  private final int[] previews;

  /** For each heading of an agenda the index of the notes below it plus 1, once known. */
  private final int[] notes;

  private final int pageTitle;

  TopicClassifier(LabelWords words, DiscussionDetector discussion, List<SectionStart> sections) {
    this.words = words;
    this.discussion = discussion;
    this.sections = sections;
    this.within = new int[sections.size()];
    this.before = new int[sections.size()];
    this.previews = new int[sections.size()];
    this.notes = new int[sections.size()];
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
            LabelWords.Group.NOTES,
            LabelWords.Group.CONCLUSION)
        && !isFragment(section.title())
        && (discussion.in(section.blocks()) || holdsRunIns(at));
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
          sections.get(at).isHeading() && words.is(LabelWords.Group.CONCLUSION, title);
      boolean frames =
          words.isAny(title, LabelWords.Group.ACTIONS, LabelWords.Group.STRUCTURE)
              && !holdsMeeting(above);
      if ((!settles && frames)
          || (words.is(LabelWords.Group.AGENDA, title)
              && (isPreview(above) || at < notesWithin(above)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a heading that sounds like a frame holds the meeting: {@code "# Welcome to the team
   * meeting"} above all points.
   */
  private boolean holdsMeeting(int heading) {
    return sections.get(heading).level() == 1
        && sections.subList(heading + 1, endOf(heading)).stream()
                .filter(SectionStart::isHeading)
                .limit(MIN_POINTS)
                .count()
            == MIN_POINTS;
  }

  /**
   * The index of the notes below an agenda, with nothing but attendance and the like in between;
   * what is above them is a preview. 0 if there are none.
   */
  private int notesWithin(int agenda) {
    if (notes[agenda] == UNKNOWN) {
      notes[agenda] = 1 + findNotesWithin(agenda);
    }
    return notes[agenda] - 1;
  }

  private int findNotesWithin(int agenda) {
    int end = endOf(agenda);
    for (int i = agenda + 1; i < end; i++) {
      if (sections.get(i).isHeading()) {
        String title = sections.get(i).title();
        if (words.is(LabelWords.Group.NOTES, title)) {
          return i;
        }
        if (!words.isAny(
            title,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT,
            LabelWords.Group.STRUCTURE)) {
          return 0;
        }
      }
    }
    return 0;
  }

  private boolean isPreview(int agenda) {
    if (previews[agenda] == UNKNOWN) {
      previews[agenda] = notesFollow(agenda) || itemsRecur(agenda) ? YES : NO;
    }
    return previews[agenda] == YES;
  }

  private int endOf(int heading) {
    int end = heading + 1;
    while (end < sections.size()
        && (!sections.get(end).isHeading()
            || sections.get(end).level() > sections.get(heading).level())) {
      end++;
    }
    return end;
  }

  /** Whether the notes have a heading of their own further down. */
  private boolean notesFollow(int agenda) {
    for (int i = endOf(agenda); i < sections.size(); i++) {
      SectionStart later = sections.get(i);
      if (later.isHeading()
          && later.level() <= sections.get(agenda).level()
          && words.is(LabelWords.Group.NOTES, later.title())) {
        return true;
      }
    }
    return false;
  }

  /** Whether later headings repeat what the agenda lists. */
  private boolean itemsRecur(int agenda) {
    int end = endOf(agenda);
    Set<String> later = new HashSet<>();
    for (SectionStart section : sections.subList(end, sections.size())) {
      if (section.isHeading()) {
        later.add(withoutNumber(section.title()));
      }
    }
    List<SectionStart> named = sections.subList(agenda + 1, end);
    long again =
        named.stream()
            .filter(m -> !words.is(LabelWords.Group.CONCLUSION, m.title()))
            .filter(m -> later.contains(withoutNumber(m.title())))
            .count();
    return again > 0 && again * 2 >= named.size();
  }

  /** The slug of a title without the number of its point: {@code "2.1 Ropes"}. */
  private static String withoutNumber(String title) {
    int from = 0;
    while (from < title.length() && !Character.isLetter(title.charAt(from))) {
      from++;
    }
    return Slug.of(title.substring(from));
  }
}
