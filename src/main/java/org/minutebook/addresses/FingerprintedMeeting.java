package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * A meeting with the fingerprints of everything in it that gets an address. The sizes of shingles
 * and samples must not change, as ledgers keep the fingerprints for years.
 *
 * @param meeting with the ids its reader gave it
 * @param whole fingerprint of all sections together
 * @param sections fingerprints of its sections, in order
 * @param statements fingerprints of its statements, in order
 */
public record FingerprintedMeeting(
    Meeting meeting, Fingerprint whole, List<Fingerprint> sections, List<Fingerprint> statements) {
  /** Three words are rarely repeated in the same order, and survive most edits. */
  private static final int SECTION_SHINGLE_WORDS = 3;

  /** A statement is short, and one changed word changes every shingle around it. */
  private static final int STATEMENT_SHINGLE_WORDS = 2;

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
      Fingerprint.Sampler sampler = new Fingerprint.Sampler(SECTION_SAMPLES);
      forEachShingle(
          section,
          shingle -> {
            sampler.add(shingle);
            whole.add(shingle);
          });
      sections.add(sampler.fingerprint());
    }
    List<Fingerprint> statements = new ArrayList<>();
    for (Statement statement : meeting.statements()) {
      Fingerprint.Sampler sampler = new Fingerprint.Sampler(STATEMENT_SAMPLES);
      forEachShingle(statement, sampler::add);
      statements.add(sampler.fingerprint());
    }
    return new FingerprintedMeeting(meeting, whole.fingerprint(), sections, statements);
  }

  /** A meeting with empty fingerprints, where there is no ledger to compare it with. */
  static FingerprintedMeeting withoutFingerprints(Meeting meeting) {
    return new FingerprintedMeeting(
        meeting,
        Fingerprint.EMPTY,
        Collections.nCopies(meeting.sections().size(), Fingerprint.EMPTY),
        Collections.nCopies(meeting.statements().size(), Fingerprint.EMPTY));
  }

  /** The shingles of a section without its title, which may be reworded. */
  static void forEachShingle(Section section, LongConsumer sink) {
    String text = section.text();
    int title = text.indexOf(section.rawTitle());
    boolean startsWithTitle =
        title >= 0 && text.chars().limit(title).noneMatch(Character::isLetterOrDigit);
    Shingles.forEach(
        startsWithTitle ? text.substring(title + section.rawTitle().length()) : text,
        SECTION_SHINGLE_WORDS,
        sink);
  }

  /** The shingles of a statement. */
  static void forEachShingle(Statement statement, LongConsumer sink) {
    Shingles.forEach(statement.text(), STATEMENT_SHINGLE_WORDS, sink);
  }
}
