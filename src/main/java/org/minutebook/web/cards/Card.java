package org.minutebook.web.cards;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the picture of a page shows: text as it is in the minutes, without markup.
 *
 * @param kind colours the picture
 * @param label what is shown, such as {@code Decision 2014-08-07.3}; blank for none
 * @param words the words that matter
 * @param place where they are from: meeting and date, or from when to when; blank for none
 * @param archive the archive's name
 */
public record Card(Kind kind, String label, String words, String place, String archive) {
  /** Enough for the picture, whatever the minutes say. */
  private static final int MAX_WORDS = 400;

  private static final int MAX_LINE = 160;

  /** What a page is about. */
  public enum Kind {
    DECISION,
    TOPIC,
    MINUTES
  }

  public Card {
    label = CardText.bounded(label, MAX_LINE);
    words = CardText.bounded(words, MAX_WORDS);
    place = CardText.bounded(place, MAX_LINE);
    archive = CardText.bounded(archive, MAX_LINE);
  }

  /** The same in words, for those who can't see the picture. */
  public String alt() {
    return Stream.of(label, words, place, archive)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" \u00B7 "));
  }
}
