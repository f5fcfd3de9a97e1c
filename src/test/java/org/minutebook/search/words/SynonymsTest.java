package org.minutebook.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.search.MinutesInMemory;

class SynonymsTest {
  private static final String TEXT =
      """
      # Harbour board

      ## Gauge

      The Tide Gauge Board met. TGB sent a letter.
      """;

  private static Synonyms synonyms(Map<String, List<String>> settings) throws IOException {
    Settings all =
        new Settings(
            Optional.empty(), Optional.empty(), Map.of(), settings, Map.of(), List.of(), "");
    try (MinutesInMemory minutes = new MinutesInMemory(all);
        DirectoryReader reader = minutes.add("2020-05-04.md", TEXT).openReader()) {
      return Synonyms.of(reader, all);
    }
  }

  @Test
  void settingHoldsBothWays() throws IOException {
    Synonyms synonyms = synonyms(Map.of("Dinghy", List.of("Tender", "rowing boat")));
    assertEquals(Set.of("tender", "rowing boat"), synonyms.of("dinghy"));
    assertEquals(Set.of("dinghy", "rowing boat"), synonyms.of("tender"));
    assertEquals(Set.of("dinghy", "tender"), synonyms.of("Rowing Boat"));
  }

  @Test
  void settingWithAnArrowHoldsOneWay() throws IOException {
    Synonyms synonyms = synonyms(Map.of("tender ->", List.of("dinghy")));
    assertEquals(Set.of("dinghy"), synonyms.of("tender"));
    assertEquals(Set.of(), synonyms.of("dinghy"));
  }

  @Test
  void acronymHasTheExpressionThatTheArchiveWritesOut() throws IOException {
    Synonyms synonyms = synonyms(Map.of());
    assertEquals(Set.of("tide gauge board"), synonyms.of("TGB"));
    assertEquals(Set.of("tgb"), synonyms.of("tide gauge board"));
  }

  @Test
  void stopWordsDoNotCount() throws IOException {
    Synonyms synonyms = synonyms(Map.of("house of the pilots", List.of("pilothouse")));
    assertEquals(Set.of("pilothouse"), synonyms.of("house pilots"));
  }

  @Test
  void unknownWordHasNone() throws IOException {
    assertEquals(Set.of(), synonyms(Map.of()).of("crane"));
  }
}
