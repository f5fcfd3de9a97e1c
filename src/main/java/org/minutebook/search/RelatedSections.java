package org.minutebook.search;

import java.util.List;
import org.minutebook.minutes.Section;

/**
 * The sections of other meetings that are about the same topic as one section: those of earlier and
 * those of later meetings, each oldest first.
 */
public record RelatedSections(List<Entry> earlier, List<Entry> later) {
  /** No other section is about the topic. */
  public static final RelatedSections NONE = new RelatedSections(List.of(), List.of());

  /**
   * A section about the same topic.
   *
   * @param references issues and pull requests that the titles of both refer to, as {@code
   *     owner/repository#12} or {@code #12}
   */
  public record Entry(MeetingRef meeting, Section section, List<String> references) {}
}
