package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @Test
  void joinedNameIsFoundWholeAndByParts() throws IOException {
    assertEquals("[xen-arm-builder, xenarmbuilder, xen, arm, builder]", indexed("xen-arm-builder"));
    assertEquals("[core_kernel, core, kernel]", indexed("core_kernel"));
    assertEquals("[cstruct.t, cstruct, t]", indexed("Cstruct.t"));
    assertEquals("[mirageos, mirage, os]", indexed("MirageOS"));
  }

  @Test
  void issueReferenceIsFoundByItsNumber() throws IOException {
    assertEquals("[mirage/mirage#409, mirage, mirage, #409, 409]", indexed("mirage/mirage#409"));
    assertEquals("[#12, 12]", indexed("(#12)"));
  }

  @Test
  void versionIsFoundByItsBeginningNotByItsEnd() throws IOException {
    assertEquals("[4.02.1, 4.02]", indexed("4.02.1"));
    assertEquals("[0.3.0, 0.3]", indexed("0.3.0"));
    assertEquals("[v2.0, 2.0]", indexed("v2.0"));
  }

  @Test
  void signsOfProgrammingLanguagesStay() throws IOException {
    assertEquals("[c++, c#, f]", indexed("C++, C#; F."));
  }

  @Test
  void innerCapitalAfterACapitalDoesNotSplitTheWord() throws IOException {
    assertEquals("[ocaml]", indexed("OCaml"));
    assertEquals("[ipv6]", indexed("IPv6"));
  }

  @Test
  void sentenceEndsAndDoubledMarksSplitWords() throws IOException {
    assertEquals("[so, wait, what]", indexed("so. wait...what?"));
  }

  @Test
  void possessiveEndingIsDropped() throws IOException {
    assertEquals("[olu, hive, olu, bees]", indexed("Olu's hive, Olu\u2019s bees"));
  }

  @Test
  void urlGivesNoTerms() throws IOException {
    assertEquals("[see, here]", indexed("see https://example.org/hive/2020-05.html here"));
  }

  @Test
  void accentsAreFoldedAndScriptsWithoutSpacesGivePairs() throws IOException {
    assertEquals("[deja]", indexed("D\u00e9j\u00e0"));
    assertEquals(
        "[\u5206\u6563, \u5206, \u6563\u7cfb, \u6563, \u7cfb\u7edf, \u7cfb, \u7edf]",
        indexed("\u5206\u6563\u7cfb\u7edf"));
  }

  @Test
  void armAndArmsHaveOneStemAndArmyAnother() {
    List<String> arm = texts(Analysis.stemmed("arm"));
    assertEquals(arm, texts(Analysis.stemmed("arms")));
    assertFalse(arm.equals(texts(Analysis.stemmed("army"))));
  }

  @Test
  void numbersAndReferencesAreNotStemmed() {
    assertEquals(List.of("#12", "4.02.0"), texts(Analysis.stemmed("#12 4.02.0")));
  }

  @Test
  void wholeIsMarkedAndAtThePositionOfItsFirstPart() {
    List<Analysis.Term> terms = Analysis.exact("a xen-arm");
    assertEquals(List.of("a", "xen-arm", "xen", "arm"), texts(terms));
    assertEquals(List.of(false, true, false, false), terms.stream().map(t -> t.whole()).toList());
    assertEquals(List.of(0, 1, 1, 2), terms.stream().map(t -> t.position()).toList());
  }

  @Test
  void hugeWordIsTruncated() throws IOException {
    assertTrue(indexed("x".repeat(100_000)).length() < 200);
    assertFalse(indexed("x-".repeat(50_000)).isEmpty());
  }

  @Test
  void fingerprintIsStable() {
    assertEquals(Analysis.fingerprint(), Analysis.fingerprint());
    assertTrue(Analysis.fingerprint().matches("\\d+-[0-9a-f]{16}"), Analysis.fingerprint());
  }

  private static List<String> texts(List<Analysis.Term> terms) {
    return terms.stream().map(Analysis.Term::text).toList();
  }

  /** All terms that go into the index, those not used for queries included. */
  private static String indexed(String text) throws IOException {
    List<String> all = new ArrayList<>();
    try (TokenStream stream = Analysis.analyzer().tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        all.add(term.toString());
      }
    }
    return all.toString();
  }
}
