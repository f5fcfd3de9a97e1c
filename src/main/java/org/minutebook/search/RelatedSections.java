package org.minutebook.search;

import java.util.List;
import org.minutebook.minutes.Section;

/**
 * Sections of other meetings that are about the same topic as one section, as a thread: those
 * before it and those after it, each oldest first. Both are empty for a section of its own.
 */
public record RelatedSections(List<Entry> earlier, List<Entry> later) {
  /** Nothing akin. */
  public static final RelatedSections NONE = new RelatedSections(List.of(), List.of());

  /**
   * A section akin.
   *
   * @param references issues and pull requests that both speak of, as {@code owner/repository#12}
   *     or {@code #12}
   */
  public record Entry(MeetingRef meeting, Section section, List<String> references) {}
}
