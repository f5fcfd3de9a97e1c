package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.minutebook.addresses.samples.Fingerprint;

/** Scores pairs of previous and current nodes by the samples of the one found in the other. */
final class MatchScores {
  /**
   * How much of a previous node was found in a current one.
   *
   * @param similarity the share of the previous node's samples: 0 to 1
   * @param samples their number
   */
  record Score(CurrentNode node, double similarity, int samples) {}

  private final Map<Integer, List<PreviousNode>> bySample = new HashMap<>();
  private final Map<PreviousNode, Map<CurrentNode, Set<Integer>>> found = new HashMap<>();

  /**
   * Looks for previous meetings and sections in current sections; what is found of a meeting counts
   * for the section's meeting.
   *
   * @param maxNodesPerSample a sample of more previous nodes is skipped: it proves nothing, and
   *     counting it would take long
   */
  static MatchScores of(
      List<PreviousNode> previous, List<CurrentNode> currentSections, int maxNodesPerSample) {
    MatchScores scores = new MatchScores();
    for (PreviousNode node : previous) {
      for (int sample : node.fingerprint().samples()) {
        scores.bySample.computeIfAbsent(sample, s -> new ArrayList<>(1)).add(node);
      }
    }
    scores.bySample.values().removeIf(nodes -> nodes.size() > maxNodesPerSample);
    if (!scores.bySample.isEmpty()) {
      currentSections.forEach(scores::search);
    }
    return scores;
  }

  private void search(CurrentNode section) {
    section.forEachShingle(
        shingle -> {
          int sample = Fingerprint.sample(shingle);
          for (PreviousNode node : bySample.getOrDefault(sample, List.of())) {
            boolean isMeeting = node.entry().kind() == LedgerEntry.Kind.MEETING;
            found
                .computeIfAbsent(node, n -> new LinkedHashMap<>())
                .computeIfAbsent(isMeeting ? section.parent() : section, n -> new HashSet<>())
                .add(sample);
          }
        });
  }

  /** The share of the samples of one that the other contains: 0 to 1. */
  double similarity(PreviousNode previous, CurrentNode current) {
    Fingerprint fingerprint = previous.fingerprint();
    if (fingerprint.equals(current.fingerprint())) {
      return 1;
    }
    return fingerprint.size() == 0 ? 0 : (double) count(previous, current) / fingerprint.size();
  }

  /** How many samples of one the other contains. */
  int count(PreviousNode previous, CurrentNode current) {
    return previous.fingerprint().equals(current.fingerprint())
        ? current.fingerprint().size()
        : samples(previous, current).size();
  }

  /** The samples of one that were found in the other. */
  Set<Integer> samples(PreviousNode previous, CurrentNode current) {
    return found.getOrDefault(previous, Map.of()).getOrDefault(current, Set.of());
  }

  /** The scores of all nodes in which samples were found, best first. */
  List<Score> best(PreviousNode previous, Predicate<CurrentNode> filter) {
    return found.getOrDefault(previous, Map.of()).keySet().stream()
        .filter(filter)
        .map(node -> new Score(node, similarity(previous, node), count(previous, node)))
        .sorted(Comparator.comparingDouble((Score score) -> -score.similarity()))
        .toList();
  }
}
