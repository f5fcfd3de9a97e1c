package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.minutebook.index.analysis.AnalysedField;
import org.minutebook.index.analysis.AnalysedText;
import org.minutebook.index.analysis.AnalysedText.Terms;

class AnalysedTextTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "...",
          "The bees' honey colours centred on the hives, initialised in licence programmes.",
          "xen-arm-builder Cstruct.t mirage/mirage#409 (#12) v4.02.1 C++ C# MirageOS's Mini-OS",
          "d\u00e9j\u00e0-vu \u00c6SOP \u00dcBER stra\u00dfe \u0130stanbul \u0418\u0432\u0430\u043d",
          "TLS and ARM, GSoC: the API's IPv6 don\u2019t wait...what? https://example.org/A-B see",
          "\u5206\u6563\u7cfb\u7edf TLS \u5206 end",
          "a".repeat(150) + " " + "Ab".repeat(60) + "1 " + "long-".repeat(30) + "word");

  @Test
  void everyFieldGetsTheTermsOfItsAnalyzer() throws IOException {
    Map<Terms, String> fields =
        Map.of(
            Terms.EXACT,
            "text",
            Terms.STEMS,
            Fields.stemmed("text"),
            Terms.CAPITALS,
            Fields.CAPITALS);
    for (var field : fields.entrySet()) {
      TokenStream reused = null;
      for (String text : TEXTS) {
        try (TokenStream analysed = Analysis.analyzer().tokenStream(field.getValue(), text)) {
          reused =
              new AnalysedField(field.getValue(), AnalysedText.of(text), field.getKey())
                  .tokenStream(Analysis.analyzer(), reused);
          assertEquals(terms(analysed), terms(reused), text);
        }
      }
    }
  }

  private static List<String> terms(TokenStream stream) throws IOException {
    List<String> terms = new ArrayList<>();
    var term = stream.getAttribute(TermToBytesRefAttribute.class);
    var step = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      terms.add(term.getBytesRef().utf8ToString() + "+" + step.getPositionIncrement());
    }
    stream.end();
    terms.add("+" + step.getPositionIncrement());
    return terms;
  }
}
