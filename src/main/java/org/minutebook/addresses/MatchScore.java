package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How much of each text that is sought stands in each text that was read. */
final class MatchScore {
  /** What was counted for one pair. */
  record Hit(CurrentNode found, double share, int count) {}

  /** What more texts than these say is looked for in none: it tells nothing, and takes long. */
  private static final int MANY = 100;

  private final Map<Integer, List<PreviousNode>> bySample = new HashMap<>();
  private final Map<PreviousNode, Map<CurrentNode, Set<Integer>>> hits = new HashMap<>();

  /** Looks for all that is {@code sought} in everything {@code found}, and in their meetings. */
  static MatchScore of(List<PreviousNode> sought, List<CurrentNode> found) {
    MatchScore evidence = new MatchScore();
    for (PreviousNode one : sought) {
      for (int sample : one.entry().print().samples()) {
        evidence.bySample.computeIfAbsent(sample, s -> new ArrayList<>(1)).add(one);
      }
    }
    evidence.bySample.values().removeIf(all -> all.size() > MANY);
    if (!evidence.bySample.isEmpty()) {
      found.forEach(evidence::look);
    }
    return evidence;
  }

  private void look(CurrentNode found) {
    found.each(
        hash -> {
          int sample = Fingerprint.sample(hash);
          for (PreviousNode sought : bySample.getOrDefault(sample, List.of())) {
            boolean whole = sought.entry().kind() == LedgerEntry.Kind.MEETING;
            CurrentNode in = whole ? found.parent() : found;
            hits.computeIfAbsent(sought, s -> new HashMap<>())
                .computeIfAbsent(in, f -> new HashSet<>())
                .add(sample);
          }
        });
  }

  /** The share of the samples of one that stand in the other: 0 to 1. */
  double share(PreviousNode sought, CurrentNode found) {
    Fingerprint print = sought.entry().print();
    if (print.equals(found.print())) {
      return 1;
    }
    return print.size() == 0 ? 0 : (double) count(sought, found) / print.size();
  }

  /** How many samples of one stand in the other. */
  int count(PreviousNode sought, CurrentNode found) {
    if (sought.entry().print().equals(found.print())) {
      return found.print().size();
    }
    return hits.getOrDefault(sought, Map.of()).getOrDefault(found, Set.of()).size();
  }

  /** Which samples of one stand in the other. */
  Set<Integer> samples(PreviousNode sought, CurrentNode found) {
    return hits.getOrDefault(sought, Map.of()).getOrDefault(found, Set.of());
  }

  /** What holds samples of it, best first. */
  List<Hit> hits(PreviousNode sought, Predicate<CurrentNode> where) {
    return hits.getOrDefault(sought, Map.of()).keySet().stream()
        .filter(where)
        .map(found -> new Hit(found, share(sought, found), count(sought, found)))
        .sorted(Comparator.comparingDouble((Hit hit) -> -hit.share()))
        .toList();
  }
}
