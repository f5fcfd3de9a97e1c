package org.minutebook.web.view;

/**
 * A link as a page shows it.
 *
 * @param href blank for text without a link
 * @param note a count or date beside it, or blank
 */
public record Link(String href, String text, String note) {
  /** A link without a note. */
  public static Link to(String href, String text) {
    return new Link(href, text, "");
  }
}
