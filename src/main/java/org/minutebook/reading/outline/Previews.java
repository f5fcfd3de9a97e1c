package org.minutebook.reading.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.LabelWords;

/** Tells agendas and lists of points that only preview the notes further down. */
final class Previews {
  private static final int UNKNOWN = 0;
  private static final int YES = 1;
  private static final int NO = 2;

  private final LabelWords words;
  private final DiscussionDetector discussion;
  private final List<SectionStart> sections;

  /** For each heading of an agenda whether it only previews the discussion, once known. */
  private final int[] previews;

  /** For each heading of an agenda the index of the notes below it plus 1, once known. */
  private final int[] notes;

  Previews(LabelWords words, DiscussionDetector discussion, List<SectionStart> sections) {
    this.words = words;
    this.discussion = discussion;
    this.sections = sections;
    this.previews = new int[sections.size()];
    this.notes = new int[sections.size()];
  }

  /** Whether a heading around a section makes it part of a preview. */
  boolean isPreviewed(int at, int heading) {
    String title = sections.get(heading).title();
    return words.is(LabelWords.Group.AGENDA, title)
        ? isPreview(heading) || at < notesWithin(heading)
        : words.is(LabelWords.Group.POINTS, title) && isPreview(heading);
  }

  /** Whether there is discussion under a heading or in a part below it. */
  boolean isSaid(int heading) {
    for (SectionStart part : sections.subList(heading, endOf(heading))) {
      if (discussion.in(part.blocks()) || discussion.isDiscussion(part.own())) {
        return true;
      }
    }
    return false;
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
      boolean preview =
          words.is(LabelWords.Group.AGENDA, sections.get(agenda).title())
              ? notesFollow(agenda, false) || itemsRecur(agenda)
              : notesFollow(agenda, true);
      previews[agenda] = preview ? YES : NO;
    }
    return previews[agenda] == YES;
  }

  /** The index behind the last section below a heading. */
  int endOf(int heading) {
    int end = heading + 1;
    while (end < sections.size()
        && (!sections.get(end).isHeading()
            || sections.get(end).level() > sections.get(heading).level())) {
      end++;
    }
    return end;
  }

  /**
   * Whether the notes have a heading of their own further down.
   *
   * @param said whether something must stand below it
   */
  private boolean notesFollow(int agenda, boolean said) {
    for (int i = endOf(agenda); i < sections.size(); i++) {
      SectionStart later = sections.get(i);
      if (later.isHeading()
          && later.level() <= sections.get(agenda).level()
          && words.is(LabelWords.Group.NOTES, later.title())
          && !words.is(LabelWords.Group.POINTS, later.title())
          && (!said || isSaid(i))) {
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
