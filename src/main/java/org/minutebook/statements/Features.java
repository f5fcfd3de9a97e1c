package org.minutebook.statements;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.model.FeatureSink;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.SplitWords;
import org.minutebook.statements.words.TokenClasses;

/** Extracts what the model looks at in a passage: its words, cues, marks and place. */
final class Features {

  /** Whether a passage is what somebody said. */
  enum Speech {
    NONE,
    SPEAKS,
    GOES_ON
  }

  /**
   * What is known of a passage besides its own words.
   *
   * @param mark the author's mark
   * @param said the plain words, without the name of who says them
   * @param words splits texts of this meeting into words
   * @param transcript whether the minutes name who speaks, line by line
   * @param marksElsewhere whether the author marked many decisions
   * @param isTitle whether it is the title of its section
   * @param isLast whether it ends its section
   */
  record Surroundings(
      Optional<StatementLabels.Mark> mark,
      String said,
      SplitWords words,
      Speech speech,
      boolean transcript,
      boolean marksElsewhere,
      boolean isTitle,
      boolean isLast) {}

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\[name=(?<tag>[^\\]]{1,40})\\]\\s*|(?<name>[\\p{L}@][\\p{L}\\p{N}_ .'’/&-]{0,28}?)\\s*[:：]\\s+)(?<said>\\S.*)$",
          Pattern.DOTALL);

  /** The only feature of a passage with neither cue nor mark: most passages need no closer look. */
  private static final String NOTHING_SAID = "(nothing said)";

  /** Links, addresses, references and handles. A reference is tried only where its word begins. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\]){0,300}\\](?:\\([^()\\s]{0,500}\\)|\\[[^\\]]{0,100}\\])|<?https?://\\S+|(?:\\G|(?<![\\w./-]))[\\w./-]*+#\\d+|@[\\w-]+");

  private static final Pattern ISSUE_BEHIND =
      Pattern.compile("(?:#\\d+|/\\d+)\\W*(?:\\([^()\\s]*\\)\\W*)?$");
  private static final int MAX_SPEAKER_LENGTH = 40;

  /** A passage of fewer words is short. */
  private static final int MIN_WORDS = 3;

  /** A link leaves fewer letters of a text. */
  private static final int MIN_LETTERS = 8;

  private static final List<String> KINDS = List.of("action", "decision", "not");

  private final CueMatcher cues;

  Features(CueMatcher cues) {
    this.cues = cues;
  }

  /** Passes the features of a passage to a sink. */
  void extract(Passage passage, Surroundings around, FeatureSink features) {
    Optional<StatementLabels.Mark> mark = around.mark();
    String plain = around.said();
    TokenClasses tokens = around.words().of(plain);
    boolean hasCue = cues(tokens, plain, features);
    if (!hasCue && mark.isEmpty()) {
      features.add(NOTHING_SAID);
      return;
    }
    ngrams(tokens, features);
    place(passage, features);
    shape(passage, plain, around, features);
    if (tokens.words().size() < MIN_WORDS) {
      features.add("short");
    }
    String spoken = around.speech().name().toLowerCase(Locale.ROOT);
    features.add("speech:" + spoken);
    if (around.transcript()) {
      features.add("transcript:" + spoken + ":" + (mark.isPresent() ? "marked" : "unmarked"));
    }
    if (around.marksElsewhere() && mark.isEmpty()) {
      features.add("unmarked:" + (around.transcript() ? "transcript" : "prose"));
    }
    mark.ifPresent(
        m -> {
          features.add("marked");
          features.add("marked:" + m.why());
          features.add("marked:" + m.kind().word());
          features.add("marked:" + m.kind().word() + ":" + m.strength());
        });
  }

  /** What somebody said, without the name before it. */
  static String said(String plain) {
    Matcher speaker = SPEAKER.matcher(plain);
    return speaker.matches() ? speaker.group("said") : plain;
  }

  /** Whether a passage opens with the name of somebody present. */
  static boolean isSpoken(Passage passage, Speakers speakers) {
    if (!mayBeSpoken(passage.plain())) {
      return false;
    }
    Matcher speaker = SPEAKER.matcher(passage.plain());
    return speaker.matches()
        && (speaker.group("tag") != null || speakers.isSpeaker(speaker.group("name")));
  }

  /** A quick check before the expression: a speaker has a colon behind the name. */
  private static boolean mayBeSpoken(String plain) {
    String start = plain.substring(0, Math.min(plain.length(), MAX_SPEAKER_LENGTH));
    return start.indexOf(':') > 0 || start.indexOf('：') > 0 || start.startsWith("[name=");
  }

  /** Adds the cues; returns whether there is one for a decision or an action. */
  private boolean cues(TokenClasses tokens, String plain, FeatureSink features) {
    List<CueMatcher.Cue> inOrder = cues.find(tokens);
    if (inOrder.isEmpty() || inOrder.stream().anyMatch(CueMatcher.Cue::isOfTheMoment)) {
      return false;
    }
    // The highest level first: the first cue is given as the reason for a statement.
    inOrder.sort(Comparator.comparingInt(CueMatcher.Cue::level).reversed());
    boolean found = false;
    boolean question = plain.endsWith("?");
    for (String kind : KINDS) {
      int best = 0;
      int count = 0;
      for (CueMatcher.Cue cue : inOrder) {
        if (cue.kind().equals(kind)) {
          best = Math.max(best, cue.level());
          count++;
          features.add("cue=" + kind + ":" + cue.name());
        }
      }
      if (best > 0) {
        features.add("best=" + kind + ":" + best + (question ? "?" : ""));
        if (count > 1) {
          features.add("several=" + kind);
        }
        found |= !kind.equals("not");
      }
    }
    if (found && tokens.shapes().contains("WISH")) {
      features.add("wish");
    }
    return found;
  }

  private static void ngrams(TokenClasses tokens, FeatureSink features) {
    List<String> w = tokens.words();
    List<String> s = tokens.shapes();
    int n = s.size();
    StringBuilder start = new StringBuilder("^");
    for (int i = 0; i < Math.min(4, n); i++) {
      start.append(' ').append(s.get(i));
      features.add(start.toString());
    }
    for (int i = 0; i < n; i++) {
      features.add(w.get(i));
      if (!s.get(i).equals(w.get(i))) {
        features.add(s.get(i));
      }
      if (i + 1 < n) {
        features.add(s.get(i), ' ', s.get(i + 1));
        if (!s.get(i).equals(w.get(i)) || !s.get(i + 1).equals(w.get(i + 1))) {
          features.add(w.get(i), ' ', w.get(i + 1));
        }
      }
    }
  }

  private void shape(Passage passage, String plain, Surroundings around, FeatureSink features) {
    String text = passage.text();
    if (plain.endsWith("?")) {
      features.add("question");
    }
    if (isLink(text)) {
      features.add("link");
    }
    if (plain.endsWith(":") || plain.endsWith("：")) {
      features.add("leads");
    }
    if (text.startsWith("~~") && text.endsWith("~~")) {
      features.add("struck");
    }
    if (around.mark().isEmpty()
        && passage.place().depth() == 0
        && passage.opens()
        && ISSUE_BEHIND.matcher(text).find()) {
      features.add("issue-behind");
    }
    if (around.isTitle()) {
      features.add("title");
    }
    if (around.isLast()) {
      features.add("last");
    }
  }

  /** Whether a text has hardly a word besides links, references and handles. */
  static boolean isLink(String text) {
    if (text.chars().noneMatch(c -> c == '[' || c == '#' || c == '@' || c == '/')) {
      return false;
    }
    String bare = LINK.matcher(text).replaceAll(" ");
    long letters = bare.chars().filter(Character::isLetter).count();
    return letters < MIN_LETTERS && bare.length() < text.length() - 3;
  }

  private static void place(Passage passage, FeatureSink features) {
    Passage.Place place = passage.place();
    if (passage.box() != Passage.Box.NONE) {
      features.add("box:" + passage.box());
    }
    if (place.parent().endsWith("?")) {
      features.add("answers");
    }
    if (place.block() == Block.Kind.ITEM && passage.opens()) {
      features.add(place.depth() > 0 ? "opens:note" : "opens:item");
    }
  }
}
