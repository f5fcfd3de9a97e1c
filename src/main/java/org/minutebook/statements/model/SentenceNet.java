package org.minutebook.statements.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minutebook.minutes.Statement.Kind;

/**
 * A small neural network that reads a passage with what stands around it and tells how likely it is
 * a decision or an action. {@code src/training} trains it.
 *
 * <p>A convolution over three words gives features of each position; their maximum, a mean weighted
 * by attention and the mean of the words' vectors stand for the passage. A smaller convolution
 * reads each text around it. What is known of the passage otherwise comes in through vectors of
 * features and figures. A hidden layer joins all, and the margins of the linear model are added at
 * the end.
 *
 * <p>All sums are of single floats in a fixed order, so that every machine gives the same result.
 */
final class SentenceNet {
  private static final int KINDS = 2;

  private final WordVectors vectors;
  private final WordParts passage;
  private final Layer attention;
  private final WordParts context;
  private final List<Layer> contexts = new ArrayList<>();
  private final float[][] features;
  private final Layer figures;
  private final Layer hidden;
  private final Layer output;
  private final float[][] margins = new float[KINDS][];

  private SentenceNet(ModelInput in, Vocabulary vocabulary) {
    this.vectors = WordVectors.read(in, vocabulary.rows());
    int width = vectors.width();
    this.passage = new WordParts(vectors, Layer.read(in, WordParts.WINDOW * width));
    this.attention = Layer.read(in, passage.outputs());
    this.context = new WordParts(vectors, Layer.read(in, WordParts.WINDOW * width));
    int read = 2 * passage.outputs() + width;
    for (int i = 0; i < EncodedPassage.CONTEXTS; i++) {
      contexts.add(Layer.read(in, context.outputs()));
      read += contexts.get(i).outputs();
    }
    this.figures = Layer.read(in, in.count());
    this.features = new float[in.count(vocabulary.features().size()) + 1][];
    for (int i = 1; i < features.length; i++) {
      features[i] = in.floats(figures.outputs());
    }
    this.hidden = Layer.read(in, read + figures.outputs());
    this.output = Layer.read(in, hidden.outputs());
    if (output.outputs() != KINDS || attention.outputs() != 1) {
      throw in.damaged("its last layer has " + output.outputs() + " outputs", null);
    }
    for (int i = 0; i < KINDS; i++) {
      margins[i] = in.floats(KINDS);
    }
  }

  /** Reads a net that knows the words and features of a vocabulary. */
  static SentenceNet read(ModelInput in, Vocabulary vocabulary) {
    return new SentenceNet(in, vocabulary);
  }

  /** The log-odds that a passage is a decision, and that it is an action. */
  float[] logOdds(EncodedPassage of) {
    float[] joined = new float[hidden.inputs()];
    int channels = passage.outputs();
    float[][] seen = passage.of(of.words());
    maximum(seen, joined, 0);
    attend(seen, joined, channels);
    int at = 2 * channels;
    mean(of.words(), joined, at);
    at += vectors.width();
    for (int i = 0; i < contexts.size(); i++) {
      float[] most = new float[context.outputs()];
      maximum(context.of(of.contexts().get(i)), most, 0);
      float[] read = contexts.get(i).apply(most);
      copyPositive(read, joined, at);
      at += read.length;
    }
    float[] known = figures.apply(of.figures());
    for (int feature : of.features()) {
      add(features[feature], known);
    }
    copyPositive(known, joined, at);
    float[] inner = new float[hidden.outputs()];
    copyPositive(hidden.apply(joined), inner, 0);
    float[] odds = output.apply(inner);
    float decision = of.linear().bounded(Kind.DECISION);
    float action = of.linear().bounded(Kind.ACTION);
    for (int kind = 0; kind < KINDS; kind++) {
      odds[kind] += decision * margins[0][kind] + action * margins[1][kind];
    }
    return odds;
  }

  /** The mean of the words' vectors. */
  private void mean(int[] words, float[] into, int at) {
    float[] sum = new float[vectors.width()];
    for (int i = 0; i < words.length; i++) {
      if (words[i] != Vocabulary.NONE) {
        vectors.addTo(sum, words[i], WordVectors.weight(i));
      }
    }
    for (int j = 0; j < sum.length; j++) {
      into[at + j] = sum[j] * EncodedPassage.PER_WORD / Math.max(1, words.length);
    }
  }

  private static void maximum(float[][] seen, float[] into, int at) {
    for (float[] one : seen) {
      for (int c = 0; c < one.length; c++) {
        into[at + c] = Math.max(into[at + c], one[c]);
      }
    }
  }

  private void attend(float[][] seen, float[] into, int at) {
    double[] weights = new double[seen.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = attention.apply(seen[i])[0];
      most = Math.max(most, weights[i]);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(weights[i] - most);
    }
    double sum = Arrays.stream(weights).reduce(0, (a, b) -> a + b);
    for (int i = 0; i < weights.length; i++) {
      float share = (float) (weights[i] / sum);
      float[] one = seen[i];
      for (int c = 0; c < one.length; c++) {
        into[at + c] += share * one[c];
      }
    }
  }

  private static void copyPositive(float[] values, float[] into, int at) {
    for (int i = 0; i < values.length; i++) {
      into[at + i] = Math.max(0, values[i]);
    }
  }

  private static void add(float[] values, float[] to) {
    for (int i = 0; i < values.length; i++) {
      to[i] += values[i];
    }
  }
}
