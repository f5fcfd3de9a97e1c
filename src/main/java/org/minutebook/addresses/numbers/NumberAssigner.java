package org.minutebook.addresses.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.minutebook.minutes.DecisionNumber;
import org.minutebook.minutes.MeetingDate;

/**
 * Gives decisions their numbers. A decision that has one keeps it; the others get the next of their
 * meeting, in the order of lines. No number is ever given twice.
 */
public final class NumberAssigner {
  private final GivenNumbers given;
  private final Map<String, Integer> newcomers = new HashMap<>();

  private NumberAssigner(GivenNumbers given) {
    this.given = given;
  }

  /**
   * A meeting with its decisions.
   *
   * @param address of the meeting, which no other has
   * @param former all numbers its decisions ever had, those of decisions that are gone included
   * @param decisions the numbers of its decisions so far, in the order of lines; null for none
   */
  public record Decisions(
      String address,
      Optional<MeetingDate> date,
      Optional<String> series,
      Set<String> former,
      List<String> decisions) {

    /** Whether its decisions have had numbers with this key. */
    private boolean holds(String key) {
      return former.stream()
          .flatMap(number -> DecisionNumber.parse(number).stream())
          .anyMatch(number -> number.key().equals(key));
    }

    /** The keys its numbers may have, the shortest first. */
    private List<String> keys() {
      List<String> keys = new ArrayList<>();
      date.ifPresent(
          day -> {
            keys.add(day.toString());
            series.ifPresent(name -> keys.add(name + "/" + day));
          });
      keys.add(address);
      return keys;
    }
  }

  /**
   * Gives numbers.
   *
   * @param given all that were given before
   * @return the numbers of each meeting's decisions, all in the same order
   */
  public static List<List<String>> assign(List<Decisions> meetings, GivenNumbers given) {
    NumberAssigner assigner = new NumberAssigner(given.copy());
    Set<String> kept = new HashSet<>();
    List<List<String>> numbers = new ArrayList<>();
    for (Decisions meeting : meetings) {
      List<String> own = new ArrayList<>();
      for (String number : meeting.decisions()) {
        // Two branches may have given one number to two decisions: the second gets another.
        own.add(number != null && kept.add(number) ? number : null);
      }
      own.stream().filter(Objects::nonNull).forEach(assigner.given::add);
      numbers.add(own);
      if (own.contains(null) && meeting.date().isPresent()) {
        assigner.newcomers.merge(meeting.date().get().toString(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < meetings.size(); i++) {
      List<String> own = numbers.get(i);
      if (own.contains(null)) {
        String key = assigner.key(meetings.get(i));
        own.replaceAll(number -> number == null ? assigner.given.next(key).toString() : number);
      }
    }
    return numbers;
  }

  /**
   * The key that a meeting has already; otherwise the shortest that no other has. Of several that
   * are new on one day none gets the bare day if it has a series.
   */
  private String key(Decisions meeting) {
    List<String> keys = meeting.keys();
    for (String key : keys) {
      if (meeting.holds(key)) {
        return key;
      }
    }
    boolean sharesDay =
        meeting.series().isPresent() && newcomers.getOrDefault(keys.getFirst(), 0) > 1;
    for (String key : sharesDay ? keys.subList(1, keys.size()) : keys) {
      if (!given.has(key)) {
        return key;
      }
    }
    int other = 2;
    while (given.has(meeting.address() + "-" + other)) {
      other++;
    }
    return meeting.address() + "-" + other;
  }
}
