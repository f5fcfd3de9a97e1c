package org.minutebook.web.view;

import java.util.List;
import org.minutebook.web.render.Html;

/**
 * The page of a meeting, or of one of its sections.
 *
 * @param day when it was held
 * @param series what kind of meeting; its address blank for none
 * @param people those present, as written
 * @param source where the file is hosted; its words tell file and line, its address may be blank
 * @param contents all its topics
 * @param parts its sections in full: all of them, one, or none where they are too long for one page
 * @param whole where all of it stands on one page, or null where it does so here
 * @param entries the decisions and actions of those
 * @param counts how many of each there are, in words; blank for none
 * @param thread earlier and later discussions of the same topic, this one among them; may be empty
 * @param citations ways to cite it
 * @param previous what comes before (a meeting, a section), or null
 * @param next what comes after, or null
 */
public record MeetingView(
    String title,
    String href,
    DateView day,
    Link series,
    List<Person> people,
    Link source,
    List<Content> contents,
    List<Part> parts,
    Link whole,
    List<StatementView> entries,
    String counts,
    List<Discussion> thread,
    List<Citation> citations,
    Link previous,
    Link next) {

  /** Somebody who was there. */
  public record Person(String name, String href, boolean chair) {}

  /**
   * A topic in the table of contents.
   *
   * @param counts its decisions and actions in words; blank for none
   * @param here whether it is the one shown
   */
  public record Content(String title, String href, String counts, boolean here) {}

  /**
   * A section rendered.
   *
   * @param path titles of the sections around it; blank for none
   * @param heading level of its title, 1 to 6
   * @param frontMatter the file's, where this part holds it; null elsewhere
   */
  public record Part(
      String id,
      String title,
      String path,
      String href,
      int heading,
      boolean topic,
      Html body,
      String frontMatter) {

    /** Whether there is nothing to show under the title. */
    public boolean isEmpty() {
      return body.isEmptyContent() && frontMatter == null;
    }
  }

  /**
   * A discussion of the topic.
   *
   * @param topic its section; without an address for the one shown
   * @param shared issues and pull requests that both speak of; blank for none
   */
  public record Discussion(DateView day, Link topic, String meeting, String shared) {}
}
