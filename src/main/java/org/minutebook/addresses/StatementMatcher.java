package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the statements of a section again: in what has become of it, else in its meeting. */
final class StatementMatcher {
  private static final double MOST = 0.5;
  private static final double ELSEWHERE = 0.7;
  private static final int FEW = 2;
  private static final int MANY = 500;

  private final Map<CurrentNode, Set<Integer>> samples = new HashMap<>();

  void match(PreviousNode section) {
    List<PreviousNode> sought = section.parts();
    section.heir().ifPresent(now -> within(sought, now.parts()));
    List<PreviousNode> open = sought.stream().filter(PreviousNode::isOpen).toList();
    if (!open.isEmpty()) {
      section
          .around()
          .ifPresent(
              meeting -> {
                List<CurrentNode> all = new ArrayList<>();
                meeting.parts().forEach(s -> all.addAll(s.parts()));
                byText(open, all, ELSEWHERE, FEW + 1);
              });
    }
  }

  private void within(List<PreviousNode> sought, List<CurrentNode> found) {
    for (boolean sameId : new boolean[] {true, false}) {
      for (PreviousNode one : sought) {
        found.stream()
            .filter(f -> one.isOpen() && f.isNew() && one.entry().print().equals(f.print()))
            .filter(f -> !sameId || isSameId(one, f))
            .findFirst()
            .ifPresent(one::becomes);
      }
    }
    for (PreviousNode one : sought) {
      found.stream()
          .filter(f -> one.isOpen() && one.entry().stands() && f.isNew() && isSameId(one, f))
          .findFirst()
          .ifPresent(one::becomes);
    }
    byText(sought.stream().filter(PreviousNode::isOpen).toList(), found, MOST, FEW);
  }

  /** The only new one that holds most of it. */
  private void byText(List<PreviousNode> sought, List<CurrentNode> found, double share, int few) {
    List<CurrentNode> fresh = found.stream().filter(CurrentNode::isNew).limit(MANY).toList();
    for (PreviousNode one : sought) {
      List<CurrentNode> holding =
          fresh.stream()
              .filter(CurrentNode::isNew)
              .filter(f -> common(one, f) >= Math.max(few, share * one.entry().print().size()))
              .toList();
      if (holding.size() == 1) {
        one.becomes(holding.getFirst());
      }
    }
  }

  private int common(PreviousNode one, CurrentNode found) {
    Set<Integer> all =
        samples.computeIfAbsent(
            found,
            f -> {
              Set<Integer> set = new HashSet<>();
              f.each(hash -> set.add(Fingerprint.sample(hash)));
              return set;
            });
    int common = 0;
    for (int sample : one.entry().print().samples()) {
      common += all.contains(sample) ? 1 : 0;
    }
    return common;
  }

  private static boolean isSameId(PreviousNode one, CurrentNode found) {
    return LedgerEntry.last(one.entry().at()).equals(found.own());
  }
}
