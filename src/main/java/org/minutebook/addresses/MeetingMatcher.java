package org.minutebook.addresses;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.addresses.samples.SampleRarity;

/**
 * Finds the file that each meeting of the ledger is in now. A file is still the same meeting unless
 * that meeting's text is found in another file; a meeting whose file is gone is found by its text.
 */
final class MeetingMatcher {
  /** So many meetings of a file are named as nearest to what it was as a whole. */
  private static final int MAX_PARTS = 3;

  private final List<PreviousNode> previous;
  private final List<CurrentNode> current;
  private final MatchScores scores;
  private final MatchThresholds.Meetings thresholds;
  private final SampleRarity rarity;

  /** {@code ledger} is all of it, to know which samples are rare. */
  MeetingMatcher(
      List<PreviousNode> previous,
      List<CurrentNode> current,
      MatchScores scores,
      Ledger ledger,
      MatchThresholds.Meetings thresholds) {
    this.previous = previous;
    this.current = current;
    this.scores = scores;
    this.thresholds = thresholds;
    this.rarity =
        new SampleRarity(
            () -> LedgerEntry.fingerprints(ledger.entries(), LedgerEntry.Kind.MEETING),
            thresholds.commonIn());
  }

  /** The meetings of the ledger by their places, current ones before those that are gone. */
  static Map<String, List<PreviousNode>> byPlace(List<PreviousNode> meetings) {
    return meetings.stream()
        .sorted(Comparator.comparing((PreviousNode node) -> !node.entry().isCurrent()))
        .collect(Collectors.groupingBy(PreviousNode::place));
  }

  void match() {
    Map<String, List<PreviousNode>> byPlace = byPlace(previous);
    for (CurrentNode meeting : current) {
      if (meeting.isUnmatched()) {
        byPlace.getOrDefault(meeting.place(), List.of()).stream()
            .filter(PreviousNode::isUnmatched)
            .filter(node -> isSame(node, meeting))
            .findFirst()
            .ifPresent(node -> node.matchWith(meeting));
      }
    }
    Map<String, List<CurrentNode>> parts =
        current.stream()
            .filter(CurrentNode::isPart)
            .collect(Collectors.groupingBy(CurrentNode::file));
    for (PreviousNode node : previous) {
      if (node.isUnmatched() && !node.wasPart() && parts.containsKey(node.entry().file())) {
        // It is none of the meetings alone that its file was found to hold.
        parts.get(node.entry().file()).stream().limit(MAX_PARTS).forEach(node.nearest()::add);
      } else if (node.isUnmatched()) {
        findElsewhere(node);
      }
    }
    // What was not found elsewhere was rewritten in its place.
    for (CurrentNode meeting : current) {
      if (meeting.isUnmatched()) {
        byPlace.getOrDefault(meeting.place(), List.of()).stream()
            .filter(node -> node.isUnmatched() && node.entry().isCurrent())
            .findFirst()
            .ifPresent(node -> node.matchWith(meeting));
      }
    }
  }

  private boolean isSame(PreviousNode node, CurrentNode meeting) {
    List<MatchScores.Score> others = meetingScores(node, meeting);
    boolean isShort = node.fingerprint().size() < thresholds.minSamples();
    boolean isElsewhere =
        others.stream()
            .anyMatch(
                score ->
                    score.similarity() >= thresholds.renamed()
                        && !keepsText(node, meeting, score.node()));
    if (isElsewhere && !isShort) {
      return false;
    }
    if (!node.entry().isCurrent()) {
      return scores.similarity(node, meeting) >= thresholds.renamed();
    }
    boolean wasSplit = others.stream().allMatch(score -> keepsText(node, meeting, score.node()));
    if (wasSplit && scores.count(node, meeting) >= thresholds.keptSamples()) {
      return true;
    }
    double similarity = scores.similarity(node, meeting);
    return similarity >= thresholds.rewritten() || (isShort && similarity > 0);
  }

  /** Whether a file kept text that another did not get: then it was split, not renamed. */
  private boolean keepsText(PreviousNode node, CurrentNode meeting, CurrentNode other) {
    Set<Integer> kept = new HashSet<>(scores.samples(node, meeting));
    kept.removeAll(scores.samples(node, other));
    return kept.size() >= thresholds.keptSamples();
  }

  private List<MatchScores.Score> meetingScores(PreviousNode node, CurrentNode except) {
    return scores.best(node, n -> n.kind() == LedgerEntry.Kind.MEETING && n != except);
  }

  /** The score by rare samples only, if the meeting has enough of them. */
  private MatchScores.Score rareScore(PreviousNode node, MatchScores.Score score) {
    int all = rarity.count(node.fingerprint());
    if (all < thresholds.minSamples()) {
      return score;
    }
    int found = rarity.count(scores.samples(node, score.node()));
    return new MatchScores.Score(score.node(), (double) found / all, found);
  }

  private void findElsewhere(PreviousNode node) {
    List<MatchScores.Score> candidates =
        meetingScores(node, null).stream()
            .map(score -> rareScore(node, score))
            .sorted(Comparator.comparingDouble(score -> -score.similarity()))
            .toList();
    candidates.stream()
        .filter(score -> score.similarity() >= thresholds.rewritten())
        .forEach(score -> node.nearest().add(score.node()));
    if (candidates.isEmpty() || candidates.getFirst().samples() < thresholds.minSamples()) {
      return;
    }
    MatchScores.Score best = candidates.getFirst();
    double second = candidates.size() > 1 ? candidates.get(1).similarity() : 0;
    if (best.similarity() - second < thresholds.lead()) {
      return;
    }
    if (best.node().isUnmatched() && best.similarity() >= thresholds.renamed()) {
      node.matchWith(best.node());
    } else if (best.similarity() >= thresholds.merged()) {
      node.mergeInto(best.node());
    }
  }
}
