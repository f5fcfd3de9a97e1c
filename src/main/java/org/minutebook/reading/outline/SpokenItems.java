package org.minutebook.reading.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/** Tells items that open with the name of who speaks, or of who brings up a point. */
final class SpokenItems {
  private static final Pattern SPEAKER =
      Pattern.compile("^([\\p{L}@][\\p{L}\\p{N}_ .'’-]{0,28}?)\\s*(?::|,|-)\\s.*");

  /** A longer point of an agenda is a sentence. */
  private static final int MAX_POINT_LENGTH = 80;

  /** So many notes on what somebody says show that it is a point. */
  private static final int MIN_NOTES = 2;

  private final LabelWords words;
  private final Speakers speakers;

  SpokenItems(LabelWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /**
   * Whether a name before a point says who brings it up: {@code "Ann: ropes"}, in an agenda, or in
   * notes with several notes on it.
   */
  boolean isPresented(SectionStart heading, Block item) {
    String text = item.text();
    int notes = item.children().size();
    boolean agenda = words.is(LabelWords.Group.AGENDA, heading.title());
    return text.length() < MAX_POINT_LENGTH
        && !text.endsWith(".")
        && notes >= (agenda ? 1 : MIN_NOTES)
        && (agenda
            || (words.is(LabelWords.Group.NOTES, heading.title()) && text.indexOf(". ") < 0));
  }

  /** What is said, without the name before it. */
  static String said(String text) {
    String bare = withoutMarks(text);
    Matcher speaker = SPEAKER.matcher(bare);
    return speaker.matches()
        ? bare.substring(speaker.end(1)).replaceFirst("^\\s*[:,-]\\s+", "")
        : text;
  }

  /** A text whose first words are bold or in italics, without the marks of these. */
  private static String withoutMarks(String text) {
    int from = 0;
    while (from < text.length() && (text.charAt(from) == '*' || text.charAt(from) == '_')) {
      from++;
    }
    if (from == 0 || from > 3) {
      return text;
    }
    String marks = text.substring(0, from);
    int end = text.indexOf(marks, from);
    return end < 0 ? text : text.substring(from, end) + text.substring(end + from);
  }

  /** Whether a text is what somebody said: {@code "James: ..."}. */
  boolean isSpoken(String said) {
    String text = withoutMarks(said);
    Matcher speaker = SPEAKER.matcher(text);
    return !text.contains("://")
        && !ItemText.refersToIssue(text)
        && speaker.matches()
        && speakers.isSpeaker(speaker.group(1));
  }
}
