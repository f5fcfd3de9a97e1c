package org.minutebook.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.markdown.WordFile;
import org.minutebook.statements.words.TokenClasses;

/** Finds cues in a sentence: expressions over its words, from {@code cues.txt} or another file. */
final class CueMatcher {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String START = "^";
  private static final String END = "$";
  private static final String GAP = "..";
  private static final String ANY = "*";
  private static final int MAX_GAP = 4;

  /** The level of a cue that is enough by itself. */
  private static final int SETTLES = 4;

  private static final Set<String> CLAUSE_ENDS =
      Set.of(".", ",", ";", ":", "(", "!", "?", "=", "-", ">", "SLASH");

  /**
   * What a cue says, and how surely.
   *
   * @param kind {@code action}, {@code decision}, {@code not} for what only looks like one, or an
   *     outcome
   * @param level from 1, a hint, to 4, which settles it
   */
  record Cue(String kind, int level, String name) {
    /** Whether it says that a sentence is only of the moment: "I'll share my screen". */
    boolean isOfTheMoment() {
      return level == SETTLES && kind.equals("not");
    }
  }

  /**
   * A place in an expression. Words are told apart by their numbers, since every place of every
   * expression is compared with the words of every sentence.
   */
  private sealed interface Place {
    boolean fits(Words words, int at);
  }

  private record OneOf(BitSet words) implements Place {
    @Override
    public boolean fits(Words sentence, int at) {
      return words.get(sentence.word[at]) || words.get(sentence.shape[at]);
    }
  }

  /** Any word except some. */
  private record NoneOf(BitSet words) implements Place {
    @Override
    public boolean fits(Words sentence, int at) {
      return sentence.isWord(at) && !words.get(sentence.word[at]) && !words.get(sentence.shape[at]);
    }
  }

  /** Up to four tokens of any kind. */
  private record Gap() implements Place {
    @Override
    public boolean fits(Words sentence, int at) {
      return false;
    }
  }

  /** The end of the sentence, with or without a punctuation mark. */
  private record End() implements Place {
    @Override
    public boolean fits(Words sentence, int at) {
      return false;
    }
  }

  /**
   * One line of the file.
   *
   * @param cue the index of what it says
   */
  private record Expression(int cue, boolean atStart, List<Place> places) {}

  /** The words of a sentence and their classes by number; 0 is a word that no cue has. */
  private final class Words {
    private final TokenClasses tokens;
    private final int[] word;
    private final int[] shape;

    Words(TokenClasses tokens) {
      this.tokens = tokens;
      this.word = new int[tokens.words().size()];
      this.shape = new int[word.length];
      for (int i = 0; i < word.length; i++) {
        String written = tokens.words().get(i);
        String other = tokens.shapes().get(i);
        word[i] = numbers.getOrDefault(written, 0);
        shape[i] = other.equals(written) ? word[i] : numbers.getOrDefault(other, 0);
      }
    }

    int size() {
      return word.length;
    }

    boolean isWord(int at) {
      return TokenClasses.isWord(tokens.words().get(at));
    }

    boolean opensClause(int at) {
      return at == 0 || CLAUSE_ENDS.contains(tokens.shapes().get(at - 1));
    }
  }

  /** The number of each word or class that some cue has, from 1. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Expressions by the number of the word or class that they begin with. */
  private final List<List<Expression>> byFirst = new ArrayList<>(List.of(List.of()));

  /** What the expressions say, each once. */
  private final List<Cue> said = new ArrayList<>();

  private CueMatcher() {}

  /** Reads a file of cues of this package. */
  static CueMatcher load(String resource) {
    CueMatcher cues = new CueMatcher();
    WordFile.lines(CueMatcher.class, resource).forEach(cues::add);
    return cues;
  }

  private void add(String line) {
    String[] parts = SPACE.split(line.strip());
    Cue cue = new Cue(parts[0], Integer.parseInt(parts[1]), parts[2]);
    boolean atStart = parts[3].equals(START);
    List<Place> places = new ArrayList<>();
    for (int i = atStart ? 4 : 3; i < parts.length; i++) {
      places.add(place(parts[i]));
    }
    if (!(places.getFirst() instanceof OneOf(BitSet firsts))) {
      throw new IllegalStateException("a cue must begin with a word: " + line);
    }
    if (!said.contains(cue)) {
      said.add(cue);
    }
    Expression expression = new Expression(said.indexOf(cue), atStart, List.copyOf(places));
    firsts.stream().forEach(first -> byFirst.get(first).add(expression));
  }

  private Place place(String written) {
    return switch (written) {
      case GAP -> new Gap();
      case END -> new End();
      case ANY -> new NoneOf(new BitSet());
      default ->
          written.length() > 1 && written.startsWith("!")
              ? new NoneOf(alternatives(written.substring(1)))
              : new OneOf(alternatives(written));
    };
  }

  private BitSet alternatives(String place) {
    BitSet words = new BitSet();
    for (String word : place.split("/")) {
      words.set(number(word));
    }
    return words;
  }

  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, byFirst.size());
    if (known == null) {
      byFirst.add(new ArrayList<>());
      return byFirst.size() - 1;
    }
    return known;
  }

  /** The cues in a sentence, each once. */
  List<Cue> find(TokenClasses tokens) {
    Words words = new Words(tokens);
    List<Cue> found = new ArrayList<>();
    BitSet known = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      find(byFirst.get(words.word[i]), i, words, known, found);
      if (words.shape[i] != words.word[i]) {
        find(byFirst.get(words.shape[i]), i, words, known, found);
      }
    }
    return found;
  }

  private void find(
      List<Expression> expressions, int at, Words words, BitSet known, List<Cue> found) {
    if (expressions.isEmpty()) {
      return;
    }
    boolean opens = words.opensClause(at);
    for (Expression expression : expressions) {
      if ((opens || !expression.atStart())
          && !known.get(expression.cue())
          && matches(expression.places(), 1, at + 1, words)) {
        known.set(expression.cue());
        found.add(said.get(expression.cue()));
      }
    }
  }

  private static boolean matches(List<Place> places, int place, int at, Words words) {
    if (place == places.size()) {
      return true;
    }
    Place next = places.get(place);
    if (next instanceof Gap) {
      for (int gap = 0; gap <= MAX_GAP; gap++) {
        if (matches(places, place + 1, at + gap, words)) {
          return true;
        }
      }
      return false;
    }
    if (next instanceof End) {
      return at >= words.size() || (at == words.size() - 1 && !words.isWord(at));
    }
    return at < words.size() && next.fits(words, at) && matches(places, place + 1, at + 1, words);
  }
}
