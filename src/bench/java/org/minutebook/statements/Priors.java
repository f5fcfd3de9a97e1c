package org.minutebook.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.model.LinearModel;

/** The weights that features have before training, as {@code src/bench/priors.tsv} lists them. */
final class Priors {
  /** No weights. */
  static final Priors NONE = new Priors();

  private final Map<Kind, Map<String, Double>> weights = new EnumMap<>(Kind.class);

  private Priors() {}

  /** Reads a file of kind, feature and weight, separated by tabs; # begins a comment line. */
  static Priors read(Path file) throws IOException {
    Priors priors = new Priors();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split("\t");
        priors
            .weights
            .computeIfAbsent(
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), kind -> new HashMap<>())
            .put(parts[1], Double.parseDouble(parts[2]));
      }
    }
    return priors;
  }

  /** The weight of a feature, 0 if none is listed. */
  double weight(Kind kind, String feature) {
    return weights.getOrDefault(kind, Map.of()).getOrDefault(feature, 0.0);
  }

  /** The features listed, but for the bias. */
  Set<String> features() {
    Set<String> features = new TreeSet<>();
    weights.values().forEach(of -> features.addAll(of.keySet()));
    features.remove(LinearModel.BIAS);
    return features;
  }
}
