package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTopicTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ropes",
        "Ropes update",
        "Ropes: status (#12)",
        "Continued discussion of the rope"
      })
  void progressWordsAndNumbersDoNotCount(String title) {
    assertEquals(Optional.of("rope"), TitleTopic.of(title));
  }

  @Test
  void wordsAreInAlphabeticalOrder() {
    assertEquals(TitleTopic.of("Boat ropes"), TitleTopic.of("Ropes for the boats"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Any other business", "AOB", "Updates", "#12"})
  void titleWithoutATopicHasNone(String title) {
    assertEquals(Optional.empty(), TitleTopic.of(title));
  }
}
