package org.minutebook.reading.outline;

import java.util.List;
import org.minutebook.reading.LabelWords;

/**
 * Tells what stands above the list of those present: the name of the group, how to join. People
 * write who was there before they write what was said.
 */
final class Preamble {
  /** More than that before the list is a discussion, and the list came late. */
  private static final int MAX_BEFORE = 1;

  private static final int MIN_AFTER = 2;

  private final LabelWords words;

  Preamble(LabelWords words) {
    this.words = words;
  }

  /** Takes topics above the first list of those present out of the list. */
  void clear(List<SectionStart> sections, List<Boolean> topics) {
    int roll = 0;
    while (roll < sections.size() && !isRoll(sections.get(roll))) {
      roll++;
    }
    if (roll == sections.size()) {
      return;
    }
    int before = 0;
    int after = 0;
    for (int i = 0; i < topics.size(); i++) {
      if (topics.get(i)) {
        before += i < roll ? 1 : 0;
        after += i > roll ? 1 : 0;
      }
    }
    if (before > MAX_BEFORE || after < MIN_AFTER) {
      return;
    }
    for (int i = 0; i < roll; i++) {
      topics.set(i, false);
    }
  }

  private boolean isRoll(SectionStart section) {
    return section.isHeading() && words.is(LabelWords.Group.ATTENDANCE, section.title());
  }
}
