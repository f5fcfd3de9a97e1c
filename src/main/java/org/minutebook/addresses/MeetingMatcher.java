package org.minutebook.addresses;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds for each meeting of the ledger the file that holds it now. A file is the meeting it was
 * unless its text is found in another file; a file that is gone is looked for by its text.
 */
final class MeetingMatcher {
  /** Share of a meeting's samples that a file must hold to be it, by another name. */
  private static final double MOVED = 0.5;

  /** The share by which the second best must stay behind. */
  private static final double AHEAD = 0.25;

  /** Below this share a file of the same name was rewritten, or is another meeting. */
  private static final double REWRITTEN = 0.3;

  /** A meeting that was gone, or became part of another file, is told by more. */
  private static final double SURE = 0.7;

  /** The samples that must have stayed where a file was parted. */
  private static final int OTHER = 2;

  /** A sample found in more meetings than these is boilerplate. */
  private static final int COMMON = 1;

  /** Fewer samples than these say too little. */
  private static final int FEW = 4;

  private final List<PreviousNode> sought;
  private final List<CurrentNode> found;
  private final MatchScore evidence;
  private final TermRarity rarity;

  /** {@code ledger} is all of it, to know what is said often. */
  MeetingMatcher(
      List<PreviousNode> sought,
      List<CurrentNode> found,
      MatchScore evidence,
      Collection<LedgerEntry> ledger) {
    this.rarity = new TermRarity(ledger, LedgerEntry.Kind.MEETING, COMMON);
    this.sought = sought;
    this.found = found;
    this.evidence = evidence;
  }

  /** The meetings of the ledger by their files, those that stand before those that are gone. */
  static Map<String, List<PreviousNode>> byFile(List<PreviousNode> meetings) {
    return meetings.stream()
        .sorted(Comparator.comparing((PreviousNode s) -> !s.entry().stands()))
        .collect(Collectors.groupingBy(s -> s.entry().file()));
  }

  void match() {
    Map<String, List<PreviousNode>> byFile = byFile(sought);
    for (CurrentNode meeting : found) {
      if (meeting.isNew()) {
        byFile.getOrDefault(meeting.slug(), List.of()).stream()
            .filter(PreviousNode::isOpen)
            .filter(s -> isSame(s, meeting))
            .findFirst()
            .ifPresent(s -> s.becomes(meeting));
      }
    }
    for (PreviousNode one : sought) {
      if (one.isOpen()) {
        find(one);
      }
    }
    // What was not found elsewhere was rewritten in its place.
    for (CurrentNode meeting : found) {
      if (meeting.isNew()) {
        byFile.getOrDefault(meeting.slug(), List.of()).stream()
            .filter(s -> s.isOpen() && s.entry().stands())
            .findFirst()
            .ifPresent(s -> s.becomes(meeting));
      }
    }
  }

  private boolean isSame(PreviousNode one, CurrentNode meeting) {
    double share = evidence.share(one, meeting);
    List<MatchScore.Hit> others =
        evidence.hits(one, f -> f.kind() == LedgerEntry.Kind.MEETING && !f.equals(meeting));
    boolean elsewhere =
        others.stream()
            .anyMatch(hit -> hit.share() >= MOVED && !holdsOther(one, meeting, hit.found()));
    if (elsewhere && one.entry().print().size() >= FEW) {
      return false;
    }
    boolean parted = others.stream().allMatch(hit -> holdsOther(one, meeting, hit.found()));
    if (parted && one.entry().stands() && evidence.count(one, meeting) >= OTHER) {
      return true;
    }
    return one.entry().stands()
        ? share >= REWRITTEN || (one.entry().print().size() < FEW && share > 0)
        : share >= MOVED;
  }

  /** Whether a file kept what another did not get: it was parted, not renamed. */
  private boolean holdsOther(PreviousNode one, CurrentNode meeting, CurrentNode other) {
    Set<Integer> kept = new HashSet<>(evidence.samples(one, meeting));
    kept.removeAll(evidence.samples(one, other));
    return kept.size() >= OTHER;
  }

  /** The same counted without what many meetings say, where enough is left then. */
  private MatchScore.Hit telling(PreviousNode one, MatchScore.Hit hit) {
    int all = rarity.count(one.entry().print());
    if (all < FEW) {
      return hit;
    }
    int held = rarity.count(evidence.samples(one, hit.found()));
    return new MatchScore.Hit(hit.found(), (double) held / all, held);
  }

  private void find(PreviousNode one) {
    List<MatchScore.Hit> hits =
        evidence.hits(one, f -> f.kind() == LedgerEntry.Kind.MEETING).stream()
            .map(hit -> telling(one, hit))
            .sorted(Comparator.comparingDouble(hit -> -hit.share()))
            .toList();
    hits.stream().filter(h -> h.share() >= REWRITTEN).forEach(h -> one.near().add(h.found()));
    if (hits.isEmpty() || hits.getFirst().count() < FEW) {
      return;
    }
    MatchScore.Hit best = hits.getFirst();
    double second = hits.size() > 1 ? hits.get(1).share() : 0;
    if (best.share() - second < AHEAD) {
      return;
    }
    if (best.found().isNew() && best.share() >= MOVED) {
      one.becomes(best.found());
    } else if (best.share() >= SURE) {
      one.joins(best.found());
    }
  }
}
