package org.minutebook.statements;

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
import java.util.function.Consumer;
import org.minutebook.minutes.Statement.Kind;

/**
 * A linear model that tells which passages are decisions or actions. For each kind it has a weight
 * for each feature, a bias, and the threshold that the score of a statement must reach. {@code
 * TrainStatements} trains it on hand-made labels; see {@code docs/statements.md}.
 */
final class StatementModel {
  private static final String RESOURCE = "statements.tsv";

  /** The names of bias and threshold among the weights. */
  static final String BIAS = "(bias)";

  static final String THRESHOLD = "(threshold)";

  private final Map<Kind, Map<String, Float>> named = new EnumMap<>(Kind.class);
  private final Map<Kind, Float> bases = new EnumMap<>(Kind.class);
  private final Map<Kind, Float> thresholds = new EnumMap<>(Kind.class);
  private final HashedWeights hashed;

  private StatementModel(Map<Kind, Map<String, Float>> weights) {
    for (Kind kind : Kind.values()) {
      Map<String, Float> of = new HashMap<>(weights.getOrDefault(kind, Map.of()));
      Float bias = of.remove(BIAS);
      Float threshold = of.remove(THRESHOLD);
      thresholds.put(kind, threshold == null ? 0 : threshold);
      bases.put(kind, (bias == null ? 0 : bias) - thresholds.get(kind));
      named.put(kind, of);
    }
    this.hashed = new HashedWeights(named.get(Kind.DECISION), named.get(Kind.ACTION));
  }

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

  /** Parses lines of kind, feature and weight, separated by tabs. */
  static StatementModel parse(List<String> lines) {
    Map<Kind, Map<String, Float>> weights = new EnumMap<>(Kind.class);
    for (String line : lines) {
      String[] parts = line.split("\t");
      if (parts.length == 3) {
        Kind kind = parts[0].equals(Kind.DECISION.word()) ? Kind.DECISION : Kind.ACTION;
        weights
            .computeIfAbsent(kind, k -> new HashMap<>())
            .put(parts[1], Float.parseFloat(parts[2]));
      }
    }
    return new StatementModel(weights);
  }

  /** How far the scores of a passage are above the thresholds; below 0 it is not of that kind. */
  record Margins(double decision, double action) {
    double of(Kind kind) {
      return kind == Kind.DECISION ? decision : action;
    }
  }

  /** The probability that a passage with these margins is of a kind, to two digits. */
  double confidence(Kind kind, Margins margins) {
    double score = margins.of(kind) + thresholds.get(kind);
    return Math.round(100 / (1 + Math.exp(-score))) / 100.0;
  }

  /** Sums up the weights of the features of a passage. */
  Margins margins(Consumer<Features.Sink> features) {
    HashedWeights.Sum sum = hashed.sum();
    features.accept(sum);
    return new Margins(
        bases.get(Kind.DECISION) + sum.first(), bases.get(Kind.ACTION) + sum.second());
  }

  /** The first cue of that kind, which has the highest level; else the feature with most weight. */
  String why(Kind kind, List<String> features) {
    String cue = "cue=" + kind.word() + ":";
    Map<String, Float> of = named.get(kind);
    String best = "model";
    float most = 0;
    for (String feature : features) {
      if (feature.startsWith(cue)) {
        return feature.substring(cue.length());
      }
      Float weight = of.get(feature);
      if (weight != null && weight > most) {
        most = weight;
        best = feature;
      }
    }
    return "words:" + best;
  }
}
