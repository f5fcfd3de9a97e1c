package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.search.Correction;
import org.minutebook.search.query.MinutesQueryParser;

class SpellCheckerTest {
  private IndexedMinutes minutes;

  @BeforeEach
  void index() throws IOException {
    minutes =
        new IndexedMinutes(
            """
            # Harbour board

            ## Lantern

            The lantern is lit. The lanterns of the pier are not, and no lantern was bought.

            ## Harbourmaster

            The harbourmaster spoke of rope and tide.
            """);
  }

  @AfterEach
  void close() throws IOException {
    minutes.close();
  }

  @ParameterizedTest
  @CsvSource({
    // one error
    "lanturn, lantern",
    "Lanturn, lantern",
    "ropes, rope",
    // two errors in a long word, the first letter right
    "harburmastr, harbourmaster",
    "larturn, lantern",
    "wanturn, ''",
    // two errors in a short word, and words too short
    "rupt, ''",
    "tid, ''",
    // not only letters
    "lantern2, ''",
  })
  void nearestWordIsTheCorrection(String typed, String word) throws IOException {
    assertEquals(word, minutes.vocabulary.spellChecker().correct(typed).orElse(""));
  }

  private Optional<Correction> correction(String query) throws IOException {
    SpellingCorrector corrector =
        new SpellingCorrector(
            new Ranking(minutes.topics, minutes.vocabulary, minutes.filters), minutes.vocabulary);
    corrector.correct(MinutesQueryParser.parse(query, LocalDate.EPOCH).clause().orElseThrow());
    return corrector.correction(query);
  }

  @Test
  void onlyUnknownWordsAreCorrected() throws IOException {
    assertEquals(
        Optional.of(new Correction(Map.of("lanturn", "lantern"), "lantern lit", "\"lanturn\" lit")),
        correction("lanturn lit"));
    assertEquals(Optional.empty(), correction("lantern lit"));
  }

  @Test
  void wordsInCapitalsAndPhrasesAreLeftAlone() throws IOException {
    assertEquals(Optional.empty(), correction("LANTURN"));
    assertEquals(Optional.empty(), correction("\"lanturn lit\""));
  }

  @Test
  void onlyTheFirstUnknownWordsAreLookedFor() throws IOException {
    Correction correction =
        correction("lanturn lantirn lantorn lantarn lantrrn lanttrn lantyrn lantzrn").orElseThrow();
    assertEquals(
        "lantern lantern lantern lantern lantern lantern lantyrn lantzrn", correction.query());
  }
}
