package org.minutebook.statements.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are cut into the longest pieces that the vocabulary has. */
class WordPiecesTest {
  private static final List<String> PIECES =
      List.of("[PAD]", "[UNK]", "har", "##bour", "harbours", "cafe", "don", "'", "t", "##s", "2");

  private static int[] pieces(String word, int count) {
    int[] numbers = new int[count];
    new WordPieces(PIECES).put(word, numbers, 0, count);
    return numbers;
  }

  @Test
  void longestMatchIsTaken() {
    assertArrayEquals(new int[] {4, 0, 0}, pieces("harbours", 3));
    assertArrayEquals(new int[] {2, 3, 0}, pieces("harbour", 3));
  }

  @Test
  void onlyAsManyPiecesAsFit() {
    assertArrayEquals(new int[] {6, 7}, pieces("don't", 2));
    assertArrayEquals(new int[] {6, 7, 8}, pieces("don't", 3));
  }

  @Test
  void accentsAreDropped() {
    assertArrayEquals(new int[] {5, 9}, pieces("cafés", 2));
  }

  @Test
  void wordThatNoPieceFitsIsUnknown() {
    assertArrayEquals(new int[] {1, 0}, pieces("quay", 2));
    assertArrayEquals(new int[] {2, 1}, pieces("harvest", 2));
  }
}
