package org.minutebook.addresses;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.addresses.samples.Shingles;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/**
 * A meeting with the fingerprints of everything in it that gets an address. It does without the
 * meeting's text, as those of a whole archive are compared at once. The sizes of shingles and
 * samples must not change, as ledgers keep the fingerprints for years.
 */
public final class FingerprintedMeeting {
  /** Three words are rarely repeated in the same order, and survive most edits. */
  private static final int SECTION_SHINGLE_WORDS = 3;

  /** A statement is short, and one changed word changes every shingle around it. */
  private static final int STATEMENT_SHINGLE_WORDS = 2;

  private static final WeakReference<Meeting> NOT_GIVEN = new WeakReference<>(null);

  private static final int MEETING_SAMPLES = 32;
  private static final int SECTION_SAMPLES = 12;
  private static final int STATEMENT_SAMPLES = 6;

  private final Part whole;
  private final Optional<MeetingDate> date;
  private final Optional<String> series;
  private final Supplier<Meeting> meeting;

  /** Its sections are asked for one after the other. */
  private WeakReference<Meeting> lastGiven = NOT_GIVEN;

  /**
   * A meeting, a section or a statement.
   *
   * @param ownId the id that the reader gave it; of a statement, the part after the section's id
   * @param name the file of a meeting, the slug of a section's title; of a statement, its id
   * @param qualifiedSlug the slug of a section's title behind that of the heading above it, if
   *     there is one; else the id
   * @param index which of the meeting's sections or statements it is, counted from 0
   * @param parts the sections of a meeting, the statements of a section
   */
  record Part(
      String ownId,
      String name,
      String qualifiedSlug,
      Fingerprint fingerprint,
      int index,
      List<Part> parts) {
    Part {
      parts = List.copyOf(parts);
    }
  }

  private FingerprintedMeeting(Part whole, Meeting now, Supplier<Meeting> again) {
    this.whole = whole;
    this.date = now.date();
    this.series = now.series();
    this.meeting = again;
  }

  /** Takes the fingerprints; pure, and safe to call from several threads. */
  public static FingerprintedMeeting of(Meeting meeting) {
    return of(meeting, () -> meeting);
  }

  /**
   * Takes the fingerprints and lets go of the meeting.
   *
   * @param again gives the same meeting once more, should its text be needed
   */
  public static FingerprintedMeeting of(Meeting meeting, Supplier<Meeting> again) {
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
    Function<Statement, Fingerprint> ofStatement =
        statement -> {
          Fingerprint.Sampler sampler = new Fingerprint.Sampler(STATEMENT_SAMPLES);
          forEachShingle(statement, sampler::add);
          return sampler.fingerprint();
        };
    return new FingerprintedMeeting(
        part(meeting, whole.fingerprint(), sections::get, ofStatement), meeting, again);
  }

  /** A meeting with empty fingerprints, where there is no ledger to compare it with. */
  static FingerprintedMeeting withoutFingerprints(Meeting meeting) {
    return new FingerprintedMeeting(
        part(meeting, Fingerprint.EMPTY, i -> Fingerprint.EMPTY, s -> Fingerprint.EMPTY),
        meeting,
        () -> meeting);
  }

  private static Part part(
      Meeting meeting,
      Fingerprint whole,
      Function<Integer, Fingerprint> ofSection,
      Function<Statement, Fingerprint> ofStatement) {
    Map<String, List<Part>> statements = new HashMap<>();
    for (int i = 0; i < meeting.statements().size(); i++) {
      Statement statement = meeting.statements().get(i);
      String id = LedgerEntry.lastPart(statement.id());
      statements
          .computeIfAbsent(statement.section(), s -> new ArrayList<>())
          .add(new Part(id, id, id, ofStatement.apply(statement), i, List.of()));
    }
    List<Part> sections = new ArrayList<>();
    for (int i = 0; i < meeting.sections().size(); i++) {
      Section section = meeting.sections().get(i);
      String slug = same(section.id(), Slug.of(section.title(), "section"));
      sections.add(
          new Part(
              section.id(),
              slug,
              section.path().isEmpty()
                  ? slug
                  : Slug.of(section.path().getLast() + " " + section.title(), "section"),
              ofSection.apply(i),
              i,
              statements.getOrDefault(section.id(), List.of())));
    }
    return new Part(meeting.id(), meeting.file(), meeting.id(), whole, 0, sections);
  }

  /** The second of two texts, or the first if it is equal, so that only one need be kept. */
  private static String same(String first, String second) {
    return first.equals(second) ? first : second;
  }

  /** The meeting and what is in it. */
  Part whole() {
    return whole;
  }

  /** When the meeting was held, if it is known. */
  Optional<MeetingDate> date() {
    return date;
  }

  /** The series of the meeting. */
  Optional<String> series() {
    return series;
  }

  /** The meeting with the ids its reader gave it. */
  Meeting meeting() {
    Meeting last = lastGiven.get();
    if (last == null) {
      last = meeting.get();
      lastGiven = new WeakReference<>(last);
    }
    return last;
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
