package org.minutebook.index.analysis;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Makes the stems of words in lower case, after changing British to American spelling: colour and
 * color, initialise and initialize have one stem. It uses Porter's second algorithm, as his first
 * gives "generic" and "generator" the same stem. Documents and queries are treated alike, so it
 * does no harm that "exercise" becomes "exercize". Not safe to use from several threads.
 */
final class Stems {
  /**
   * A spelling rule.
   *
   * @param part is in every word that the pattern matches; looking for it first is far cheaper
   */
  private record Rule(String part, Pattern pattern, String replacement) {
    private Rule(String part, String pattern, String replacement) {
      this(part, Pattern.compile(pattern), replacement);
    }
  }

  /** Shorter words are the same in both spellings, but for some of {@link #WORDS}. */
  private static final int MIN_LENGTH = 5;

  private static final List<Rule> RULES =
      List.of(
          new Rule("is", "is(e[sd]?|ing|ation(s|al)?|er|ers|able)$", "iz$1"),
          new Rule("ys", "ys(e[sd]?|ing|ers?)$", "yz$1"),
          new Rule("our", "(?<=..)our(?=(s|ed|ing|able|ably|ful|ite|ites|al|ally|less)?$)", "or"),
          new Rule("re", "(?<=[^aeiou])re(?=[sd]?$)", "er"),
          new Rule("ogue", "ogue(s?)$", "og$1"),
          new Rule("ence", "(?<=..)ence(?=[sd]?$)", "ense"),
          new Rule(
              "ell", "(?<=lab|mod|trav|canc|chann|tunn|fu|mars|parall)ell(?=ed|ing|ers?)", "el"));

  private static final Map<String, String> WORDS =
      Map.of(
          "licence", "license",
          "licences", "licenses",
          "programme", "program",
          "programmes", "programs",
          "grey", "gray",
          "judgement", "judgment",
          "artefact", "artifact",
          "artefacts", "artifacts",
          "cheque", "check");

  private final EnglishStemmer stemmer = new EnglishStemmer();

  /** The stem of a word. */
  String of(String word) {
    stemmer.setCurrent(american(word));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String american(String word) {
    if (word.length() < MIN_LENGTH - 1) {
      return word;
    }
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    String american = word;
    if (word.length() >= MIN_LENGTH) {
      for (Rule rule : RULES) {
        if (american.contains(rule.part())) {
          american = rule.pattern().matcher(american).replaceFirst(rule.replacement());
        }
      }
    }
    return american;
  }
}
