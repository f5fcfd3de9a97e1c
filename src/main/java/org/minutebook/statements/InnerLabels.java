package org.minutebook.statements;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.statements.words.Phrases;

/** The expressions by which labels are recognised that stand within a text. */
final class InnerLabels {
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "(?:^|[\\s(\\[*_])(?<mark>" + Phrases.anyOf("capitals label") + ")(?=[\\s)\\]*_:.,]|$)");

  /** {@code "wrote a TODO"}, {@code "a TODO app"}: here it is a thing and no label. */
  private static final Pattern NOUN =
      Pattern.compile(
          "\\b(?i:an?|the|this|that|these|some|our|his|her|its|my|your|no)\\s\\[?(?:[\\w-]{1,30} )?TODOs?\\b(?!\\s?[:(])"
              + "|\\bTODOs? (?:apps?|lists?|files?|comments?)\\b");

  private static final List<String> CAPITALS_PARTS = Phrases.of("capitals label part");

  /** {@code "Lamps? Consensus: yes"}. */
  private static final Pattern INNER =
      Pattern.compile(
          "(?i)(?:[?!.)]\\s+|\\s[-–—]\\s+|^(?!"
              + Phrases.anyOf("before no inner label")
              + "\\b)(?:[\\p{L}\\p{N}.#-]+ ){1,3}|^\\[?\\p{L}{1,12}:\\s+)(?<mark>"
              + Phrases.anyOf("inner label")
              + ")s?(?:/\\p{L}+)?\\s*:\\s+(?!"
              + Phrases.anyOf("after no inner label")
              + "\\b)\\S");

  /** {@code "The decision was to ..."}. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?i)^(?:the )?(?<mark>" + Phrases.anyOf("stated label") + ") (?:is|was) (?:that|to)\\b");

  private static final List<String> INNER_PARTS = Phrases.of("inner label part");

  /** {@code "Action item to ..."}, {@code "give me an action item to ..."}. */
  private static final Pattern ACTION_ITEM =
      Pattern.compile(
          "(?i)(?:^|: |\\b"
              + Phrases.anyOf("before action item")
              + " )action(?: items?)? (?:to|for)\\b|\\([^()]{0,20}\\bact(?:i)?on item\\)|\\baction items? (?:is|are|was|were) (?:for|on)\\b|\\bas an action item\\b");

  private static final List<String> ACTION_ITEM_PARTS = Phrases.of("action item part");

  private InnerLabels() {}

  /** The word of a label within a text: one in capitals, behind a subject, or stated. */
  static Optional<String> of(String text) {
    if (LabelPatterns.containsAny(text, CAPITALS_PARTS)) {
      Matcher capitals = IN_CAPITALS.matcher(text);
      if (capitals.find() && !(text.contains("TODO") && NOUN.matcher(text).find())) {
        return Optional.of(capitals.group("mark"));
      }
    }
    if (LabelPatterns.containsAny(text, INNER_PARTS)) {
      for (Pattern pattern : List.of(INNER, STATED)) {
        Matcher inner = pattern.matcher(text);
        if (inner.find()) {
          return Optional.of(inner.group("mark"));
        }
      }
    }
    return PollResults.isSettledElsewhere(text) ? Optional.of("decided") : Optional.empty();
  }

  static boolean hasActionItem(String text) {
    return LabelPatterns.containsAny(text, ACTION_ITEM_PARTS) && ACTION_ITEM.matcher(text).find();
  }
}
