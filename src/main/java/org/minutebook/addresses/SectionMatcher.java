package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the sections of a meeting again in what was read of it: by title and text; by title alone
 * where nothing else may be meant; by text alone where the heading was reworded.
 */
final class SectionMatcher {
  /** Share of a section's samples that is enough under the same title, or within its meeting. */
  private static final double MOST = 0.5;

  /** Below this share an edited text says nothing about which of several it was. */
  private static final double SOME = 0.2;

  /** Samples that must be found where the title is another one. */
  private static final int FEW = 4;

  /** A sample found in more sections of a meeting than these is one of its phrases. */
  private static final int COMMON = 2;

  /** More sections than this with one title in one file are told apart by their ids only. */
  private static final int ALIKE = 200;

  private final MatchScore evidence;

  SectionMatcher(MatchScore evidence) {
    this.evidence = evidence;
  }

  /**
   * Whether a file is certainly still the meeting it was: most of its text stands under the same
   * ids and titles as before. Then those sections are what they were, as most of most readings are.
   */
  static boolean same(List<PreviousNode> sought, List<CurrentNode> found) {
    Map<String, PreviousNode> byId = new HashMap<>();
    sought.stream()
        .filter(one -> one.entry().stands())
        .forEach(one -> byId.put(LedgerEntry.last(one.entry().at()), one));
    List<Pair> pairs = new ArrayList<>();
    for (CurrentNode section : found) {
      PreviousNode one = byId.get(section.own());
      if (one != null && isTitled(one, section) && one.entry().print().equals(section.print())) {
        pairs.add(new Pair(one, section, 1));
      }
    }
    int all = byId.values().stream().mapToInt(one -> one.entry().print().size()).sum();
    int same = pairs.stream().mapToInt(pair -> pair.found().print().size()).sum();
    if (2 * same <= all) {
      return false;
    }
    pairs.forEach(SectionMatcher::join);
    return true;
  }

  void match(List<PreviousNode> sought, List<CurrentNode> found) {
    sameTitleAndText(sought, found, 1);
    reworded(sought, found, true);
    sameTitleAndText(sought, found, MOST);
    sameTitle(sought, found);
    reworded(sought, found, false);
  }

  private record Pair(PreviousNode sought, CurrentNode found, double share) {
    /** Whether the reader, too, gave it the id it had. */
    boolean sameId() {
      return LedgerEntry.last(sought.entry().at()).equals(found.own());
    }
  }

  private void sameTitleAndText(List<PreviousNode> sought, List<CurrentNode> found, double least) {
    Map<String, List<CurrentNode>> byTitle = byTitle(found);
    List<Pair> pairs = new ArrayList<>();
    for (PreviousNode one : open(sought)) {
      List<CurrentNode> titled = byTitle.getOrDefault(one.entry().slug(), List.of());
      for (CurrentNode section : titled.subList(0, Math.min(titled.size(), ALIKE))) {
        double share = evidence.share(one, section);
        if (share >= least) {
          pairs.add(new Pair(one, section, share));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.share())
            .thenComparing(pair -> !pair.sameId())
            .thenComparing(pair -> !pair.sought().entry().stands()));
    pairs.forEach(SectionMatcher::join);
  }

  /**
   * Edited in its place. Whose text is found under another title went there; and which of several
   * with one title it is must be beyond doubt.
   */
  private void sameTitle(List<PreviousNode> sought, List<CurrentNode> found) {
    Map<String, List<PreviousNode>> open =
        open(sought).stream().collect(Collectors.groupingBy(s -> s.entry().slug()));
    for (Map.Entry<String, List<CurrentNode>> title : byTitle(found).entrySet()) {
      List<CurrentNode> now = title.getValue();
      List<PreviousNode> old =
          open.getOrDefault(title.getKey(), List.of()).stream()
              .filter(s -> s.entry().stands() && !isElsewhere(s, now))
              .toList();
      if (now.size() > ALIKE || old.size() > ALIKE) {
        continue;
      }
      List<Pair> pairs = new ArrayList<>();
      for (PreviousNode one : old) {
        for (CurrentNode section : now) {
          Pair pair = new Pair(one, section, evidence.share(one, section));
          boolean only = old.size() == 1 && now.size() == 1;
          boolean sameId = old.size() == now.size() && pair.sameId();
          if (only || sameId || isAlone(pair, old, now)) {
            pairs.add(pair);
          }
        }
      }
      pairs.forEach(SectionMatcher::join);
    }
  }

  /** Whether some of the text is there, and none in any other that may be meant. */
  private boolean isAlone(Pair pair, List<PreviousNode> old, List<CurrentNode> now) {
    return pair.share() >= SOME
        && old.stream().allMatch(s -> s == pair.sought() || evidence.share(s, pair.found()) == 0)
        && now.stream().allMatch(f -> f == pair.found() || evidence.share(pair.sought(), f) == 0);
  }

  /** Whether more of the text is found under another title than under its own. */
  private boolean isElsewhere(PreviousNode one, List<CurrentNode> titled) {
    double here = titled.stream().mapToDouble(f -> evidence.share(one, f)).max().orElse(0);
    return evidence.hits(one, f -> f.isNew() && !isTitled(one, f)).stream()
        .anyMatch(hit -> hit.share() > here + SOME && hit.count() >= FEW - 1);
  }

  /**
   * Under another title, each the other's best.
   *
   * @param whole whether the text must be all there
   */
  private void reworded(List<PreviousNode> sought, List<CurrentNode> found, boolean whole) {
    Set<CurrentNode> here = new HashSet<>();
    here.addAll(fresh(found));
    TermRarity rarity =
        new TermRarity(
            sought.stream().map(PreviousNode::entry).toList(), LedgerEntry.Kind.SECTION, COMMON);
    List<Pair> pairs = new ArrayList<>();
    Map<Object, List<Double>> shares = new HashMap<>();
    for (PreviousNode one : open(sought)) {
      for (MatchScore.Hit hit : evidence.hits(one, here::contains)) {
        boolean enough = tells(rarity, one, hit.found()) || isLike(one, hit.found());
        if (enough && (whole ? hit.share() == 1 : hit.share() >= MOST)) {
          pairs.add(new Pair(one, hit.found(), hit.share()));
          shares.computeIfAbsent(one, o -> new ArrayList<>()).add(hit.share());
          shares.computeIfAbsent(hit.found(), o -> new ArrayList<>()).add(hit.share());
        }
      }
    }
    for (Pair pair : pairs) {
      if (isBest(pair.share(), shares.get(pair.sought()))
          && isBest(pair.share(), shares.get(pair.found()))) {
        join(pair);
      }
    }
  }

  /** Whether what is found tells this text from the others of its meeting. */
  private boolean tells(TermRarity rarity, PreviousNode one, CurrentNode section) {
    int rare = rarity.count(evidence.samples(one, section));
    return rare >= FEW && rare >= MOST * rarity.count(one.entry().print());
  }

  private static boolean isBest(double share, List<Double> all) {
    return all.stream().filter(other -> other >= share).count() == 1;
  }

  /** A short text that is still the same, under a title that has half its words still. */
  private static boolean isLike(PreviousNode one, CurrentNode section) {
    if (one.entry().print().size() == 0 || !one.entry().print().equals(section.print())) {
      return false;
    }
    Set<String> words = new HashSet<>(List.of(one.entry().slug().split("-")));
    Set<String> others = new HashSet<>(List.of(section.slug().split("-")));
    int most = Math.max(words.size(), others.size());
    words.retainAll(others);
    return 2 * words.size() >= most;
  }

  private static void join(Pair pair) {
    if (pair.sought().isOpen() && pair.found().isNew()) {
      pair.sought().becomes(pair.found());
    }
  }

  private static boolean isTitled(PreviousNode one, CurrentNode section) {
    return one.entry().slug().equals(section.slug());
  }

  private static List<PreviousNode> open(List<PreviousNode> sought) {
    return sought.stream().filter(PreviousNode::isOpen).toList();
  }

  private static List<CurrentNode> fresh(List<CurrentNode> found) {
    return found.stream().filter(CurrentNode::isNew).toList();
  }

  private static Map<String, List<CurrentNode>> byTitle(List<CurrentNode> found) {
    return fresh(found).stream().collect(Collectors.groupingBy(CurrentNode::slug));
  }
}
