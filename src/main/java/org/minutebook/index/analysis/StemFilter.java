package org.minutebook.index.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Replaces words by their stems, after changing British to American spelling: colour and color,
 * initialise and initialize have one stem. It uses Porter's second algorithm, as his first gives
 * "generic" and "generator" the same stem. Documents and queries are treated alike, so it does no
 * harm that "exercise" becomes "exercize".
 */
public final class StemFilter extends TokenFilter {
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

  /** Most words of a text were in it, or in the text before, already. */
  private static final int MAX_CACHED = 5_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final CharArrayMap<String> stems = new CharArrayMap<>(100, false);
  private final String mark;

  /**
   * A filter of words in lower case.
   *
   * @param mark put before each stem to distinguish it from words as written; may be empty
   */
  public StemFilter(TokenStream in, String mark) {
    super(in);
    this.mark = mark;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String stem = stems.get(term.buffer(), 0, term.length());
      if (stem == null) {
        String word = term.toString();
        stem = stem(word);
        if (stems.size() >= MAX_CACHED) {
          stems.clear();
        }
        stems.put(word, stem);
      }
      term.setEmpty().append(stem);
    }
    return true;
  }

  private String stem(String word) {
    stemmer.setCurrent(american(word));
    stemmer.stem();
    return mark + stemmer.getCurrent();
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
