package org.minutebook.search.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds decisions that a later one undoes, replaces or settles. The rules are few and strong, since
 * a wrong link misleads more than a missing one: see docs/rationale/search.md.
 */
public final class Supersessions {
  private static final Comparator<Decision> IN_TIME =
      Comparator.comparing(Decision::date)
          .thenComparing(Decision::meeting)
          .thenComparingInt(d -> d.statement().line())
          .thenComparingInt(Decision::doc);

  /**
   * A decision that a later one supersedes.
   *
   * @param reason what says so, such as {@code "reverted"}
   */
  public record Link(Decision earlier, Decision later, String reason) {}

  private final Map<Integer, Link> links = new TreeMap<>();

  private Supersessions() {}

  /** The links between some decisions, at most one from each earlier one. */
  public static List<Link> among(List<Decision> decisions) {
    List<Decision> inTime = decisions.stream().sorted(IN_TIME).toList();
    Supersessions found = new Supersessions();
    found.byWords(inTime);
    Map<String, List<Decision>> threads = new LinkedHashMap<>();
    for (Decision decision : inTime) {
      for (String issue : decision.issues()) {
        threads.computeIfAbsent("issue " + issue, k -> new ArrayList<>()).add(decision);
      }
      if (!decision.topic().isEmpty()) {
        String topic = decision.series() + "/" + String.join(" ", decision.topic());
        threads.computeIfAbsent(topic, k -> new ArrayList<>()).add(decision);
      }
    }
    threads.values().forEach(found::inThread);
    return List.copyOf(found.links.values());
  }

  /** The rules for decisions of one issue or topic. */
  private void inThread(List<Decision> thread) {
    List<List<Decision>> meetings = byMeeting(thread);
    for (int i = 0; i < meetings.size(); i++) {
      for (Decision earlier : meetings.get(i)) {
        for (int j = i + 1; j < meetings.size() && !links.containsKey(earlier.doc()); j++) {
          Optional<Link> link = link(earlier, meetings.get(i), meetings.get(j));
          link.ifPresent(l -> links.put(earlier.doc(), l));
        }
      }
    }
  }

  /** The link from a decision of a meeting to one of a later meeting. */
  private static Optional<Link> link(
      Decision earlier, List<Decision> meeting, List<Decision> laterMeeting) {
    List<Decision> best = new ArrayList<>(laterMeeting.reversed());
    best.sort(Comparator.comparing(d -> d.statement().level()));
    for (Decision later : best) {
      if (!later.date().equals(earlier.date())) {
        Optional<String> reason =
            Turns.settled(earlier, later)
                .or(() -> Turns.turned(earlier, meeting, later, laterMeeting))
                .or(() -> Turns.stepped(earlier, meeting, later, laterMeeting))
                .or(() -> Turns.undoneInIssue(earlier, later));
        if (reason.isPresent()) {
          return Optional.of(new Link(earlier, later, reason.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<List<Decision>> byMeeting(List<Decision> thread) {
    Map<String, List<Decision>> meetings = new LinkedHashMap<>();
    for (Decision decision : thread) {
      meetings.computeIfAbsent(decision.meeting(), m -> new ArrayList<>()).add(decision);
    }
    return List.copyOf(meetings.values());
  }

  /** Links each decision that says it undoes something to the newest one with the same words. */
  private void byWords(List<Decision> inTime) {
    Map<String, List<Decision>> byWord = new HashMap<>();
    for (Decision later : inTime) {
      if (later.undo().isPresent()) {
        Map<Decision, Integer> shared = new LinkedHashMap<>();
        for (String word : later.rareWords()) {
          for (Decision earlier : byWord.getOrDefault(word, List.of())) {
            shared.merge(earlier, 1, Integer::sum);
          }
        }
        shared.keySet().stream()
            .filter(earlier -> earlier.date().compareTo(later.date()) < 0)
            .filter(earlier -> Turns.undone(earlier, later, shared.get(earlier)))
            .max(IN_TIME)
            .ifPresent(
                earlier ->
                    links.putIfAbsent(
                        earlier.doc(), new Link(earlier, later, Turns.saysUndone(later))));
      }
      for (String word : later.rareWords()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(later);
      }
    }
  }
}
