package org.minutebook.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Writes English words as Americans do, before they are cut to stems: colour and color, initialise
 * and initialize are one. Documents and queries are treated alike, so it does no harm that an
 * exercise becomes an exercize.
 */
final class SpellingFilter extends TokenFilter {
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

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  SpellingFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && term.length() >= SHORTEST - 1) {
      String word = term.toString();
      String other = american(word);
      if (!other.equals(word)) {
        term.setEmpty().append(other);
      }
    }
    return true;
  }

  private static String american(String word) {
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
