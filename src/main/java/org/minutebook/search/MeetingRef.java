package org.minutebook.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;

/**
 * A reference to a meeting: enough to name it, to date it and to link to it.
 *
 * @param topics what it was about, as {@link Meeting#leadingTopics} says
 */
public record MeetingRef(
    String id,
    String title,
    Optional<MeetingDate> date,
    Optional<String> series,
    String file,
    List<String> topics) {
  /** By date, then id; those without a date last. */
  public static final Comparator<MeetingRef> BY_DATE =
      Comparator.comparing(
              (MeetingRef m) -> m.date().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeetingRef::id);

  public MeetingRef {
    topics = List.copyOf(topics);
  }

  /** Names a meeting that was read. */
  public static MeetingRef of(Meeting meeting) {
    return new MeetingRef(
        meeting.id(),
        meeting.title(),
        meeting.date(),
        meeting.series(),
        meeting.file(),
        meeting.leadingTopics());
  }

  /**
   * The titles that several meetings of a list have. There, a title alone does not tell which
   * meeting it is.
   */
  public static Set<String> sharedTitles(List<MeetingRef> meetings) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (MeetingRef meeting : meetings) {
      if (!seen.add(meeting.title())) {
        shared.add(meeting.title());
      }
    }
    return shared;
  }

  /** What it was about, in a line of text; empty if that is not known. */
  public String about() {
    return String.join(" \u00B7 ", topics);
  }
}
