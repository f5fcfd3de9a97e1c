package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.addresses.samples.SampleRarity;

/**
 * Matches the previous sections of a meeting with its current ones: by title and text; by title
 * alone where no other section can be meant; by text alone where the heading was reworded.
 */
final class SectionMatcher {
  private final MatchScores scores;
  private final MatchThresholds.Sections thresholds;
  private final int maxSameTitle;

  SectionMatcher(MatchScores scores, MatchThresholds thresholds) {
    this.scores = scores;
    this.thresholds = thresholds.sections();
    this.maxSameTitle = thresholds.limits().maxSameTitle();
  }

  /**
   * Matches the sections of a file that is certainly still the meeting it was, as most of its text
   * has the same ids and titles as before. This is so for nearly all files, and needs no scores.
   *
   * @return whether the file is that meeting; if not, nothing was matched
   */
  static boolean matchUnchanged(
      List<PreviousNode> previous, List<CurrentNode> current, MatchThresholds.Sections thresholds) {
    Map<String, PreviousNode> byId = new HashMap<>();
    previous.stream()
        .filter(node -> node.entry().isCurrent())
        .forEach(node -> byId.put(node.entry().id(), node));
    List<Pair> pairs = new ArrayList<>();
    for (CurrentNode section : current) {
      PreviousNode node = byId.get(section.ownId());
      if (node != null
          && hasSameTitle(node, section)
          && node.fingerprint().equals(section.fingerprint())) {
        pairs.add(new Pair(node, section, 1));
      }
    }
    int all = byId.values().stream().mapToInt(node -> node.fingerprint().size()).sum();
    int unchanged = pairs.stream().mapToInt(pair -> pair.current().fingerprint().size()).sum();
    if (unchanged <= thresholds.unchanged() * all) {
      return false;
    }
    pairs.forEach(Pair::match);
    return true;
  }

  void match(List<PreviousNode> previous, List<CurrentNode> current) {
    matchByTitleAndText(previous, current, 1);
    matchReworded(previous, current, 1);
    matchByTitleAndText(previous, current, thresholds.similar());
    matchByTitle(previous, current);
    matchReworded(previous, current, thresholds.similar());
  }

  private record Pair(PreviousNode previous, CurrentNode current, double similarity) {
    boolean hasSameId() {
      return previous.entry().id().equals(current.ownId());
    }

    void match() {
      if (previous.isUnmatched() && current.isUnmatched()) {
        previous.matchWith(current);
      }
    }
  }

  private void matchByTitleAndText(
      List<PreviousNode> previous, List<CurrentNode> current, double minSimilarity) {
    Map<String, List<CurrentNode>> byTitle = unmatchedByTitle(current);
    List<Pair> pairs = new ArrayList<>();
    for (PreviousNode node : unmatched(previous)) {
      byTitle.getOrDefault(node.entry().titleSlug(), List.of()).stream()
          .limit(maxSameTitle)
          .map(section -> new Pair(node, section, scores.similarity(node, section)))
          .filter(pair -> pair.similarity() >= minSimilarity)
          .forEach(pairs::add);
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.similarity())
            .thenComparing(pair -> !pair.hasSameId())
            .thenComparing(pair -> !pair.previous().entry().isCurrent()));
    pairs.forEach(Pair::match);
  }

  /**
   * Matches sections whose text was edited under the same title. A section whose text is found
   * under another title is left out, and which of several with one title it is must be beyond
   * doubt.
   */
  private void matchByTitle(List<PreviousNode> previous, List<CurrentNode> current) {
    Map<String, List<PreviousNode>> previousByTitle =
        unmatched(previous).stream()
            .collect(Collectors.groupingBy(node -> node.entry().titleSlug()));
    unmatchedByTitle(current)
        .forEach(
            (title, sections) -> {
              List<PreviousNode> nodes =
                  previousByTitle.getOrDefault(title, List.of()).stream()
                      .filter(node -> node.entry().isCurrent() && !hasLeft(node, sections))
                      .toList();
              if (sections.size() <= maxSameTitle && nodes.size() <= maxSameTitle) {
                matchSameTitle(nodes, sections);
              }
            });
  }

  private void matchSameTitle(List<PreviousNode> previous, List<CurrentNode> current) {
    List<Pair> pairs = new ArrayList<>();
    for (PreviousNode node : previous) {
      for (CurrentNode section : current) {
        Pair pair = new Pair(node, section, scores.similarity(node, section));
        boolean isOnlyOne = previous.size() == 1 && current.size() == 1;
        boolean keepsId = previous.size() == current.size() && pair.hasSameId();
        if (isOnlyOne || keepsId || isUnambiguous(pair, previous, current)) {
          pairs.add(pair);
        }
      }
    }
    pairs.forEach(Pair::match);
  }

  /** Whether some of the text is there, and none in any other section of that title. */
  private boolean isUnambiguous(Pair pair, List<PreviousNode> previous, List<CurrentNode> current) {
    return pair.similarity() >= thresholds.ambiguous()
        && previous.stream()
            .allMatch(n -> n == pair.previous() || scores.similarity(n, pair.current()) == 0)
        && current.stream()
            .allMatch(n -> n == pair.current() || scores.similarity(pair.previous(), n) == 0);
  }

  /** Whether more of the text is found under another title than under its own. */
  private boolean hasLeft(PreviousNode node, List<CurrentNode> sameTitle) {
    double here = sameTitle.stream().mapToDouble(n -> scores.similarity(node, n)).max().orElse(0);
    return scores.best(node, n -> n.isUnmatched() && !hasSameTitle(node, n)).stream()
        .anyMatch(
            score ->
                score.similarity() > here + thresholds.ambiguous()
                    && score.samples() >= thresholds.minSamplesElsewhere());
  }

  /** Matches sections whose title was reworded, where each is the other's best match. */
  private void matchReworded(
      List<PreviousNode> previous, List<CurrentNode> current, double minSimilarity) {
    Set<CurrentNode> candidates =
        current.stream().filter(CurrentNode::isUnmatched).collect(Collectors.toSet());
    SampleRarity rarity =
        new SampleRarity(
            () ->
                LedgerEntry.fingerprints(
                    previous.stream().map(PreviousNode::entry).toList(), LedgerEntry.Kind.SECTION),
            thresholds.commonIn());
    List<Pair> pairs = new ArrayList<>();
    Map<Object, List<Double>> similarities = new HashMap<>();
    for (PreviousNode node : unmatched(previous)) {
      for (MatchScores.Score score : scores.best(node, candidates::contains)) {
        CurrentNode section = score.node();
        if (score.similarity() >= minSimilarity
            && (hasRareText(rarity, node, section) || hasSimilarTitle(node, section))) {
          pairs.add(new Pair(node, section, score.similarity()));
          similarities.computeIfAbsent(node, n -> new ArrayList<>()).add(score.similarity());
          similarities.computeIfAbsent(section, n -> new ArrayList<>()).add(score.similarity());
        }
      }
    }
    for (Pair pair : pairs) {
      if (isBest(pair.similarity(), similarities.get(pair.previous()))
          && isBest(pair.similarity(), similarities.get(pair.current()))) {
        pair.match();
      }
    }
  }

  /** Whether the text found is not also that of other sections of the meeting. */
  private boolean hasRareText(SampleRarity rarity, PreviousNode node, CurrentNode section) {
    int found = rarity.count(scores.samples(node, section));
    return found >= thresholds.minSamples()
        && found >= thresholds.similar() * rarity.count(node.fingerprint());
  }

  private static boolean isBest(double similarity, List<Double> all) {
    return all.stream().filter(other -> other >= similarity).count() == 1;
  }

  /** Whether the text, which may be short, is unchanged and the title keeps half its words. */
  private boolean hasSimilarTitle(PreviousNode node, CurrentNode section) {
    if (node.fingerprint().size() == 0 || !node.fingerprint().equals(section.fingerprint())) {
      return false;
    }
    Set<String> kept = new HashSet<>(List.of(node.entry().titleSlug().split("-")));
    Set<String> words = new HashSet<>(List.of(section.titleSlug().split("-")));
    int longer = Math.max(kept.size(), words.size());
    kept.retainAll(words);
    return kept.size() >= thresholds.titleWords() * longer;
  }

  private static boolean hasSameTitle(PreviousNode node, CurrentNode section) {
    return node.entry().titleSlug().equals(section.titleSlug());
  }

  private static List<PreviousNode> unmatched(List<PreviousNode> nodes) {
    return nodes.stream().filter(PreviousNode::isUnmatched).toList();
  }

  private static Map<String, List<CurrentNode>> unmatchedByTitle(List<CurrentNode> nodes) {
    return nodes.stream()
        .filter(CurrentNode::isUnmatched)
        .collect(Collectors.groupingBy(CurrentNode::titleSlug));
  }
}
