package org.minutebook.statements.model;

/**
 * A linear layer of a net. Its weights are kept by input, so that the inner loop runs over
 * neighbouring numbers; sums are made in the order of the inputs.
 */
final class Layer {
  private final int outputs;
  private final float[][] byInput;
  private final float[] biases;

  private Layer(int outputs, float[][] byInput, float[] biases) {
    this.outputs = outputs;
    this.byInput = byInput;
    this.biases = biases;
  }

  /** Reads a layer: its number of outputs, its number of inputs, weights by output, biases. */
  static Layer read(ModelInput in, int inputs) {
    int outputs = in.count();
    in.count(inputs);
    float[][] byInput = new float[inputs][outputs];
    for (int o = 0; o < outputs; o++) {
      float[] weights = in.floats(inputs);
      for (int i = 0; i < inputs; i++) {
        byInput[i][o] = weights[i];
      }
    }
    return new Layer(outputs, byInput, in.floats(outputs));
  }

  int outputs() {
    return outputs;
  }

  int inputs() {
    return byInput.length;
  }

  /** What the layer makes of an input. */
  float[] apply(float[] input) {
    float[] result = biases.clone();
    addTo(result, 0, input, 0);
    return result;
  }

  /** The biases, to begin a sum with. */
  float[] biases() {
    return biases.clone();
  }

  /**
   * Adds what the layer makes of a part of its inputs.
   *
   * @param at where the first output is added
   * @param first the input that the first value belongs to
   */
  void addTo(float[] result, int at, float[] values, int first) {
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      if (value != 0) {
        float[] weights = byInput[first + i];
        for (int o = 0; o < outputs; o++) {
          result[at + o] += value * weights[o];
        }
      }
    }
  }
}
