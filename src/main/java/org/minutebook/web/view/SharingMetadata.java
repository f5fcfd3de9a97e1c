package org.minutebook.web.view;

/**
 * What a page tells search engines and those who share it.
 *
 * @param indexed whether search engines may keep the page
 * @param address the one address of the page; blank for a page without one
 * @param description in a sentence or two; blank for none
 * @param published the day of what it shows, {@code YYYY-MM-DD}; blank for none
 * @param data the page's JSON-LD, fit to stand in a script element; null for none
 */
public record SharingMetadata(
    boolean indexed, String address, String description, String published, String data) {

  /** Of a page that nobody is to find by a search engine: answers to queries, errors. */
  public static final SharingMetadata NONE = new SharingMetadata(false, "", "", "", null);
}
