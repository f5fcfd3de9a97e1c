package org.minutebook.statements;

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

/** Finds cues in a sentence: expressions over its words, from {@code cues.txt} or another file. */
final class CueMatcher {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String START = "^";
  private static final String END = "$";
  private static final String GAP = "..";
  private static final String ANY = "*";
  private static final int MAX_GAP = 4;
  private static final Set<String> CLAUSE_ENDS =
      Set.of(".", ",", ";", ":", "(", "!", "?", "=", "-", ">", "SLASH");

  /**
   * What a cue says, and how surely.
   *
   * @param kind {@code action}, {@code decision}, {@code not} for what only looks like one, or an
   *     outcome
   * @param level from 1, a hint, to 4, which settles it
   */
  record Cue(String kind, int level, String name) {}

  /** A place in an expression, and the words that may be there. */
  private sealed interface Place {
    boolean fits(String word, String shape);
  }

  private record OneOf(Set<String> words) implements Place {
    @Override
    public boolean fits(String word, String shape) {
      return words.contains(word) || words.contains(shape);
    }
  }

  /** Any word except some. */
  private record NoneOf(Set<String> words) implements Place {
    @Override
    public boolean fits(String word, String shape) {
      return TokenClasses.isWord(word) && !words.contains(word) && !words.contains(shape);
    }
  }

  /** Up to four tokens of any kind. */
  private record Gap() implements Place {
    @Override
    public boolean fits(String word, String shape) {
      return false;
    }
  }

  /** The end of the sentence, with or without a punctuation mark. */
  private record End() implements Place {
    @Override
    public boolean fits(String word, String shape) {
      return false;
    }
  }

  private record Expression(Cue cue, boolean atStart, List<Place> places) {}

  /** Expressions by the word or class that they begin with. */
  private final Map<String, List<Expression>> byFirst = new HashMap<>();

  private CueMatcher() {}

  /** Reads a file of cues of this package. */
  static CueMatcher load(String resource) {
    CueMatcher cues = new CueMatcher();
    try (InputStream in = CueMatcher.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().forEach(cues::add);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return cues;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] parts = SPACE.split(line.strip());
    Cue cue = new Cue(parts[0], Integer.parseInt(parts[1]), parts[2]);
    boolean atStart = parts[3].equals(START);
    List<Place> places = new ArrayList<>();
    for (int i = atStart ? 4 : 3; i < parts.length; i++) {
      places.add(place(parts[i]));
    }
    if (!(places.getFirst() instanceof OneOf(Set<String> firsts))) {
      throw new IllegalStateException("a cue must begin with a word: " + line);
    }
    Expression expression = new Expression(cue, atStart, List.copyOf(places));
    for (String first : firsts) {
      byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(expression);
    }
  }

  private static Place place(String written) {
    return switch (written) {
      case GAP -> new Gap();
      case END -> new End();
      case ANY -> new NoneOf(Set.of());
      default ->
          written.length() > 1 && written.startsWith("!")
              ? new NoneOf(alternatives(written.substring(1)))
              : new OneOf(alternatives(written));
    };
  }

  private static Set<String> alternatives(String place) {
    return Set.copyOf(List.of(place.split("/")).stream().distinct().toList());
  }

  /** The cues in a sentence, each once. */
  List<Cue> find(TokenClasses tokens) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < tokens.words().size(); i++) {
      String word = tokens.words().get(i);
      String shape = tokens.shapes().get(i);
      find(byFirst.get(word), i, tokens, found);
      if (!shape.equals(word)) {
        find(byFirst.get(shape), i, tokens, found);
      }
    }
    return found;
  }

  private static void find(
      List<Expression> expressions, int at, TokenClasses tokens, List<Cue> found) {
    if (expressions == null) {
      return;
    }
    boolean opens = at == 0 || CLAUSE_ENDS.contains(tokens.shapes().get(at - 1));
    for (Expression expression : expressions) {
      if ((opens || !expression.atStart())
          && !found.contains(expression.cue())
          && matches(expression.places(), 1, at + 1, tokens)) {
        found.add(expression.cue());
      }
    }
  }

  private static boolean matches(List<Place> places, int place, int at, TokenClasses tokens) {
    if (place == places.size()) {
      return true;
    }
    Place next = places.get(place);
    if (next instanceof Gap) {
      for (int gap = 0; gap <= MAX_GAP; gap++) {
        if (matches(places, place + 1, at + gap, tokens)) {
          return true;
        }
      }
      return false;
    }
    if (next instanceof End) {
      return at >= tokens.words().size()
          || (at == tokens.words().size() - 1 && !TokenClasses.isWord(tokens.words().get(at)));
    }
    return at < tokens.words().size()
        && next.fits(tokens.words().get(at), tokens.shapes().get(at))
        && matches(places, place + 1, at + 1, tokens);
  }
}
