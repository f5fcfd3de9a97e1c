package org.minutebook.search.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.copies.SegmentWordings.Place;

/** A statement and what repeats it in later meetings, in the order of time. */
public final class Repetition {
  /** What more meetings repeat is as likely a standing reminder as an action that is still open. */
  private static final int MOST_FOLLOWED = 10;

  /** In days. A list that is carried over is so from meeting to meeting. */
  private static final int LONGEST_PAUSE = 200;

  private static final Comparator<Member> IN_TIME =
      Comparator.comparingLong((Member m) -> m.place().date())
          .thenComparing(m -> m.place().meeting())
          .thenComparing(m -> !m.place().isStatement())
          .thenComparingInt(m -> m.place().line())
          .thenComparingInt(Member::doc);

  private final Member first;
  private final List<Member> copies = new ArrayList<>();
  private int meetings;
  private String lastMeeting;
  private long last;
  private Optional<Boolean> done;
  private long doneOn;

  /** A place with the number of its segment and that of its document in the index. */
  public record Member(Place place, int segment, int doc) {}

  private Repetition(Member first) {
    this.first = first;
    this.lastMeeting = first.place().meeting();
    this.last = first.place().date();
    this.done = first.place().done();
    this.doneOn = done.orElse(false) ? last : 0;
  }

  /**
   * Finds what repeats what among places of the same wording, which are put in order. Only a
   * statement of a level, or a surer one, is repeated.
   */
  public static List<Repetition> among(List<Member> alike, Statement.Level level) {
    alike.sort(IN_TIME);
    List<Repetition> found = new ArrayList<>();
    for (Member member : alike) {
      Place place = member.place();
      if (!found.isEmpty() && found.getLast().continuesWith(place)) {
        found.getLast().add(member);
      } else if (place.isStatement() && level.includes(place.level())) {
        found.add(new Repetition(member));
      }
    }
    return found;
  }

  /** The statement that counts. */
  public Member first() {
    return first;
  }

  /** Those in later meetings. */
  public List<Member> copies() {
    return copies;
  }

  /** Whether the statement with that document is one of them. */
  public boolean hasCopy(int doc) {
    return copies.stream().anyMatch(copy -> copy.doc() == doc);
  }

  /**
   * Whether a later place repeats it. What was done and is to be done again is another one, and so
   * is what was not repeated for long.
   */
  private boolean continuesWith(Place place) {
    boolean again =
        doneOn > 0 && place.date() > doneOn && place.isStatement() && !place.done().orElse(false);
    return !again && day(place.date()) - day(last) <= LONGEST_PAUSE;
  }

  private static long day(long date) {
    return MeetingDate.ofNumber(date).first().toEpochDay();
  }

  private void add(Member member) {
    Place place = member.place();
    if (place.isStatement() && !place.meeting().equals(first.place().meeting())) {
      copies.add(member);
    }
    // Two files of one day are as likely one meeting that was saved twice.
    if (place.isStatement() && !place.meeting().equals(lastMeeting) && place.date() > last) {
      meetings++;
      last = place.date();
      lastMeeting = place.meeting();
    }
    if (place.done().isPresent() && doneOn == 0) {
      done = place.done();
      doneOn = done.get() ? place.date() : 0;
    }
  }

  /** What became of the first. */
  public StatementHistory history() {
    boolean standing = meetings > MOST_FOLLOWED && !done.orElse(false);
    boolean open = done.isEmpty() && meetings > 0 && first.place().action();
    return new StatementHistory(
        meetings,
        meetings > 0 ? Optional.of(MeetingDate.ofNumber(last)) : Optional.empty(),
        standing ? Optional.empty() : open ? Optional.of(false) : done,
        doneOn > 0 ? Optional.of(MeetingDate.ofNumber(doneOn)) : Optional.empty(),
        Optional.empty());
  }
}
