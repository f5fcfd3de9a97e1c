package org.minutebook.web.view;

/**
 * A link with its words.
 *
 * @param note beside it, or blank: a count, a date
 */
public record Link(String href, String words, String note) {
  public static Link to(String href, String words) {
    return new Link(href, words, "");
  }
}
