package org.minutebook.statements.model;

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
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.minutes.Statement.Kind;

/**
 * A linear model that tells which passages are decisions or actions. For each kind it has a weight
 * for each feature, a bias, and the threshold that the score of a statement must reach. {@code
 * TrainStatements} trains it on hand-made labels; see {@code docs/statements.md}.
 */
public final class LinearModel {
  private static final String RESOURCE = "/org/minutebook/statements/statements.tsv";

  /** The name of the bias among the weights. */
  public static final String BIAS = "(bias)";

  /** The name of the threshold among the weights. */
  public static final String THRESHOLD = "(threshold)";

  private final Map<Kind, Map<String, Float>> named = new EnumMap<>(Kind.class);
  private final Map<Kind, Float> bases = new EnumMap<>(Kind.class);
  private final HashedWeights hashed;

  private LinearModel(Map<Kind, Map<String, Float>> weights, List<String> numbered) {
    for (Kind kind : Kind.values()) {
      Map<String, Float> of = new HashMap<>(weights.getOrDefault(kind, Map.of()));
      Float bias = of.remove(BIAS);
      Float threshold = of.remove(THRESHOLD);
      bases.put(kind, (bias == null ? 0 : bias) - (threshold == null ? 0 : threshold));
      named.put(kind, of);
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < numbered.size(); i++) {
      numbers.put(numbered.get(i), i + 1);
    }
    this.hashed = new HashedWeights(named.get(Kind.DECISION), named.get(Kind.ACTION), numbers);
  }

  /**
   * The model that comes with the program.
   *
   * @param numbered the features that {@link Weighed} tells by number: the first has 1
   */
  public static LinearModel load(List<String> numbered) {
    try (InputStream in = LinearModel.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList(), numbered);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Parses lines of kind, feature and weight, separated by tabs. */
  public static LinearModel parse(List<String> lines, List<String> numbered) {
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
    return new LinearModel(weights, numbered);
  }

  /**
   * What the model makes of a passage.
   *
   * @param features the numbers of those of its features that the net knows, in order
   */
  @SuppressWarnings("ArrayRecordComponent") // made for every passage, and only read
  public record Weighed(Margins margins, int[] features) {}

  /** Sums up the weights of the features of a passage. Each counts once. */
  public Weighed weigh(Consumer<FeatureSink> features) {
    HashedWeights.Sum sum = hashed.sum();
    features.accept(sum);
    return new Weighed(
        new Margins(bases.get(Kind.DECISION) + sum.first(), bases.get(Kind.ACTION) + sum.second()),
        sum.numbers());
  }

  /**
   * The reason for a statement by its features: the first cue of its kind, which has the highest
   * level. Empty if it has none.
   */
  public Optional<String> cue(Kind kind, List<String> features) {
    String cue = "cue=" + kind.word() + ":";
    return features.stream()
        .filter(feature -> feature.startsWith(cue))
        .map(feature -> feature.substring(cue.length()))
        .findFirst();
  }
}
