package org.minutebook.statements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement.Kind;

/** The model gives what its trainer reckoned, always the same, and says if its file is damaged. */
class SentenceModelTest {
  /** A made-up passage, and the margins that {@code src/training/train.py} reckoned for it. */
  @SuppressWarnings("ArrayRecordComponent") // numbers that nobody changes
  private record Case(
      int[] words,
      List<int[]> contexts,
      int[] features,
      float[] figures,
      double[] linear,
      double[] margins) {

    EncodedPassage passage() {
      return new EncodedPassage(
          words, contexts, features, figures, new Margins(linear[0], linear[1]));
    }
  }

  private static final SentenceModel MODEL = SentenceModel.load();
  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    try (Reader json =
        new InputStreamReader(
            SentenceModelTest.class.getResourceAsStream("check.json"), StandardCharsets.UTF_8)) {
      return List.of(new Gson().fromJson(json, Case[].class));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void marginsAreThoseOfTheTrainer() {
    for (Case one : CASES) {
      Margins margins = MODEL.margins(one.passage());
      assertEquals(one.margins()[0], margins.decision(), 0.005);
      assertEquals(one.margins()[1], margins.action(), 0.005);
    }
  }

  @Test
  void marginsDoNotDependOnWhatWasReadBefore() {
    List<Margins> inOrder = margins(CASES);
    List<Case> reversed = CASES.reversed();

    assertEquals(inOrder, margins(CASES));
    List<Margins> backwards = new java.util.ArrayList<>(margins(reversed));
    Collections.reverse(backwards);
    assertEquals(inOrder, backwards);
  }

  private static List<Margins> margins(List<Case> cases) {
    return cases.stream().map(one -> MODEL.margins(one.passage())).toList();
  }

  @Test
  void passageWithoutWordsHasMargins() {
    EncodedPassage empty =
        new EncodedPassage(
            new int[0],
            Collections.nCopies(EncodedPassage.CONTEXTS, new int[0]),
            new int[0],
            new float[CASES.getFirst().figures().length],
            new Margins(-4, -4));

    Margins margins = MODEL.margins(empty);

    assertTrue(Double.isFinite(margins.decision()) && Double.isFinite(margins.action()));
    assertEquals(0, MODEL.weightiest(empty, Kind.DECISION));
  }

  @Test
  void confidenceGrowsWithTheMargin() {
    double low = MODEL.confidence(Kind.ACTION, new Margins(-9, -1));
    double high = MODEL.confidence(Kind.ACTION, new Margins(-9, 3));

    assertTrue(low > 0 && low < high && high < 1, low + " " + high);
  }

  @Test
  void damagedFileIsToldInASentence() throws IOException {
    byte[] good;
    try (InputStream in = SentenceModel.class.getResourceAsStream("sentences.bin")) {
      good = in.readAllBytes();
    }
    byte[] other = good.clone();
    other[3] ^= 1;

    assertEquals(
        "The model in x.bin is damaged: it ends too early.",
        message(Arrays.copyOf(good, good.length / 2)));
    assertEquals("The model in x.bin is damaged: it ends too early.", message(new byte[0]));
    assertEquals(
        "The model in x.bin is damaged: it goes on where it should end.",
        message(Arrays.copyOf(good, good.length + 1)));
    assertEquals(
        "The model in x.bin is damaged: it does not begin with \"minutebook sentences 1\".",
        message(other));
  }

  private static String message(byte[] file) {
    return assertThrows(
            IllegalStateException.class,
            () -> SentenceModel.read(new ByteArrayInputStream(file), "x.bin"))
        .getMessage();
  }
}
