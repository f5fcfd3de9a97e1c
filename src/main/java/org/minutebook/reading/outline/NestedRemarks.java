package org.minutebook.reading.outline;

import java.util.List;
import org.minutebook.reading.LabelWords;

/**
 * Tells remarks with more below them from topics where headings carry the topics: below such a
 * heading one item or two are remarks on it, while three or more may be a list of points.
 */
final class NestedRemarks {
  /** More items below a heading may be its points. */
  private static final int MAX_REMARKS = 2;

  private final LabelWords words;

  NestedRemarks(LabelWords words) {
    this.words = words;
  }

  /** Takes the remarks out of the sections, so that they belong to the heading above them. */
  void clear(List<SectionStart> sections, List<Boolean> topics) {
    int headings = 0;
    int items = 0;
    for (int i = 0; i < sections.size(); i++) {
      headings += topics.get(i) && sections.get(i).isHeading() ? 1 : 0;
      items += topics.get(i) && isPlain(sections.get(i)) ? 1 : 0;
    }
    if (items == 0 || headings <= items) {
      return;
    }
    int below = 0;
    for (int i = sections.size() - 1; i >= 0; i--) {
      if (!sections.get(i).isHeading()) {
        below += topics.get(i) ? 1 : 0;
        continue;
      }
      if (below > 0
          && below <= MAX_REMARKS
          && topics.get(i)
          && !words.is(LabelWords.Group.OTHER_BUSINESS, sections.get(i).title())) {
        clearBelow(i, sections, topics);
      }
      below = 0;
    }
  }

  private static void clearBelow(int heading, List<SectionStart> sections, List<Boolean> topics) {
    int at = heading + 1;
    while (at < sections.size() && !sections.get(at).isHeading()) {
      if (isPlain(sections.get(at))) {
        sections.remove(at);
        topics.remove(at);
      } else {
        at++;
      }
    }
  }

  /** Whether a section is an item that neither stands out nor refers to an issue. */
  private static boolean isPlain(SectionStart section) {
    return section.form() == SectionStart.Form.ITEM
        && !section.rawTitle().startsWith("**")
        && !ItemText.refersToIssue(section.rawTitle());
  }
}
