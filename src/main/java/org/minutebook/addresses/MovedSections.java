package org.minutebook.addresses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.addresses.samples.SampleRarity;

/**
 * Finds sections that are no longer in their place: merged into another section of the meeting, or
 * moved into another file. Text that was in both places before was carried over, not moved, and
 * stock phrases prove nothing.
 */
final class MovedSections {
  private final MatchScores scores;
  private final MatchThresholds.Moves thresholds;
  private final int maxNearest;
  private final SampleRarity rarity;
  private final Map<CurrentNode, SampleRarity> rarityByMeeting = new HashMap<>();

  /** {@code ledger} is all of it, to know which samples are rare. */
  MovedSections(MatchScores scores, Ledger ledger, MatchThresholds thresholds) {
    this.scores = scores;
    this.thresholds = thresholds.moves();
    this.maxNearest = thresholds.limits().maxNearest();
    this.rarity =
        new SampleRarity(
            () -> LedgerEntry.fingerprints(ledger.entries(), LedgerEntry.Kind.SECTION),
            this.thresholds.commonIn());
  }

  /** Finds the successor of a section, if there is one, and the nearest sections. */
  void find(PreviousNode node) {
    List<MatchScores.Score> candidates =
        scores.best(node, n -> n.kind() == LedgerEntry.Kind.SECTION);
    candidates.stream()
        .filter(score -> score.similarity() >= thresholds.nearest())
        .limit(maxNearest)
        .forEach(score -> node.nearest().add(score.node()));
    findInMeeting(node, candidates, rarityInMeeting(node))
        .or(() -> findInOtherMeetings(node, candidates))
        .map(MatchScores.Score::node)
        .ifPresent(
            section -> {
              if (section.isUnmatched()) {
                node.matchWith(section);
              } else {
                node.mergeInto(section);
              }
            });
  }

  private Optional<MatchScores.Score> findInMeeting(
      PreviousNode node, List<MatchScores.Score> candidates, SampleRarity rarityInMeeting) {
    return clearWinner(
            candidates,
            score -> isInSameMeeting(node, score) && hasGainedText(node, score.node()),
            thresholds.sameMeeting())
        .filter(
            score ->
                rarityInMeeting.count(scores.samples(node, score.node()))
                    >= thresholds.minSamples());
  }

  /** A section that existed before may always have had that text, so only new ones count here. */
  private Optional<MatchScores.Score> findInOtherMeetings(
      PreviousNode node, List<MatchScores.Score> candidates) {
    return clearWinner(
            candidates,
            score -> isInSameMeeting(node, score) || score.node().isUnmatched(),
            thresholds.otherMeeting())
        .filter(score -> !isInSameMeeting(node, score) && hasRareText(node, score.node()));
  }

  private SampleRarity rarityInMeeting(PreviousNode node) {
    return node.currentParent()
        .map(
            meeting ->
                rarityByMeeting.computeIfAbsent(
                    meeting,
                    m ->
                        new SampleRarity(
                            () ->
                                LedgerEntry.fingerprints(
                                    node.siblingEntries(), LedgerEntry.Kind.SECTION),
                            thresholds.commonInMeeting())))
        .orElse(rarity);
  }

  private static boolean isInSameMeeting(PreviousNode node, MatchScores.Score score) {
    return node.currentParent().filter(meeting -> meeting == score.node().parent()).isPresent();
  }

  /** The best candidate, if it is similar enough and clearly ahead of the second best. */
  private Optional<MatchScores.Score> clearWinner(
      List<MatchScores.Score> candidates,
      Predicate<MatchScores.Score> filter,
      double minSimilarity) {
    List<MatchScores.Score> best = candidates.stream().filter(filter).limit(2).toList();
    return best.stream()
        .findFirst()
        .filter(first -> first.similarity() >= minSimilarity)
        .filter(first -> first.samples() >= thresholds.minSamples())
        .filter(
            first ->
                best.size() == 1
                    || best.get(1).similarity() + thresholds.lead() <= first.similarity());
  }

  /** Whether the text came into the section since the ledger was written. */
  private boolean hasGainedText(PreviousNode node, CurrentNode section) {
    Fingerprint text = node.fingerprint();
    return section
        .previous()
        .map(before -> text.common(before.fingerprint()) < thresholds.alreadyThere() * text.size())
        .orElse(true);
  }

  /** Whether enough of the text found is in hardly any other section of the ledger. */
  private boolean hasRareText(PreviousNode node, CurrentNode section) {
    int found = rarity.count(scores.samples(node, section));
    return found >= thresholds.minSamples()
        && found >= thresholds.sameMeeting() * node.fingerprint().size();
  }
}
