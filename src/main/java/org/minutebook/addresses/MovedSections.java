package org.minutebook.addresses;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds sections that are no longer where they were: merged into another of their meeting, or moved
 * into another file. Text that stood in both places before was carried over, not moved; and what is
 * said again and again proves nothing.
 */
final class MovedSections {
  private static final double WITHIN = 0.6;
  private static final double ELSEWHERE = 0.7;
  private static final double AHEAD = 0.25;
  private static final double NEAR = 0.3;
  private static final int FEW = 4;
  private static final int NEAREST = 3;

  /** A sample found in more sections than these is a phrase of the house. */
  private static final int COMMON = 1;

  /** The same within one meeting. */
  private static final int COMMON_HERE = 2;

  private final MatchScore evidence;
  private final TermRarity rarity;
  private final Map<CurrentNode, TermRarity> byMeeting = new HashMap<>();

  /** {@code ledger} is all of it, to know what is said often. */
  MovedSections(MatchScore evidence, Collection<LedgerEntry> ledger) {
    this.evidence = evidence;
    this.rarity = new TermRarity(ledger, LedgerEntry.Kind.SECTION, COMMON);
  }

  void find(PreviousNode one) {
    List<MatchScore.Hit> hits = evidence.hits(one, f -> f.kind() == LedgerEntry.Kind.SECTION);
    hits.stream()
        .filter(hit -> hit.share() >= NEAR)
        .limit(NEAREST)
        .forEach(hit -> one.near().add(hit.found()));
    Optional<CurrentNode> around = one.around();
    TermRarity here =
        around
            .map(meeting -> byMeeting.computeIfAbsent(meeting, m -> rarityBeside(one)))
            .orElse(rarity);
    clear(hits.stream().filter(hit -> isIn(around, hit) && hasGained(one, hit)).toList(), WITHIN)
        .filter(hit -> here.count(evidence.samples(one, hit.found())) >= FEW)
        .or(
            () ->
                // What stood there before may always have held that text: only what is new counts.
                clear(
                        hits.stream()
                            .filter(hit -> isIn(around, hit) || hit.found().isNew())
                            .toList(),
                        ELSEWHERE)
                    .filter(hit -> !isIn(around, hit) && tells(one, hit.found())))
        .ifPresent(
            hit -> {
              if (hit.found().isNew()) {
                one.becomes(hit.found());
              } else {
                one.joins(hit.found());
              }
            });
  }

  private static TermRarity rarityBeside(PreviousNode one) {
    return new TermRarity(one.beside(), LedgerEntry.Kind.SECTION, COMMON_HERE);
  }

  private static boolean isIn(Optional<CurrentNode> meeting, MatchScore.Hit hit) {
    return meeting.isPresent() && meeting.get() == hit.found().parent();
  }

  private static Optional<MatchScore.Hit> clear(List<MatchScore.Hit> hits, double share) {
    if (hits.isEmpty() || hits.getFirst().share() < share || hits.getFirst().count() < FEW) {
      return Optional.empty();
    }
    boolean alone = hits.size() == 1 || hits.get(1).share() + AHEAD <= hits.getFirst().share();
    return Optional.of(hits.getFirst()).filter(hit -> alone);
  }

  /** Whether the text came there since the ledger was written. */
  private static boolean hasGained(PreviousNode one, MatchScore.Hit hit) {
    Fingerprint print = one.entry().print();
    return hit.found()
        .before()
        .map(before -> 2 * print.common(before.entry().print()) < print.size())
        .orElse(true);
  }

  /** Whether enough of what was found is said hardly anywhere else. */
  private boolean tells(PreviousNode one, CurrentNode found) {
    int rare = rarity.count(evidence.samples(one, found));
    return rare >= FEW && rare >= WITHIN * one.entry().print().size();
  }
}
