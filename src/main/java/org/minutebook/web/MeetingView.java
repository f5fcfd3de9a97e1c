package org.minutebook.web;

import java.util.List;

/**
 * The page of a meeting, or of one of its sections.
 *
 * @param day when it was held
 * @param series what kind of meeting; blank for none
 * @param people those present, as written
 * @param source where the file is hosted; its words tell file and line, its address may be blank
 * @param parts its sections: all of them, or one
 * @param entries the decisions and actions of those
 * @param previous what comes before (a meeting, a section), or null
 * @param next what comes after, or null
 */
public record MeetingView(
    String id,
    String title,
    String href,
    Day day,
    String series,
    List<Person> people,
    Link source,
    List<Part> parts,
    List<Entry> entries,
    Link previous,
    Link next) {

  /** Somebody who was there. */
  public record Person(String name, boolean chair) {}

  /**
   * A section rendered.
   *
   * @param path titles of the sections around it; blank for none
   * @param heading level of its title, 1 to 6
   * @param frontMatter the file's, where this part holds it; null elsewhere
   * @param counts its decisions and actions in words; blank for none
   */
  public record Part(
      String id,
      String title,
      String path,
      String href,
      int heading,
      boolean topic,
      Html body,
      String frontMatter,
      String counts) {

    /** Whether there is nothing to show under the title. */
    public boolean isEmpty() {
      return body.isEmptyContent() && frontMatter == null;
    }
  }
}
