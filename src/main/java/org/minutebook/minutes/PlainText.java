package org.minutebook.minutes;

import java.util.List;

/**
 * A text without its markup.
 *
 * @param text the words as a reader sees them, blocks separated by line feeds
 * @param links where the text's links lead, in order, without their scheme
 */
public record PlainText(String text, List<String> links) {
  public static final PlainText EMPTY = new PlainText("", List.of());

  public PlainText {
    links = List.copyOf(links);
  }
}
