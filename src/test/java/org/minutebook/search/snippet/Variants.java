package org.minutebook.search.snippet;

import java.util.Arrays;
import java.util.List;
import org.minutebook.index.Analysis;
import org.minutebook.search.Explanation.MatchKind;
import org.minutebook.search.ranking.TermVariant;

/** Variants of terms to mark, without what finds them in an index. */
final class Variants {
  private Variants() {}

  /** Words, phrases and prefixes such as {@code moor*}, as typed. */
  static List<TermVariant> literal(String... texts) {
    return Arrays.stream(texts)
        .map(text -> new TermVariant(MatchKind.LITERAL, text, 1, List.of()))
        .toList();
  }

  /** The stem of a word. */
  static List<TermVariant> stem(String word) {
    String stem = Analysis.stemmed(word).getFirst().text();
    return List.of(new TermVariant(MatchKind.STEM, stem, 1, List.of()));
  }
}
