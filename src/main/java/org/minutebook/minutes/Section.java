package org.minutebook.minutes;

import java.util.List;

/**
 * A stretch of the minutes: one topic, or what holds the page together.
 *
 * @param id slug of the title, unique in the meeting
 * @param title the title cleaned for display
 * @param rawTitle the title as it stands in the source, Markdown included
 * @param path titles of the sections this one lies within, outermost first
 * @param line first line, 1-based in the file as it stands
 * @param end last line, inclusive
 * @param level depth below the page: 1 is outermost
 * @param topic whether something was discussed here; false for agenda previews, attendance,
 *     logistics and headings that only group others
 * @param text its source lines, Markdown as it stands, joined by line feeds
 */
public record Section(
    String id,
    String title,
    String rawTitle,
    List<String> path,
    int line,
    int end,
    int level,
    boolean topic,
    String text) {

  public Section {
    path = List.copyOf(path);
  }
}
