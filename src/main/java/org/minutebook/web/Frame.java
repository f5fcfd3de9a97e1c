package org.minutebook.web;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param archive the archive's name
 * @param query what stands in the search box
 * @param robots whether search engines may keep the page
 */
public record Frame(String title, String archive, String query, boolean robots) {

  /** For the browser's tab: the page's title and the archive's name, once where they are one. */
  public String fullTitle() {
    return title.equals(archive) ? archive : title + " \u00b7 " + archive;
  }
}
