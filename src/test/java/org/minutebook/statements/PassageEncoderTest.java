package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.statements.model.EncodedPassage;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.Vocabulary;

/** A passage becomes the numbers of its words, of those around it and of its features. */
class PassageEncoderTest {
  private static final String MINUTES =
      """
      # Harbour call 2031-05-06

      Present: Ada Quist, Ben Orr

      ## Crane

      - Offers late
        - Ada: rope is old.
        - Buy 3 cranes?
      """;

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              "[PAD]", "[UNK]", "crane", "##s", "rope", "is", "old", ".", "offers", "late", "buy"),
          List.of("NAME", "NUM"),
          List.of("link", "question"));

  private static List<EncodedPassage> encoded() {
    LabelWords words = LabelWords.load();
    CandidateFinder finder = new CandidateFinder(words);
    PassageEncoder encoder = new PassageEncoder(VOCABULARY);
    LinearModel linear = LinearModel.parse(List.of(), VOCABULARY.features());
    List<EncodedPassage> encoded = new ArrayList<>();
    MinutesReader reader =
        new MinutesReader(
            Settings.NONE,
            words,
            minutes -> {
              finder
                  .find(minutes)
                  .forEach(c -> encoded.add(encoder.encode(c, linear.weigh(c.features()))));
              return List.of();
            });
    reader.read("2031-05-06.md", MINUTES.getBytes(StandardCharsets.UTF_8));
    return encoded;
  }

  @Test
  void wordsArePiecesAndClasses() {
    EncodedPassage last = encoded().getLast();

    // "Buy", "3", "cranes", "?"
    assertArrayEquals(new int[] {10, 0, 0, 0, 0, 12, 2, 3, 0, 1, 0, 0}, last.words());
  }

  @Test
  void whatStandsAroundItIsThere() {
    EncodedPassage last = encoded().getLast();

    // Before it stands what Ada said, without her name.
    assertArrayEquals(new int[] {4, 0, 0, 5, 0, 0, 6, 0, 0, 7, 0, 0}, last.contexts().getFirst());
    assertEquals(0, last.contexts().get(1).length);
    assertArrayEquals(new int[] {2, 0, 0}, last.contexts().get(2));
    assertArrayEquals(new int[] {8, 0, 0, 9, 0, 0}, last.contexts().get(3));
  }

  @Test
  void featuresAreNumbered() {
    assertArrayEquals(new int[] {2}, encoded().getLast().features());
  }
}
