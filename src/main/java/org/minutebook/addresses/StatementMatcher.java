package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.addresses.samples.Fingerprint;

/**
 * Matches the previous decisions and actions of a section: with those of the section that took over
 * its text, then with all others of the meeting.
 */
final class StatementMatcher {
  private final MatchThresholds.Statements thresholds;
  private final int maxStatements;
  private final Map<CurrentNode, Set<Integer>> samples = new HashMap<>();

  StatementMatcher(MatchThresholds thresholds) {
    this.thresholds = thresholds.statements();
    this.maxStatements = thresholds.limits().maxStatements();
  }

  void match(PreviousNode section) {
    List<PreviousNode> statements = section.children();
    section.successor().ifPresent(now -> matchInSection(statements, now.children()));
    List<PreviousNode> unmatched = unmatched(statements);
    if (!unmatched.isEmpty()) {
      section
          .currentParent()
          .ifPresent(
              meeting -> {
                List<CurrentNode> all = new ArrayList<>();
                meeting.children().forEach(s -> all.addAll(s.children()));
                matchByText(
                    unmatched, all, thresholds.otherSection(), thresholds.minSamplesOtherSection());
              });
    }
  }

  private void matchInSection(List<PreviousNode> previous, List<CurrentNode> current) {
    for (boolean sameId : new boolean[] {true, false}) {
      for (PreviousNode node : previous) {
        current.stream()
            .filter(n -> node.isUnmatched() && n.isUnmatched())
            .filter(n -> node.fingerprint().equals(n.fingerprint()))
            .filter(n -> !sameId || hasSameId(node, n))
            .findFirst()
            .ifPresent(node::matchWith);
      }
    }
    for (PreviousNode node : previous) {
      current.stream()
          .filter(n -> node.isUnmatched() && n.isUnmatched())
          .filter(n -> node.entry().isCurrent() && hasSameId(node, n))
          .findFirst()
          .ifPresent(node::matchWith);
    }
    matchByText(unmatched(previous), current, thresholds.sameSection(), thresholds.minSamples());
  }

  /** Matches each with the only unmatched statement that has most of its text. */
  private void matchByText(
      List<PreviousNode> previous,
      List<CurrentNode> current,
      double minSimilarity,
      int minSamples) {
    List<CurrentNode> candidates =
        current.stream().filter(CurrentNode::isUnmatched).limit(maxStatements).toList();
    for (PreviousNode node : previous) {
      double needed = Math.max(minSamples, minSimilarity * node.fingerprint().size());
      List<CurrentNode> similar =
          candidates.stream()
              .filter(CurrentNode::isUnmatched)
              .filter(n -> common(node, n) >= needed)
              .toList();
      if (similar.size() == 1) {
        node.matchWith(similar.getFirst());
      }
    }
  }

  private int common(PreviousNode node, CurrentNode statement) {
    Set<Integer> all =
        samples.computeIfAbsent(
            statement,
            s -> {
              Set<Integer> set = new HashSet<>();
              s.forEachShingle(shingle -> set.add(Fingerprint.sample(shingle)));
              return set;
            });
    int common = 0;
    for (int sample : node.fingerprint().samples()) {
      common += all.contains(sample) ? 1 : 0;
    }
    return common;
  }

  private static boolean hasSameId(PreviousNode node, CurrentNode statement) {
    return node.entry().id().equals(statement.ownId());
  }

  private static List<PreviousNode> unmatched(List<PreviousNode> nodes) {
    return nodes.stream().filter(PreviousNode::isUnmatched).toList();
  }
}
