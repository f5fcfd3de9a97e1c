package org.minutebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.reading.Speakers;

/** What the model looks at in a passage: its words, how it begins, where it stands. */
final class Features {

  /** Takes features one by one; those of several words may come in parts, to be joined. */
  @FunctionalInterface
  interface Sink {
    void add(String feature);

    /** A feature of two parts. */
    default void add(String first, char between, String second) {
      add(first + between + second);
    }
  }

  /** Whether a passage is what somebody said, by the minutes. */
  enum Speech {
    NONE,
    SPEAKS,
    GOES_ON
  }

  /**
   * What is known of a passage beside itself.
   *
   * @param marked what a marker says of it
   * @param transcript whether the minutes tell who spoke, line by line
   * @param marksElsewhere whether the author marks what was decided, again and again
   * @param isTitle whether it is the title of its section
   * @param isLast whether it ends its section
   */
  record Around(
      Optional<StatementLabels.Marked> marked,
      Speakers speakers,
      Speech speech,
      boolean transcript,
      boolean marksElsewhere,
      boolean isTitle,
      boolean isLast) {}

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\[name=(?<tag>[^\\]]{1,40})\\]\\s*|(?<name>[\\p{L}@][\\p{L}\\p{N}_ .'’/&-]{0,28}?)\\s*[:：]\\s+)(?<said>\\S.*)$",
          Pattern.DOTALL);

  /**
   * Instead of its words, of a passage without cue and mark: the cheap look that spares the rest.
   */
  private static final String NOTHING_SAID = "(nothing said)";

  /** Links, addresses, references and handles. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\]){0,300}\\](?:\\([^()\\s]{0,500}\\)|\\[[^\\]]{0,100}\\])|<?https?://\\S+|[\\w./-]*#\\d+|@[\\w-]+");

  private static final Pattern ISSUE_BEHIND =
      Pattern.compile("(?:#\\d+|/\\d+)\\W*(?:\\([^()\\s]*\\)\\W*)?$");
  private static final int LONGEST_SPEAKER = 40;
  private static final int SHORT = 3;
  private static final List<String> KINDS = List.of("action", "decision", "not");

  private final Lexicon lexicon;
  private final CueMatcher cues;

  Features(Lexicon lexicon, CueMatcher cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  /** Tells the features of a passage to a sink, part by part. */
  void tell(Passage passage, Around around, Sink features) {
    Optional<StatementLabels.Marked> marked = around.marked();
    String plain = passage.plain();
    Matcher speaker = around.speech() == Speech.SPEAKS ? SPEAKER.matcher(plain) : null;
    if (speaker != null && speaker.matches()) {
      plain = speaker.group("said");
    }
    TokenClasses tokens = TokenClasses.of(plain, around.speakers(), lexicon);
    boolean told = cues(tokens, plain, features);
    if (!told && marked.isEmpty()) {
      features.add(NOTHING_SAID);
      return;
    }
    ngrams(tokens, features);
    place(passage, features);
    shape(passage, plain, around, features);
    if (tokens.words().size() < SHORT) {
      features.add("short");
    }
    String spoken = around.speech().name().toLowerCase(Locale.ROOT);
    features.add("speech:" + spoken);
    if (around.transcript()) {
      features.add("transcript:" + spoken + ":" + (marked.isPresent() ? "marked" : "unmarked"));
    }
    if (around.marksElsewhere() && marked.isEmpty()) {
      features.add("unmarked:" + (around.transcript() ? "transcript" : "prose"));
    }
    marked.ifPresent(
        m -> {
          features.add("marked");
          features.add("marked:" + m.why());
          features.add("marked:" + m.kind().word());
          features.add("marked:" + m.kind().word() + ":" + m.strength());
        });
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

  /** Without a colon near the start there is no speaker; most sentences need no closer look. */
  private static boolean mayBeSpoken(String plain) {
    String start = plain.substring(0, Math.min(plain.length(), LONGEST_SPEAKER));
    return start.indexOf(':') > 0 || start.indexOf('：') > 0 || start.startsWith("[name=");
  }

  /** Whether a cue speaks for a statement. */
  private boolean cues(TokenClasses tokens, String plain, Sink features) {
    List<CueMatcher.Cue> found = new ArrayList<>(cues.in(tokens));
    // The loudest first: it is what people who ask why are told.
    found.sort(Comparator.comparingInt(CueMatcher.Cue::level).reversed());
    boolean told = false;
    boolean question = plain.endsWith("?");
    for (String kind : KINDS) {
      int best = 0;
      int count = 0;
      for (CueMatcher.Cue cue : found) {
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
        told |= !kind.equals("not");
      }
    }
    if (told && tokens.shapes().contains("WISH")) {
      features.add("wish");
    }
    return told;
  }

  private static void ngrams(TokenClasses tokens, Sink features) {
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

  private void shape(Passage passage, String plain, Around around, Sink features) {
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
    if (around.marked().isEmpty()
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

  /** Whether hardly a word is left without links, references and handles. */
  static boolean isLink(String text) {
    if (text.chars().noneMatch(c -> c == '[' || c == '#' || c == '@' || c == '/')) {
      return false;
    }
    String bare = LINK.matcher(text).replaceAll(" ");
    long letters = bare.chars().filter(Character::isLetter).count();
    return letters < 8 && bare.length() < text.length() - 3;
  }

  private static void place(Passage passage, Sink features) {
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
