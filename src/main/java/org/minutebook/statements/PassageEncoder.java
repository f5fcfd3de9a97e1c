package org.minutebook.statements;

import java.util.List;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.CandidateFinder.Candidate;
import org.minutebook.statements.model.EncodedPassage;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.Margins;
import org.minutebook.statements.model.Vocabulary;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.SplitWords;
import org.minutebook.statements.words.TokenClasses;

/** Turns a passage and what stands around it into the numbers that the net reads. */
final class PassageEncoder {
  private static final int[] NO_WORDS = {};

  /** Of a text around a passage, no more is split into words. */
  private static final int MAX_CONTEXT_LENGTH = 300;

  /** Margins are large numbers; the net learns more easily from smaller ones. */
  private static final float MARGIN_SCALE = 0.2f;

  /** A passage of fewer words is short. */
  private static final int SHORT = 4;

  private static final int DEEP = 3;
  private static final char LAST_LATIN = '\u024f';

  private final Vocabulary vocabulary;

  PassageEncoder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Whether a passage is in a script that the net knows. It has learnt from English minutes; what
   * the author marked in Japanese must not be lost for that.
   */
  static boolean isReadable(Candidate candidate) {
    String said = candidate.around().said();
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += c <= LAST_LATIN ? 1 : 0;
      }
    }
    return latin * 2 >= letters;
  }

  /** The words of a passage that are read. */
  static List<String> words(Candidate candidate) {
    List<String> words = candidate.around().words().of(candidate.around().said()).words();
    return words.subList(0, Math.min(words.size(), EncodedPassage.MAX_WORDS));
  }

  /** Encodes a passage that the linear model has weighed. */
  EncodedPassage encode(Candidate candidate, LinearModel.Weighed weighed) {
    Passage.Place place = candidate.passage().place();
    SplitWords split = candidate.around().words();
    String heading = place.heading().isEmpty() ? candidate.section().title() : place.heading();
    TokenClasses own = split.of(candidate.around().said());
    return new EncodedPassage(
        numbers(own, 0, Math.min(own.words().size(), EncodedPassage.MAX_WORDS)),
        List.of(
            last(candidate.before(), split),
            first(candidate.after(), split),
            first(beginning(heading), split),
            first(beginning(place.parent()), split)),
        weighed.features(),
        figures(candidate, weighed.margins(), own),
        weighed.margins());
  }

  private static float[] figures(Candidate candidate, Margins margins, TokenClasses own) {
    Passage passage = candidate.passage();
    Features.Surroundings around = candidate.around();
    String plain = passage.plain();
    char end = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
    char start = plain.isEmpty() ? ' ' : plain.charAt(0);
    int count = Math.min(own.words().size(), EncodedPassage.MAX_WORDS);
    float decision = margins.bounded(Kind.DECISION);
    float action = margins.bounded(Kind.ACTION);
    return new float[] {
      count / (float) EncodedPassage.MAX_WORDS,
      yes(count < SHORT),
      Math.min(passage.place().depth(), DEEP) / (float) DEEP,
      yes(candidate.section().topic()),
      yes(candidate.isExplicit()),
      yes(end == '.' || end == '!'),
      yes(end == '?'),
      yes(end == ':'),
      yes(start == '[' || start == '('),
      yes(passage.text().contains("](") || plain.contains("://")),
      yes(count > 0 && own.words().getFirst().equals(TokenClasses.NAME)),
      yes(passage.opens()),
      yes(passage.place().block() == Block.Kind.PARAGRAPH),
      yes(passage.place().parent().endsWith("?")),
      yes(around.speech() == Features.Speech.SPEAKS),
      yes(around.speech() == Features.Speech.GOES_ON),
      yes(around.transcript()),
      yes(around.marksElsewhere()),
      yes(around.isTitle()),
      yes(around.isLast()),
      decision * MARGIN_SCALE,
      action * MARGIN_SCALE,
      Math.max(0, decision),
      Math.max(0, action)
    };
  }

  private static float yes(boolean is) {
    return is ? 1 : 0;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MAX_CONTEXT_LENGTH));
  }

  private int[] first(String text, SplitWords split) {
    if (text.isEmpty()) {
      return NO_WORDS;
    }
    TokenClasses words = split.of(text);
    return numbers(words, 0, Math.min(words.words().size(), EncodedPassage.CONTEXT_WORDS));
  }

  private int[] last(String text, SplitWords split) {
    if (text.isEmpty()) {
      return NO_WORDS;
    }
    TokenClasses words = split.of(text);
    int end = Math.min(words.words().size(), EncodedPassage.MAX_WORDS);
    return numbers(words, Math.max(0, end - EncodedPassage.CONTEXT_WORDS), end);
  }

  private int[] numbers(TokenClasses words, int from, int to) {
    int[] numbers = new int[(to - from) * EncodedPassage.PER_WORD];
    for (int i = from; i < to; i++) {
      vocabulary.put(
          words.words().get(i),
          words.shapes().get(i),
          numbers,
          (i - from) * EncodedPassage.PER_WORD);
    }
    return numbers;
  }
}
