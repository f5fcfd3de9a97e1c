package org.minutebook.web.view;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param archive the archive's name
 * @param query what stands in the search box
 * @param nav where else to go; a note says that the page is or lies there
 */
public record PageFrame(
    String title, String archive, String query, List<Link> nav, SharingMetadata sharing) {

  /** For the browser's tab: the page's title and the archive's name, once where they are one. */
  public String fullTitle() {
    return title.equals(archive) ? archive : title + " \u00b7 " + archive;
  }
}
