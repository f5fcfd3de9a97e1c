package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.addresses.samples.Shingles;

/** Shingles of a text and their sample. */
class FingerprintTest {

  @Test
  void caseAndPunctuationMakeNoDifference() {
    assertEquals(fingerprint("Two ropes, worn!"), fingerprint("two\nROPES worn"));
    assertNotEquals(fingerprint("two ropes worn"), fingerprint("worn ropes two"));
  }

  @Test
  void shinglesAreGroupsOfNeighbouringWords() {
    assertEquals(3, shingles("a b c d e", 3).size());
    assertEquals(shingles("b c d", 3).getFirst(), shingles("a b c d e", 3).get(1));
    assertEquals(1, shingles("a b", 3).size());
    assertEquals(List.of(), shingles("- !", 3));
  }

  @Test
  void sampleIsOfTheSmallestHashesWithoutRepeats() {
    Fingerprint.Sampler sampler = new Fingerprint.Sampler(2);
    for (long hash : new long[] {5, 3, 9, 3, 7}) {
      sampler.add(hash);
    }
    Fingerprint fingerprint = sampler.fingerprint();
    assertEquals(2, fingerprint.size());
    assertEquals(List.of(3, 5), List.of(fingerprint.samples()[0], fingerprint.samples()[1]));
  }

  @Test
  void shareOfCommonSamplesFollowsTheTextInALargerOne() {
    String ropes = Archivist.ROPES;
    Fingerprint part = fingerprint(ropes);
    assertEquals(0, part.common(fingerprint(Archivist.GULLS)));
    List<Long> larger = shingles(Archivist.GULLS + " " + ropes, 3);
    int found = 0;
    for (int sample : part.samples()) {
      found += larger.stream().anyMatch(s -> Fingerprint.sample(s) == sample) ? 1 : 0;
    }
    assertEquals(part.size(), found);
  }

  @Test
  void textReadsBackAsTheSameFingerprint() {
    Fingerprint fingerprint = fingerprint(Archivist.ROPES);
    assertEquals(Optional.of(fingerprint), Fingerprint.parse(fingerprint.toString()));
    assertEquals(Optional.of(Fingerprint.EMPTY), Fingerprint.parse(""));
    assertEquals(Optional.empty(), Fingerprint.parse("AAA"));
    assertEquals(Optional.empty(), Fingerprint.parse("AA!A"));
  }

  /** Ledgers of years hold these samples. */
  @Test
  void hashesNeverChange() {
    assertEquals("EWwTPrAo61TA__dd", fingerprint("Two ropes are worn by now").toString());
  }

  private static Fingerprint fingerprint(String text) {
    Fingerprint.Sampler sampler = new Fingerprint.Sampler(12);
    Shingles.forEach(text, 3, sampler::add);
    return sampler.fingerprint();
  }

  private static List<Long> shingles(String text, int size) {
    List<Long> shingles = new ArrayList<>();
    Shingles.forEach(text, size, shingles::add);
    return shingles;
  }
}
