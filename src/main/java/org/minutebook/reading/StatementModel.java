package org.minutebook.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Statement.Kind;

/**
 * A linear model that tells decisions and actions: for each kind a weight for each feature, a bias
 * and the score from which on a passage counts. Trained by {@code TrainStatements} on hand-made
 * labels; see {@code docs/statements.md}.
 */
final class StatementModel {
  private static final String RESOURCE = "statements.tsv";

  /** The names under which bias and threshold stand among the weights. */
  static final String BIAS = "(bias)";

  static final String THRESHOLD = "(threshold)";

  private static final class Weights {
    private final Map<String, Float> of = new HashMap<>();
    private double bias;
    private double threshold;
  }

  private final Map<Kind, Weights> weights = new EnumMap<>(Kind.class);

  private StatementModel() {}

  /** The model that comes with the program. */
  static StatementModel load() {
    try (InputStream in = StatementModel.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** A model as its lines: kind, feature, weight, parted by tabs. */
  static StatementModel parse(List<String> lines) {
    StatementModel model = new StatementModel();
    for (Kind kind : Kind.values()) {
      model.weights.put(kind, new Weights());
    }
    for (String line : lines) {
      String[] parts = line.split("\t");
      if (parts.length != 3) {
        continue;
      }
      Weights into = model.weights.get(parts[0].equals("decision") ? Kind.DECISION : Kind.ACTION);
      float weight = Float.parseFloat(parts[2]);
      switch (parts[1]) {
        case BIAS -> into.bias = weight;
        case THRESHOLD -> into.threshold = weight;
        default -> into.of.put(parts[1], weight);
      }
    }
    return model;
  }

  /** How far a passage with these features lies above the threshold; below 0 it is none. */
  double margin(Kind kind, List<String> features) {
    Weights of = weights.get(kind);
    double score = of.bias - of.threshold;
    for (String feature : features) {
      Float weight = of.of.get(feature);
      if (weight != null) {
        score += weight;
      }
    }
    return score;
  }

  /** The feature that spoke most for a kind, for people who ask why. */
  String why(Kind kind, List<String> features) {
    Weights of = weights.get(kind);
    String best = "model";
    float most = 0;
    for (String feature : features) {
      Float weight = of.of.get(feature);
      if (weight != null && weight > most) {
        most = weight;
        best = feature;
      }
    }
    return best.startsWith("cue=") ? best.substring(best.indexOf(':') + 1) : "words:" + best;
  }
}
