package org.minutebook.web.view;

import java.util.List;
import org.minutebook.web.render.Html;

/**
 * The page of a meeting, or of one of its sections.
 *
 * @param series the meeting's series; without an address if it has none
 * @param people those present, as the minutes name them
 * @param source the file and line, with a link if the archive's settings give one
 * @param edit where the file can be edited; blank if that is not known
 * @param contents the topics of the whole meeting
 * @param parts the sections shown in full; none where the meeting is too long for one page
 * @param fullPage where a long meeting is shown on one page; null if it is here
 * @param statements the decisions and actions of the page
 * @param counts their numbers in words; blank for none
 * @param possible where the less certain ones are shown too; null if there are none to add
 * @param thread earlier and later discussions of the section's topic; none on a meeting's page
 * @param previous the meeting or section before this one, or null
 * @param next the meeting or section after this one, or null
 */
public record MeetingView(
    String title,
    String href,
    DateView date,
    Link series,
    List<Person> people,
    Link source,
    String edit,
    List<Content> contents,
    List<Part> parts,
    Link fullPage,
    List<StatementView> statements,
    String counts,
    Link possible,
    TopicThreadView thread,
    List<Citation> citations,
    Link previous,
    Link next) {

  /** Somebody who was present. */
  public record Person(String name, String href, boolean chair) {}

  /**
   * A topic in the table of contents.
   *
   * @param counts its decisions and actions in words; blank for none
   * @param current whether it is the one this page shows
   */
  public record Content(String title, String href, String counts, boolean current) {}

  /**
   * A section in full.
   *
   * @param path the titles of the sections around it; blank for none
   * @param level the level of its heading, 1 to 6
   * @param topic whether it is a topic; if not, it only holds the minutes together
   * @param frontMatter the file's front matter, where this section contains it; else null
   */
  public record Part(
      String id,
      String title,
      String path,
      String href,
      int level,
      boolean topic,
      Html body,
      String frontMatter) {

    /** Whether there is nothing to show below the heading. */
    public boolean isEmpty() {
      return body.isEmptyContent() && frontMatter == null;
    }
  }
}
