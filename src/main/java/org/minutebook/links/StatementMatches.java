package org.minutebook.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the statements of a section again: in what has become of it, else in its meeting. */
final class StatementMatches {
  private static final double MOST = 0.5;
  private static final double ELSEWHERE = 0.7;
  private static final int FEW = 2;
  private static final int MANY = 500;

  private final Map<Found, Set<Integer>> samples = new HashMap<>();

  void match(Sought section) {
    List<Sought> sought = section.parts();
    section.heir().ifPresent(now -> within(sought, now.parts()));
    List<Sought> open = sought.stream().filter(Sought::isOpen).toList();
    if (!open.isEmpty()) {
      section
          .around()
          .ifPresent(
              meeting -> {
                List<Found> all = new ArrayList<>();
                meeting.parts().forEach(s -> all.addAll(s.parts()));
                byText(open, all, ELSEWHERE, FEW + 1);
              });
    }
  }

  private void within(List<Sought> sought, List<Found> found) {
    for (boolean sameId : new boolean[] {true, false}) {
      for (Sought one : sought) {
        found.stream()
            .filter(f -> one.isOpen() && f.isNew() && one.entry().print().equals(f.print()))
            .filter(f -> !sameId || isSameId(one, f))
            .findFirst()
            .ifPresent(one::becomes);
      }
    }
    for (Sought one : sought) {
      found.stream()
          .filter(f -> one.isOpen() && one.entry().stands() && f.isNew() && isSameId(one, f))
          .findFirst()
          .ifPresent(one::becomes);
    }
    byText(sought.stream().filter(Sought::isOpen).toList(), found, MOST, FEW);
  }

  /** The only new one that holds most of it. */
  private void byText(List<Sought> sought, List<Found> found, double share, int few) {
    List<Found> fresh = found.stream().filter(Found::isNew).limit(MANY).toList();
    for (Sought one : sought) {
      List<Found> holding =
          fresh.stream()
              .filter(Found::isNew)
              .filter(f -> common(one, f) >= Math.max(few, share * one.entry().print().size()))
              .toList();
      if (holding.size() == 1) {
        one.becomes(holding.getFirst());
      }
    }
  }

  private int common(Sought one, Found found) {
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

  private static boolean isSameId(Sought one, Found found) {
    return LedgerEntry.last(one.entry().at()).equals(found.own());
  }
}
