package org.minutebook.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invented words, names and titles for generated minutes. Some are drawn far more often than
 * others, as in real text: the word of rank r about as often as 1/r.
 */
final class MadeUpWords {
  private static final int WORDS = 20_000;
  private static final int PEOPLE = 300;
  private static final int TITLES = 1_000;

  private static final String[] ONSETS =
      "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea oo ou".split(" ");
  private static final String[] CODAS = {"", "", "", "n", "r", "l", "m", "ck", "nd", "st", "x"};
  private static final String[] TITLE_FRAMES = {
    "%s and %s", "State of the %s", "%s of the %s %s", "Next %s", "%s %s", "Why the %s is %s"
  };

  private final List<String> words;
  private final List<String> people = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final double[] wordShares;
  private final double[] titleShares;

  /** The same seed gives the same words. */
  MadeUpWords(long seed) {
    Random random = new Random(seed);
    Set<String> distinct = new HashSet<>();
    words = new ArrayList<>(WORDS);
    while (words.size() < WORDS) {
      // Frequent words are mostly short ones.
      String word = word(random, words.size() < 500 ? 2 : 2 + random.nextInt(2));
      if (distinct.add(word)) {
        words.add(word);
      }
    }
    wordShares = shares(WORDS);
    titleShares = shares(TITLES);
    while (people.size() < PEOPLE) {
      String name = capital(word(random, 2)) + " " + capital(word(random, 2));
      if (distinct.add(name)) {
        people.add(name);
      }
    }
    while (titles.size() < TITLES) {
      titles.add(newTitle(random));
    }
  }

  /** A word, a frequent one more likely than a rare one. */
  String word(Random random) {
    return words.get(drawn(wordShares, random));
  }

  /** A title that other meetings have too. */
  String title(Random random) {
    return titles.get(drawn(titleShares, random));
  }

  /** A title that hardly any other meeting has. */
  String newTitle(Random random) {
    return capital(filled(TITLE_FRAMES[random.nextInt(TITLE_FRAMES.length)], random));
  }

  /** That many different names. */
  List<String> people(int count, Random random) {
    Set<String> chosen = new HashSet<>();
    List<String> some = new ArrayList<>();
    while (some.size() < count) {
      String name = people.get(random.nextInt(PEOPLE));
      if (chosen.add(name)) {
        some.add(name);
      }
    }
    return some;
  }

  /** A frame with a word for each {@code %s}. */
  String filled(String frame, Random random) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = frame.indexOf("%s"); at >= 0; at = frame.indexOf("%s", from)) {
      text.append(frame, from, at).append(word(random));
      from = at + 2;
    }
    return text.append(frame.substring(from)).toString();
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return word.append(CODAS[random.nextInt(CODAS.length)]).toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Sums of 1/rank, up to 1. */
  private static double[] shares(int count) {
    double[] sums = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1.0 / (i + 2);
      sums[i] = sum;
    }
    for (int i = 0; i < count; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  private static int drawn(double[] shares, Random random) {
    int found = Arrays.binarySearch(shares, random.nextDouble());
    return Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
  }
}
