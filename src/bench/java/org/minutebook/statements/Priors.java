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

/** What features are held to be worth before anything is learnt: {@code src/bench/priors.tsv}. */
final class Priors {
  /** Nothing is held of any feature. */
  static final Priors NONE = new Priors();

  private final Map<Kind, Map<String, Double>> weights = new EnumMap<>(Kind.class);

  private Priors() {}

  /** Reads the file: kind, feature, weight, parted by tabs; lines that begin with # are remarks. */
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

  /** The weight of a feature, 0 where nothing is held of it. */
  double of(Kind kind, String feature) {
    return weights.getOrDefault(kind, Map.of()).getOrDefault(feature, 0.0);
  }

  /** The features that something is held of, but for the bias. */
  Set<String> features() {
    Set<String> features = new TreeSet<>();
    weights.values().forEach(of -> features.addAll(of.keySet()));
    features.remove(StatementModel.BIAS);
    return features;
  }
}
