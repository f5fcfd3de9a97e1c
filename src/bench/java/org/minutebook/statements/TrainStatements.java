package org.minutebook.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minutebook.Usage;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.model.LinearModel;

/**
 * Trains the model of decisions and actions:
 *
 * <pre>{@code src/bench/run TrainStatements SHARED OUT.tsv [--without CORPUS]}</pre>
 *
 * <p>SHARED holds {@code corpora}; the labels are in {@code src/bench/labels}. With {@code
 * --without} nothing is learnt from that corpus, so that it can be used to measure the model.
 */
final class TrainStatements {
  static final List<String> CORPORA =
      List.of("mirage-weekly", "nodejs-tsc", "numpy", "rust-lang-team", "tc39");

  private static final int ROUNDS = 60;
  private static final double PENALTY = 5;

  /** The weight of a plain word, where a feature of cues, labels and place has 1. */
  private static final double WORD_SCALE = 0.5;

  static final Pattern NOT_A_WORD =
      Pattern.compile(
          "(?:cue=|best=|several=|marked|unmarked:|transcript:|speech:|box:|opens:|answers$|short$|question$|link$|leads$|struck$|issue-behind$|title$|last$|wish$|\\(nothing).*");

  /** A feature seen less often says nothing about other minutes. */
  private static final int MIN_COUNT = 3;

  private static final double MIN_WEIGHT = 0.03;

  /** The probability from which on a passage is a statement. */
  private static final Map<Kind, Double> THRESHOLDS = Map.of(Kind.DECISION, 0.3, Kind.ACTION, 0.35);

  private TrainStatements() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(2, arguments, "TrainStatements SHARED OUT.tsv [--without CORPUS]");
    String without = arguments.length > 3 ? arguments[3] : "";
    Files.write(
        Path.of(arguments[1]), model(Path.of(arguments[0]), Path.of("").toAbsolutePath(), without));
  }

  /**
   * The model's lines.
   *
   * @param shared the folder of the corpora
   * @param home the checkout, which has the labels and the priors
   * @param without a corpus that is left out; empty for none
   */
  static List<String> model(Path shared, Path home, String without) throws IOException {
    return train(
        examples(
            shared,
            home.resolve("src/bench/labels"),
            CORPORA.stream().filter(corpus -> !corpus.equals(without)).toList()),
        Priors.read(home.resolve("src/bench/priors.tsv")));
  }

  /**
   * All labelled passages of some corpora.
   *
   * @param labels the folder of labels, {@code src/bench/labels}
   */
  static List<TrainingSet.Example> examples(Path shared, Path labels, List<String> corpora)
      throws IOException {
    TrainingSet set = new TrainingSet();
    List<TrainingSet.Example> examples = new ArrayList<>();
    for (String corpus : corpora) {
      Path files = shared.resolve("corpora").resolve(corpus);
      for (Path file : List.of(gold(labels, corpus), labels.resolve(corpus + ".jsonl"))) {
        if (Files.exists(file)) {
          examples.addAll(set.of(files, Labels.read(file, files)));
        }
      }
    }
    return examples;
  }

  /** The labels of a corpus that measuring uses too. */
  static Path gold(Path labels, String corpus) {
    return labels.resolve("gold").resolve(corpus + ".jsonl");
  }

  /** The model's lines. */
  static List<String> train(List<TrainingSet.Example> examples, Priors priors) {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.values().removeIf(n -> n < MIN_COUNT);
    priors.features().forEach(f -> counts.putIfAbsent(f, 0));
    List<String> names = new ArrayList<>(counts.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    double[] scale = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
      scale[i] = NOT_A_WORD.matcher(names.get(i)).matches() ? 1 : WORD_SCALE;
    }
    List<String> lines = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<TrainingSet.Example> used =
          examples.stream()
              .filter(e -> e.answers().get(kind) != TrainingSet.Answer.BORDERLINE)
              .toList();
      int[][] rows = new int[used.size()][];
      boolean[] yes = new boolean[used.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] =
            used.get(i).features().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
        yes[i] = used.get(i).answers().get(kind) == TrainingSet.Answer.YES;
      }
      double[] prior = new double[names.size() + 1];
      for (int i = 0; i < names.size(); i++) {
        prior[i] = priors.weight(kind, names.get(i));
      }
      prior[names.size()] = priors.weight(kind, LinearModel.BIAS);
      double[] weights = new LogisticRegression(rows, scale, yes, PENALTY, prior).fit(ROUNDS);
      String word = kind.word();
      lines.add(line(word, LinearModel.BIAS, weights[names.size()]));
      double threshold = THRESHOLDS.get(kind);
      lines.add(line(word, LinearModel.THRESHOLD, Math.log(threshold / (1 - threshold))));
      for (int i = 0; i < names.size(); i++) {
        double weight = weights[i] * scale[i];
        if (Math.abs(weight) >= MIN_WEIGHT && names.get(i).indexOf('\t') < 0) {
          lines.add(line(word, names.get(i), weight));
        }
      }
    }
    return lines;
  }

  private static String line(String kind, String feature, double weight) {
    return kind + "\t" + feature + "\t" + String.format(Locale.ROOT, "%.3f", weight);
  }
}
