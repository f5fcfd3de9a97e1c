package org.minutebook.reading.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;

/** Tells the marks that begin topics from those that only hold the page together. */
final class TopicClassifier {
  private static final int UNKNOWN = 0;
  private static final int YES = 1;
  private static final int NO = 2;

  private final LabelWords words;
  private final DiscussionDetector discussion;
  private final List<SectionStart> all;

  /** For each mark the heading it lies within, and the heading last before it; -1 for none. */
  private final int[] within;

  private final int[] before;

  /** Whether an agenda's heading only previews; found out once for each. */
  private final int[] previews;

  /**
   * For an agenda's heading 1 more than where the notes below it begin; found out once for each.
   */
  private final int[] notes;

  private final int pageTitle;

  TopicClassifier(LabelWords words, DiscussionDetector discussion, List<SectionStart> all) {
    this.words = words;
    this.discussion = discussion;
    this.all = all;
    this.within = new int[all.size()];
    this.before = new int[all.size()];
    this.previews = new int[all.size()];
    this.notes = new int[all.size()];
    int[] open = new int[SectionStart.WITHIN + 1];
    int depth = 0;
    int heading = -1;
    for (int i = 0; i < all.size(); i++) {
      SectionStart mark = all.get(i);
      while (depth > 0 && all.get(open[depth - 1]).level() >= mark.level()) {
        depth--;
      }
      within[i] = depth > 0 ? open[depth - 1] : -1;
      before[i] = heading;
      if (mark.isHeading()) {
        open[depth++] = i;
        heading = i;
      }
    }
    this.pageTitle = pageTitle();
  }

  /**
   * The first heading names the page if it holds the date, or if no other stands as high and more
   * stands below it; -1 if it does neither.
   */
  private int pageTitle() {
    int first = -1;
    int asHigh = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isHeading()) {
        first = first < 0 ? i : first;
        asHigh += all.get(i).level() <= all.get(first).level() ? 1 : 0;
      }
    }
    if (first < 0) {
      return -1;
    }
    boolean holds = all.get(first).level() == 1 || first + 1 < all.size();
    return isDated(all.get(first)) || (asHigh == 1 && holds) ? first : -1;
  }

  /** Whether something was discussed under the mark at a place. */
  boolean isTopic(int at) {
    SectionStart mark = all.get(at);
    if (words.isAny(
            mark.title(),
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT,
            LabelWords.Group.ACTIONS)
        || underStructure(at)) {
      return false;
    }
    if (!mark.isHeading()) {
      boolean frame =
          words.isAny(
              mark.title(),
              LabelWords.Group.STRUCTURE,
              LabelWords.Group.AGENDA,
              LabelWords.Group.CHAIR,
              LabelWords.Group.SCRIBE);
      return (!frame || (underTopic(at) && mark.own().length() > 30))
          && (discussion.isDiscussion(mark.own()) || discussion.in(mark.blocks()));
    }
    if (isPageTitle(at)) {
      return false;
    }
    return !words.isAny(
            mark.title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.AGENDA,
            LabelWords.Group.CONCLUSION)
        && !isFragment(mark.title())
        && (discussion.in(mark.blocks()) || holdsLeadIns(at));
  }

  /** {@code "Because..."}: a line of slides that somebody pasted. */
  private static boolean isFragment(String title) {
    return title.endsWith("...") && title.indexOf(' ') < 0;
  }

  /** A heading that is followed by lead-ins is a topic of several points. */
  private boolean holdsLeadIns(int at) {
    return !words.is(LabelWords.Group.NOTES, all.get(at).title())
        && at + 1 < all.size()
        && all.get(at + 1).form() == SectionStart.Form.LEAD_IN
        && isTopic(at + 1);
  }

  private boolean isPageTitle(int at) {
    return at == pageTitle || (all.get(at).level() == 1 && isDated(all.get(at)));
  }

  private static boolean isDated(SectionStart mark) {
    return !DateText.in(mark.title()).isNone();
  }

  private boolean underTopic(int at) {
    int heading = before[at];
    return heading >= 0
        && !isPageTitle(heading)
        && !words.isAny(
            all.get(heading).title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ACTIONS);
  }

  /** Whether a heading above previews or frames: what lies within it is no discussion. */
  private boolean underStructure(int at) {
    boolean heading = all.get(at).isHeading();
    for (int above = within[at]; above >= 0; above = within[above]) {
      String title = all.get(above).title();
      boolean contents = heading && words.is(LabelWords.Group.CONTENTS, title);
      heading |= all.get(above).isHeading();
      if (contents) {
        continue; // what a table of contents lists are no headings: these follow it
      }
      if (words.isAny(title, LabelWords.Group.ACTIONS, LabelWords.Group.STRUCTURE)
          || (words.is(LabelWords.Group.AGENDA, title)
              && (isPreview(above) || at < notesWithin(above)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the notes begin that stand below an agenda, with nothing but attendance and the like in
   * between; what is above them previews. 0 if there are none.
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
      if (all.get(i).isHeading()) {
        String title = all.get(i).title();
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
    while (end < all.size()
        && (!all.get(end).isHeading() || all.get(end).level() > all.get(heading).level())) {
      end++;
    }
    return end;
  }

  /** The notes stand under a heading of their own. */
  private boolean notesFollow(int agenda) {
    for (int i = endOf(agenda); i < all.size(); i++) {
      SectionStart later = all.get(i);
      if (later.isHeading()
          && later.level() <= all.get(agenda).level()
          && words.is(LabelWords.Group.NOTES, later.title())) {
        return true;
      }
    }
    return false;
  }

  /** What the agenda names is named again by later headings. */
  private boolean itemsRecur(int agenda) {
    int end = endOf(agenda);
    Set<String> later = new HashSet<>();
    for (SectionStart mark : all.subList(end, all.size())) {
      if (mark.isHeading()) {
        later.add(Slug.of(mark.title()));
      }
    }
    List<SectionStart> named = all.subList(agenda + 1, end);
    long again =
        named.stream()
            .filter(m -> !words.is(LabelWords.Group.CONCLUSION, m.title()))
            .filter(m -> later.contains(Slug.of(m.title())))
            .count();
    return again > 0 && again * 2 >= named.size();
  }
}
