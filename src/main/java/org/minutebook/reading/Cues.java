package org.minutebook.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The expressions of {@code cues.txt} that tell how decisions and actions are said. */
final class Cues {
  private static final String RESOURCE = "cues.txt";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String START = "^";
  private static final String GAP = "..";
  private static final int WIDEST_GAP = 4;
  private static final Set<String> CLAUSE_ENDS = Set.of(".", ",", ";", ":", "(", "!", "?", "=");

  /** A cue: the alternatives of each place, with gaps. */
  private record Cue(String name, boolean atStart, List<Set<String>> places) {}

  /** By what a sentence's word must be for the cue to begin at it. */
  private final Map<String, List<Cue>> byFirst = new HashMap<>();

  private Cues() {}

  /** Reads the cues that come with the program. */
  static Cues load() {
    Cues cues = new Cues();
    try (InputStream in = Cues.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().forEach(cues::add);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return cues;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] parts = SPACE.split(line.strip());
    List<Set<String>> places = new ArrayList<>();
    boolean atStart = false;
    for (int i = 2; i < parts.length; i++) {
      if (parts[i].equals(START)) {
        atStart = true;
      } else {
        places.add(parts[i].equals(GAP) ? Set.of() : alternatives(parts[i]));
      }
    }
    Cue cue = new Cue(parts[0] + ":" + parts[1], atStart, List.copyOf(places));
    for (String first : places.getFirst()) {
      byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(cue);
    }
  }

  private static Set<String> alternatives(String place) {
    return Set.copyOf(List.of(place.split("/")).stream().distinct().toList());
  }

  /** The names of the cues a sentence holds, each once, as {@code action:name-will}. */
  List<String> in(Tokens tokens) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.words().size(); i++) {
      String word = tokens.words().get(i);
      String shape = tokens.shapes().get(i);
      at(i, word, tokens, found);
      if (!shape.equals(word)) {
        at(i, shape, tokens, found);
      }
    }
    return found;
  }

  private void at(int i, String first, Tokens tokens, List<String> found) {
    for (Cue cue : byFirst.getOrDefault(first, List.of())) {
      boolean placed = !cue.atStart() || i == 0 || CLAUSE_ENDS.contains(tokens.words().get(i - 1));
      if (placed && matches(cue.places(), 1, i + 1, tokens) && !found.contains(cue.name())) {
        found.add(cue.name());
      }
    }
  }

  private static boolean matches(List<Set<String>> places, int place, int at, Tokens tokens) {
    if (place == places.size()) {
      return true;
    }
    Set<String> wanted = places.get(place);
    if (wanted.isEmpty()) {
      for (int gap = 0; gap <= WIDEST_GAP; gap++) {
        if (matches(places, place + 1, at + gap, tokens)) {
          return true;
        }
      }
      return false;
    }
    return at < tokens.words().size()
        && (wanted.contains(tokens.words().get(at)) || wanted.contains(tokens.shapes().get(at)))
        && matches(places, place + 1, at + 1, tokens);
  }
}
