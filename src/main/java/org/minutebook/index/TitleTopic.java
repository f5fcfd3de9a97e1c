package org.minutebook.index;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works out what the title of a section is about, so that titles of one topic can be grouped. */
public final class TitleTopic {
  /** Stems of small words and of words that say how far the topic has come. */
  private static final Set<String> IGNORED =
      Set.of(
          "a",
          "an",
          "and",
          "for",
          "from",
          "in",
          "more",
          "of",
          "on",
          "the",
          "to",
          "topic",
          "with",
          "again",
          "cont",
          "continu",
          "discuss",
          "ongo",
          "progress",
          "review",
          "status",
          "updat");

  /** Titles of what is on no agenda: "any other business" without its small words, and "AOB". */
  private static final Set<Set<String>> OTHER_BUSINESS =
      Set.of(Set.of("ani", "busi", "other"), Set.of("aob"));

  private TitleTopic() {}

  /**
   * The stems of a title in alphabetical order, without numbers, issue references and words such as
   * "update": "Irmin update" and "Irmin: status (#12)" have one topic. Empty if nothing is left.
   */
  public static Optional<String> of(String title) {
    TreeSet<String> stems = new TreeSet<>();
    for (Analysis.Term term : Analysis.stemmed(title)) {
      if (term.text().chars().allMatch(Character::isLetter) && !IGNORED.contains(term.text())) {
        stems.add(term.text());
      }
    }
    return stems.isEmpty() || OTHER_BUSINESS.contains(stems)
        ? Optional.empty()
        : Optional.of(String.join(" ", stems));
  }
}
