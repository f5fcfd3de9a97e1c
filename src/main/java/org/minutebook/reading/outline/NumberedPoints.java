package org.minutebook.reading.outline;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells labels such as {@code "**Objective:**"} from topics where the headings are the numbered
 * points of the meeting: what stands below such a point is a part of it.
 */
final class NumberedPoints {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)] ?\\p{L}");

  /** Fewer numbered headings may be so by chance. */
  private static final int MIN_POINTS = 3;

  private NumberedPoints() {}

  /** Takes labels alone on their line, below numbered headings, out of the topics. */
  static void clear(List<SectionStart> sections, List<Boolean> topics) {
    int points = 0;
    for (int i = 0; i < sections.size(); i++) {
      points += topics.get(i) && isPoint(sections.get(i)) ? 1 : 0;
    }
    if (points < MIN_POINTS) {
      return;
    }
    boolean within = false;
    for (int i = 0; i < sections.size(); i++) {
      SectionStart section = sections.get(i);
      if (section.isHeading()) {
        within = isPoint(section) && topics.get(i);
      } else if (within
          && section.form() == SectionStart.Form.RUN_IN
          && section.rawTitle().startsWith("**")) {
        topics.set(i, false);
      }
    }
  }

  private static boolean isPoint(SectionStart section) {
    return section.isHeading() && NUMBER.matcher(section.title()).lookingAt();
  }
}
