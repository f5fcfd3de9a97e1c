package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** A feature of three words. */
    default void add(String first, String second, String third) {
      add(first + " " + second + " " + third);
    }
  }

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^([\\p{L}@][\\p{L}\\p{N}_ .'’/&-]{0,28}?)\\s*[:：]\\s+(\\S.*)$", Pattern.DOTALL);

  /**
   * Instead of its words, of a passage without cue and mark: the cheap look that spares the rest.
   */
  private static final String NOTHING_SAID = "(nothing said)";

  private static final int NEAR = 6;
  private static final List<String> KINDS = List.of("action", "decision", "not");

  private final Map<String, String> classes;
  private final Cues cues;
  private final Words words;

  Features(Map<String, String> classes, Cues cues, Words words) {
    this.classes = classes;
    this.cues = cues;
    this.words = words;
  }

  /**
   * The features of a passage, by name.
   *
   * @param marked what a marker says of it
   * @param transcript whether the minutes tell who spoke, line by line
   */
  List<String> of(
      Passage passage, Optional<Markers.Marked> marked, Speakers speakers, boolean transcript) {
    List<String> features = new ArrayList<>(96);
    tell(passage, marked, speakers, transcript, features::add);
    return features;
  }

  /** Tells the features of a passage to a sink, part by part. */
  void tell(
      Passage passage,
      Optional<Markers.Marked> marked,
      Speakers speakers,
      boolean transcript,
      Sink features) {
    String plain = PlainText.of(passage.text());
    Matcher speaker = SPEAKER.matcher(plain);
    boolean spoken = speaker.matches() && speakers.isSpeaker(speaker.group(1));
    if (spoken) {
      plain = speaker.group(2);
      features.add("spoken");
    }
    Tokens tokens = Tokens.of(plain, speakers, classes);
    boolean told = cues(tokens, plain, features);
    if (!told && marked.isEmpty()) {
      features.add(NOTHING_SAID);
      return;
    }
    ngrams(tokens, features);
    near(tokens.shapes(), features);
    place(passage, features);
    int n = tokens.words().size();
    features.add(
        "length:"
            + (n < 3 ? "1" : n < 6 ? "3" : n < 12 ? "6" : n < 25 ? "12" : n < 45 ? "25" : "45"));
    if (plain.endsWith("?")) {
      features.add("question");
    }
    if (transcript) {
      features.add("transcript");
      features.add(spoken ? "transcript-spoken" : "transcript-unspoken");
    }
    marked.ifPresent(
        m -> {
          features.add("marked");
          features.add("marked:" + m.why());
          features.add("marked:" + m.kind().word());
        });
  }

  /** Whether a passage opens with the name of somebody present. */
  static boolean isSpoken(Passage passage, Speakers speakers) {
    Matcher speaker = SPEAKER.matcher(passage.text());
    return speaker.matches() && speakers.isSpeaker(speaker.group(1));
  }

  /** Whether a cue speaks for a statement. */
  private boolean cues(Tokens tokens, String plain, Sink features) {
    List<String> found = cues.in(tokens);
    if (found.isEmpty()) {
      return false;
    }
    boolean doubted =
        plain.endsWith("?") || tokens.shapes().contains("WISH") || tokens.words().contains("if");
    for (String cue : found) {
      features.add("cue=" + cue);
    }
    for (String kind : KINDS) {
      if (found.stream().anyMatch(cue -> cue.startsWith(kind))) {
        features.add("cue=" + kind);
        features.add("cue=" + kind + (doubted ? "?" : "!"));
      }
    }
    return found.stream().anyMatch(cue -> !cue.startsWith("not"));
  }

  /** Words of classes that stand near each other, in their order: {@code NOT~OBJECTION}. */
  private static void near(List<String> shapes, Sink features) {
    int[] at = new int[shapes.size()];
    int n = 0;
    for (int i = 0; i < shapes.size(); i++) {
      if (Character.isUpperCase(shapes.get(i).charAt(0))) {
        at[n++] = i;
      }
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n && at[b] - at[a] <= NEAR; b++) {
        features.add(shapes.get(at[a]), '~', shapes.get(at[b]));
      }
    }
  }

  private static void ngrams(Tokens tokens, Sink features) {
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
      if (i + 2 < n) {
        features.add(s.get(i), s.get(i + 1), s.get(i + 2));
      }
    }
  }

  private void place(Passage passage, Sink features) {
    Passage.Place place = passage.place();
    String block = place.block().name().toLowerCase(Locale.ROOT);
    features.add("in:" + block);
    features.add(passage.opens() ? "opens" : "follows");
    if (passage.box() != Passage.Box.NONE) {
      features.add("box:" + passage.box());
    }
    group("heading", place.heading(), features);
    if (!place.parent().isBlank()) {
      features.add("nested");
      group("parent", place.parent(), features);
      if (place.parent().length() < 40) {
        features.add("parent=" + Words.key(place.parent()));
      }
    }
  }

  private void group(String what, String title, Sink features) {
    for (Words.Group group :
        new Words.Group[] {
          Words.Group.ACTIONS,
          Words.Group.CONCLUSION,
          Words.Group.AGENDA,
          Words.Group.STRUCTURE,
          Words.Group.NOTES,
          Words.Group.OTHER_BUSINESS
        }) {
      if (words.is(group, title)) {
        features.add(what + ":" + group);
      }
    }
  }
}
