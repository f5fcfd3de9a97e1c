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
 * Cuts words to their stems with Porter's second algorithm (with his first, generics and generators
 * are one), once they are written as Americans do: colour and color, initialise and initialize are
 * one. Documents and queries are treated alike, so it does no harm that an exercise becomes an
 * exercize.
 */
public final class StemFilter extends TokenFilter {
  /**
   * One way of spelling.
   *
   * @param part stands in whatever the pattern fits, and is looked for first, which is far cheaper
   */
  private record Rule(String part, Pattern pattern, String replacement) {
    private Rule(String part, String pattern, String replacement) {
      this(part, Pattern.compile(pattern), replacement);
    }
  }

  private static final int SHORTEST = 5;

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

  /** So many stems are kept: most words of a text have stood in it, or in the last, before. */
  private static final int KEPT = 5_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final CharArrayMap<String> stems = new CharArrayMap<>(100, false);
  private final String mark;

  /**
   * @param mark stands before each stem, to tell it from a word as written; or ""
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
        if (stems.size() >= KEPT) {
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
    if (word.length() < SHORTEST - 1) {
      return word;
    }
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    String american = word;
    if (word.length() >= SHORTEST) {
      for (Rule rule : RULES) {
        if (american.contains(rule.part())) {
          american = rule.pattern().matcher(american).replaceFirst(rule.replacement());
        }
      }
    }
    return american;
  }
}
