package org.minutebook.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression with a prior for each weight: a quadratic penalty on the distance from it.
 * Fitted by stochastic gradient descent (AdaGrad). The same input always gives the same weights, as
 * order and seed are fixed.
 */
final class LogisticRegression {
  private static final double STEP = 0.25;

  private final int[][] rows;
  private final double[] scale;
  private final boolean[] yes;
  private final double penalty;
  private final double[] prior;

  /**
   * @param rows the features of each example, by number
   * @param scale the value of each feature where it is present
   * @param yes whether each example is positive
   * @param penalty on the square of each weight's distance from its prior, divided among the
   *     examples that have the feature
   * @param prior the prior weights by feature number, the bias last
   */
  LogisticRegression(int[][] rows, double[] scale, boolean[] yes, double penalty, double[] prior) {
    this.rows = rows;
    this.scale = scale;
    this.yes = yes;
    this.penalty = penalty;
    this.prior = prior;
  }

  /** The weights by feature number, the bias last. */
  double[] fit(int rounds) {
    int features = scale.length;
    int[] holders = new int[features];
    for (int[] row : rows) {
      for (int f : row) {
        holders[f]++;
      }
    }
    double[] weights = prior.clone();
    double[] squares = new double[features + 1];
    Arrays.fill(squares, 1e-2);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      order.add(i);
    }
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        double score = weights[features];
        for (int f : rows[i]) {
          score += weights[f] * scale[f];
        }
        double error = 1 / (1 + Math.exp(-score)) - (yes[i] ? 1 : 0);
        for (int f : rows[i]) {
          double slope = error * scale[f] + penalty * (weights[f] - prior[f]) / holders[f];
          squares[f] += slope * slope;
          weights[f] -= STEP * slope / Math.sqrt(squares[f]);
        }
        double slope = error + penalty * (weights[features] - prior[features]) / rows.length;
        squares[features] += slope * slope;
        weights[features] -= STEP * slope / Math.sqrt(squares[features]);
      }
    }
    return weights;
  }
}
