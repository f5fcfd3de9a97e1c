package org.minutebook.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minutebook.minutes.Meeting;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;

/**
 * What stands beside a meeting.
 *
 * @param previous the meeting of the same series before it
 * @param next the one after it
 */
public record PreviousAndNext(Optional<MeetingRef> previous, Optional<MeetingRef> next) {

  public static PreviousAndNext of(Meeting meeting, MinutesSearch search) {
    List<MeetingRef> series =
        search.meetings().stream().filter(m -> m.series().equals(meeting.series())).toList();
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).id().equals(meeting.id())) {
        return new PreviousAndNext(
            i > 0 ? Optional.of(series.get(i - 1)) : Optional.empty(),
            i + 1 < series.size() ? Optional.of(series.get(i + 1)) : Optional.empty());
      }
    }
    return new PreviousAndNext(Optional.empty(), Optional.empty());
  }

  /** Those of {@code candidates} whose address has most words in common with one that failed. */
  public static <T> List<T> nearest(
      String address, List<T> candidates, Function<T, String> id, int most) {
    Set<String> words = words(address);
    record Near<T>(T candidate, long shared, int length) {}
    return candidates.stream()
        .map(
            c ->
                new Near<>(
                    c,
                    words(id.apply(c)).stream().filter(words::contains).count(),
                    id.apply(c).length()))
        .filter(near -> near.shared() > 0)
        .sorted(
            Comparator.comparingLong((Near<T> near) -> -near.shared())
                .thenComparingInt(Near::length))
        .limit(most)
        .map(Near::candidate)
        .toList();
  }

  private static Set<String> words(String address) {
    return new HashSet<>(List.of(address.split("[^\\p{L}\\p{N}\\p{M}]+")));
  }
}
