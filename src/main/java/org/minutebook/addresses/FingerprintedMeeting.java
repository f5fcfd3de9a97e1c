package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * A meeting as it was read, with the fingerprints of all that gets an address.
 *
 * @param meeting by the ids its reader gave it
 * @param whole fingerprint of all sections together
 * @param sections fingerprints of its sections, in order
 * @param statements fingerprints of its statements, in order
 */
public record FingerprintedMeeting(
    Meeting meeting, Fingerprint whole, List<Fingerprint> sections, List<Fingerprint> statements) {
  /** Words in a group: three are rarely said twice in the same way, and survive most edits. */
  static final int WORDS = 3;

  /** A statement is short and one changed word spoils every group around it. */
  private static final int STATEMENT_WORDS = 2;

  private static final int MEETING_SAMPLES = 32;
  private static final int SECTION_SAMPLES = 12;
  private static final int STATEMENT_SAMPLES = 6;

  public FingerprintedMeeting {
    sections = List.copyOf(sections);
    statements = List.copyOf(statements);
  }

  /** Takes the fingerprints; pure, and safe to call from several threads. */
  public static FingerprintedMeeting of(Meeting meeting) {
    Fingerprint.Sampler whole = new Fingerprint.Sampler(MEETING_SAMPLES);
    List<Fingerprint> sections = new ArrayList<>();
    for (Section section : meeting.sections()) {
      Fingerprint.Sampler own = new Fingerprint.Sampler(SECTION_SAMPLES);
      each(
          section,
          hash -> {
            own.add(hash);
            whole.add(hash);
          });
      sections.add(own.fingerprint());
    }
    List<Fingerprint> statements = new ArrayList<>();
    for (Statement statement : meeting.statements()) {
      Fingerprint.Sampler own = new Fingerprint.Sampler(STATEMENT_SAMPLES);
      each(statement, own::add);
      statements.add(own.fingerprint());
    }
    return new FingerprintedMeeting(meeting, whole.fingerprint(), sections, statements);
  }

  /** A meeting whose texts are not compared with any. */
  static FingerprintedMeeting unprinted(Meeting meeting) {
    return new FingerprintedMeeting(
        meeting,
        Fingerprint.EMPTY,
        Collections.nCopies(meeting.sections().size(), Fingerprint.EMPTY),
        Collections.nCopies(meeting.statements().size(), Fingerprint.EMPTY));
  }

  /** The word groups of a section, its title left out: it may be reworded. */
  static void each(Section section, LongConsumer sink) {
    String text = section.text();
    int title = text.indexOf(section.rawTitle());
    boolean opens = title >= 0 && text.chars().limit(title).noneMatch(Character::isLetterOrDigit);
    Shingles.each(opens ? text.substring(title + section.rawTitle().length()) : text, WORDS, sink);
  }

  /** The word groups of a statement. */
  static void each(Statement statement, LongConsumer sink) {
    Shingles.each(statement.text(), STATEMENT_WORDS, sink);
  }
}
