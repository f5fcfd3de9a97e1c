package org.minutebook.statements.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minutebook.minutes.Statement.Kind;

/**
 * The model that has the last word on what is a decision or an action: the mean of some {@link
 * SentenceNet}s and the margin of the linear model, weighed so that the result is a probability.
 * The resource {@code sentences.bin} holds it; {@code src/training} makes it.
 */
public final class SentenceModel {
  private static final String RESOURCE = "sentences.bin";

  /** What the file begins with. */
  private static final String FORMAT = "minutebook sentences 1";

  /** Where the threshold is among the weights of a kind. */
  private static final int THRESHOLD = 3;

  /** So many words together are tried as those that weighed most. */
  public static final int WEIGHED_TOGETHER = 3;

  private final Vocabulary vocabulary;
  private final List<SentenceNet> nets = new ArrayList<>();

  /** For each kind: the weights of the net and of the linear margin, a bias, the threshold. */
  private final float[][] weights = new float[Kind.values().length][];

  private SentenceModel(ModelInput in) {
    if (!in.string().equals(FORMAT)) {
      throw in.damaged("it does not begin with \"" + FORMAT + "\"", null);
    }
    this.vocabulary = new Vocabulary(in.strings(), in.strings(), in.strings());
    int count = in.count();
    for (int i = 0; i < count; i++) {
      nets.add(SentenceNet.read(in, vocabulary));
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.floats(THRESHOLD + 1);
    }
    in.end();
  }

  private SentenceModel() {
    this.vocabulary = new Vocabulary(List.of(WordPieces.UNKNOWN), List.of(), List.of());
    Arrays.fill(weights, new float[] {0, 1, 0, 0});
  }

  /** A model without nets: the margins of the linear model decide. For experiments. */
  public static SentenceModel linearAlone() {
    return new SentenceModel();
  }

  /** The model that comes with the program. */
  public static SentenceModel load() {
    try (InputStream in = SentenceModel.class.getResourceAsStream(RESOURCE)) {
      return read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * Reads a model, as {@code src/training/README.md} describes the file.
   *
   * @param name of the file, for messages
   */
  public static SentenceModel read(InputStream in, String name) {
    return new SentenceModel(new ModelInput(in, name));
  }

  /** The words and features that the model knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How far the log-odds of a passage are above the thresholds. */
  public Margins margins(EncodedPassage passage) {
    float[] odds = logOdds(passage);
    return new Margins(margin(Kind.DECISION, odds, passage), margin(Kind.ACTION, odds, passage));
  }

  /** Where the numbers of a kind stand in the file and in what the nets give. */
  private static int index(Kind kind) {
    return kind == Kind.DECISION ? 0 : 1;
  }

  private double margin(Kind kind, float[] odds, EncodedPassage passage) {
    float[] of = weights[index(kind)];
    return of[0] * odds[index(kind)]
        + of[1] * passage.linear().bounded(kind)
        + of[2]
        - of[THRESHOLD];
  }

  /** The probability that a passage with these margins is of a kind, to two digits. */
  public double confidence(Kind kind, Margins margins) {
    double logOdds = margins.of(kind) + weights[index(kind)][THRESHOLD];
    return Math.round(100 / (1 + StrictMath.exp(-logOdds))) / 100.0;
  }

  /**
   * The first of the words that weighed most: without them and those beside them the passage would
   * be the least likely of that kind.
   */
  public int weightiest(EncodedPassage passage, Kind kind) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i + WEIGHED_TOGETHER <= passage.count(); i++) {
      float odds = logOdds(passage.without(i, i + WEIGHED_TOGETHER))[index(kind)];
      if (odds < least) {
        least = odds;
        best = i;
      }
    }
    return best;
  }

  private float[] logOdds(EncodedPassage passage) {
    float[] sum = new float[weights.length];
    for (SentenceNet net : nets) {
      float[] odds = net.logOdds(passage);
      for (int kind = 0; kind < sum.length; kind++) {
        sum[kind] += odds[kind] / nets.size();
      }
    }
    return sum;
  }
}
