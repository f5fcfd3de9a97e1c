package org.minutebook.reading;

import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Slug;

/**
 * The lines of a file that tell of one of its meetings.
 *
 * @param line the line of the heading or line with its date, 1-based
 * @param end its last line
 * @param heading what the heading says
 * @param subject the heading, if it says what the meeting was about and not only when it was
 * @param blocks its blocks, that heading first and at level 1, all others below
 */
record MeetingPart(
    int line, int end, DatedLine heading, Optional<String> subject, List<Block> blocks) {
  MeetingPart {
    blocks = List.copyOf(blocks);
  }

  /**
   * Its meeting's id: its day or month behind the file's id; a second meeting of that date has its
   * subject there as well, or else a number.
   *
   * @param ids those handed out for the file so far
   */
  String id(String file, Slug.Unique ids) {
    String day = MeetingId.of(file, heading.date());
    String words = subject.map(s -> Slug.of(String.join(" ", heading.extra()))).orElse("");
    return ids.take(ids.has(day) && !words.isEmpty() ? day + "-" + words : day);
  }
}
