package org.minutebook.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Statement;

class StopWordsTest {
  @ParameterizedTest
  @CsvSource({
    "why did we drop the bees, 'drop bees'",
    // light verbs are left out of questions only
    "how can newcomers start contributing, 'newcomers contributing'",
    "start contributing, 'start contributing'",
    // words that ask for decisions or actions
    "what did we decide about the bees, bees",
    "which actions are there about wasps?, wasps?",
    "decide about bees, 'decide bees'",
    "what did we decide, decide",
    // a query of stop words keeps them
    "to be, 'to be'",
    "what to do, 'what to do'",
    "how to start, start",
    // names in capitals
    "the US budget, 'US budget'",
  })
  void stopWordsAreRemovedUnlessNothingIsLeft(String query, String words) {
    List<String> left = MinutesQueryParser.parse(query, LocalDate.EPOCH).words();
    assertEquals(words, String.join(" ", left));
  }

  @ParameterizedTest
  @CsvSource({
    "what did we decide about bees, DECISION",
    "which decisions were made on the roof, DECISION",
    "who has actions about bees, ACTION",
    "what did we decide, ",
    "why drop the bees, ",
    "decided bees, ",
  })
  void questionTellsWhatItAsksFor(String query, Statement.Kind kind) {
    assertEquals(
        Optional.ofNullable(kind), MinutesQueryParser.parse(query, LocalDate.EPOCH).askedFor());
  }

  @Test
  void lightVerbIsNoStopWordByItself() {
    assertTrue(StopWords.contains("with"));
    assertFalse(StopWords.contains("start"));
    assertFalse(StopWords.contains(""));
  }
}
