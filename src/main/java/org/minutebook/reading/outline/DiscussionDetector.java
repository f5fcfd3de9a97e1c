package org.minutebook.reading.outline;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.series.FileInSeries;

/** Tells discussion from placeholders: bare links, names, "no update". */
final class DiscussionDetector {
  private static final Pattern URL = Pattern.compile("<?(?:https?|mailto):\\S+");
  private static final Pattern LINK_LABEL =
      Pattern.compile(
          "(?i)(?:link|links|pr|issue|tracking issue|notes|slides|see|doc|docs|proposal|recording|repo|specification|reference)s?:?");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:there (?:were|was|is) )?(?:no(?! (?:objection|concern|dissent|opposition|vote))|none|nothing|skip(?:ped|ping)?|not discussed|ran out of time|out of time)\\b.{0,45}"
              + "|(?:we )?(?:did not|didn[’']t) (?:get to|have time for|discuss)\\b.{0,45}");

  /** {@code "Ann was not available to give an update"}, {@code "Not here."}. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)(?:[\\p{L}'’.@-]{1,30} ){0,4}(?:(?:was|were|is|are) )?not (?:here|available|present|able to (?:attend|join))\\b.{0,45}");

  /** {@code "The meeting was adjourned at 11:20"}, {@code "Next meeting: 7 May"}. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:the )?(?:meeting|call|session) (?:was |is |has )?(?:adjourned|closed|ended|concluded)\\b.{0,45}"
              + "|(?:the |our )?next (?:\\p{L}{2,15} )?(?:meeting|call|session)(?! (?:is|was|will|should|to)\\b)\\b.{0,60}");

  /** Who says that there is nothing to say: {@code "Ann: no update"}. */
  private static final Pattern SPEAKER = Pattern.compile("[\\p{L}@][\\p{L}\\p{N} .'’_-]{0,30}: +");

  private static final Pattern LINK_ALONE =
      Pattern.compile("\\W{0,3}!?\\[(?:[^\\[\\]]++|\\[[^\\]]*+\\])*+\\]\\([^)]*+\\)\\W{0,3}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2,}");

  /** A longer text without an address is discussion. */
  private static final int MAX_LENGTH = 120;

  private final LabelWords words;
  private final Set<Integer> silent;
  private final FileInSeries series;

  /**
   * @param silent the first lines of blocks that are known to hold no discussion
   * @param series tells the lines of the series' template, which are no discussion either
   */
  DiscussionDetector(LabelWords words, Set<Integer> silent, FileInSeries series) {
    this.words = words;
    this.silent = silent;
    this.series = series;
  }

  /** Whether any of the blocks holds discussion. */
  boolean in(List<Block> blocks) {
    for (Block block : blocks) {
      if (in(block)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the block or one of its children holds discussion. */
  boolean in(Block block) {
    if (silent.contains(block.line())) {
      return false;
    }
    return switch (block.kind()) {
      case PARAGRAPH, ITEM, ROW ->
          (!series.isTemplate(block) && isDiscussion(block.text()) && !areFacts(block))
              || in(block.children());
      case TABLE -> in(block.children());
      case QUOTE -> in(block.children());
      case CODE -> !series.isTemplate(block);
      default -> false;
    };
  }

  /** Whether every line of a block only tells a fact of the meeting: {@code "Date: ..."}. */
  private boolean areFacts(Block block) {
    for (Block.Line line : block.lines()) {
      String text = line.text();
      if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
        return false;
      }
      boolean fact =
          LabelledLine.of(text)
              .filter(
                  l ->
                      words.isAny(
                          l.label(),
                          LabelWords.Group.FACT,
                          LabelWords.Group.CHAIR,
                          LabelWords.Group.SCRIBE,
                          LabelWords.Group.ATTENDANCE,
                          LabelWords.Group.ABSENT))
              .isPresent();
      if (!fact) {
        return false;
      }
    }
    return !block.lines().isEmpty();
  }

  /** Whether a text is nothing but a link. */
  static boolean isPointer(String text) {
    return LINK_ALONE.matcher(text).matches() || URL.matcher(text.strip()).matches();
  }

  /** Whether a text is discussion. */
  boolean isDiscussion(String text) {
    if (text.length() > MAX_LENGTH && text.indexOf("://") < 0) {
      return true;
    }
    if (text.isBlank() || isNothing(MarkdownStripper.strip(text)) || isPointer(text)) {
      return false;
    }
    String bare = URL.matcher(text).replaceAll(" ");
    if (bare.length() != text.length()) {
      String plain = MarkdownStripper.strip(bare).replaceAll("[()\\[\\]<>]", " ").strip();
      return !plain.isEmpty()
          && !LINK_LABEL.matcher(plain).matches()
          && WORD.matcher(plain).results().limit(3).count() >= (text.startsWith("[") ? 3 : 2);
    }
    return WORD.matcher(text).find();
  }

  private boolean isNothing(String plain) {
    String said = plain;
    if (plain.indexOf(": ") > 0) {
      Matcher speaker = SPEAKER.matcher(plain);
      said = speaker.lookingAt() ? plain.substring(speaker.end()) : plain;
    }
    return words.is(LabelWords.Group.NOTHING, said)
        || words.is(LabelWords.Group.NOTHING, plain)
        || NOTHING.matcher(said).matches()
        || isClosing(said)
        || (said.contains("ot ") && AWAY.matcher(said).matches());
  }

  private static boolean isClosing(String said) {
    return (said.contains("eeting") || said.contains("all ") || said.contains("ession"))
        && CLOSING.matcher(said).matches();
  }
}
