package org.minutebook.statements;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.minutebook.Usage;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.model.EncodedPassage;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.Margins;
import org.minutebook.statements.model.Vocabulary;

/**
 * Writes the labelled passages of the corpora as the numbers that the net reads, for {@code
 * src/training/train.py}:
 *
 * <pre>{@code src/bench/run EncodePassages SHARED VOCABULARY OUT}</pre>
 *
 * <p>VOCABULARY lists word pieces, one a line. OUT becomes a folder with {@code names.json}, the
 * names of classes and features and how many statements each corpus has, and {@code
 * passages.jsonl}. A passage has: its corpus and file, whether its file is one that is measured,
 * the answers for decision and action (1 yes, 0 no, -1 borderline), and the parts of {@link
 * EncodedPassage}.
 */
final class EncodePassages {
  static final Path GOLD = Path.of("src/bench/labels/gold");

  /** Nothing is learnt from them: they show how well minutes are read that nobody had in view. */
  private static final Set<String> HELD_BACK =
      Set.of("eslint-tsc", "filecoin", "privacycg", "swc", "webpack", "zowe");

  /** A feature that fewer corpora have says nothing about other minutes. */
  private static final int MIN_CORPORA = 3;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private EncodePassages() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(3, arguments, "EncodePassages SHARED VOCABULARY OUT");
    Path shared = Path.of(arguments[0]);
    Map<String, List<TrainingSet.Labelled>> byCorpus = new TreeMap<>();
    Map<String, List<TrainingSet.Example>> examples = new TreeMap<>();
    JsonObject totals = new JsonObject();
    TrainingSet set = new TrainingSet();
    for (String corpus : corpora(GOLD)) {
      Path files = shared.resolve("corpora").resolve(corpus);
      Map<String, List<Labels.Label>> labels =
          new LinkedHashMap<>(Labels.read(GOLD.resolve(corpus + ".jsonl"), files));
      totals.add(corpus, totals(labels));
      List<TrainingSet.Labelled> labelled =
          new ArrayList<>(set.labelled(files, labels, TrainingSet.From.MEASURED));
      Path own = Path.of("src/bench/labels").resolve(corpus + ".jsonl");
      if (Files.exists(own)) {
        labelled.addAll(set.labelled(files, Labels.read(own, files), TrainingSet.From.FURTHER));
      }
      examples.put(corpus, labelled.stream().map(TrainingSet.Labelled::example).toList());
      Set<String> whole = new TreeSet<>();
      labelled.forEach(one -> whole.add(one.file()));
      labelled.addAll(set.single(files, singles(GOLD, corpus, whole)));
      byCorpus.put(corpus, labelled);
      System.err.println(corpus + ": " + labelled.size() + " passages");
    }
    Path out = Files.createDirectories(Path.of(arguments[2]));
    List<String> classes = classes(byCorpus);
    List<String> features = features(byCorpus);
    JsonObject names = new JsonObject();
    names.add("classes", GSON.toJsonTree(classes));
    names.add("features", GSON.toJsonTree(features));
    names.add("totals", totals);
    Files.writeString(out.resolve("names.json"), GSON.toJson(names));
    PassageEncoder encoder =
        new PassageEncoder(
            new Vocabulary(Files.readAllLines(Path.of(arguments[1])), classes, features));
    try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("passages.jsonl"))) {
      byCorpus.forEach(
          (corpus, all) -> {
            LinearModel linear = linear(corpus, examples, features);
            all.forEach(one -> write(writer, corpus, one, linear, encoder));
          });
    }
  }

  /**
   * The linear model that has learnt nothing from a corpus. So the net sees margins in training
   * that are like those of minutes that nobody has seen.
   */
  private static LinearModel linear(
      String corpus, Map<String, List<TrainingSet.Example>> examples, List<String> numbered) {
    if (!TrainStatements.CORPORA.contains(corpus)) {
      return LinearModel.load(numbered);
    }
    List<TrainingSet.Example> others =
        TrainStatements.CORPORA.stream()
            .filter(other -> !other.equals(corpus))
            .flatMap(other -> examples.get(other).stream())
            .toList();
    try {
      return LinearModel.parse(
          TrainStatements.train(others, Priors.read(Path.of("src/bench/priors.tsv"))), numbered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many sure decisions and actions a corpus has. */
  private static JsonObject totals(Map<String, List<Labels.Label>> labels) {
    JsonObject totals = new JsonObject();
    for (Kind kind : Kind.values()) {
      totals.addProperty(
          kind.word(),
          labels.values().stream()
              .flatMap(List::stream)
              .filter(label -> label.sure() && label.kind() == kind)
              .count());
    }
    return totals;
  }

  private static void write(
      BufferedWriter writer,
      String corpus,
      TrainingSet.Labelled one,
      LinearModel linear,
      PassageEncoder encoder) {
    LinearModel.Weighed weighed = linear.weigh(one.candidate().features());
    EncodedPassage encoded = encoder.encode(one.candidate(), weighed);
    JsonObject line = new JsonObject();
    line.addProperty("corpus", corpus);
    line.addProperty("file", one.file());
    line.addProperty("measured", one.from() == TrainingSet.From.MEASURED);
    line.add("answers", GSON.toJsonTree(one.numbers()));
    line.add("words", GSON.toJsonTree(encoded.words()));
    line.add("contexts", GSON.toJsonTree(encoded.contexts()));
    line.add("features", GSON.toJsonTree(encoded.features()));
    line.add("figures", GSON.toJsonTree(encoded.figures()));
    Margins margins = encoded.linear();
    line.add("linear", GSON.toJsonTree(new double[] {margins.decision(), margins.action()}));
    try {
      writer.write(GSON.toJson(line));
      writer.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The corpora that may be learnt from. */
  static List<String> corpora(Path gold) throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files
          .map(f -> f.getFileName().toString().replace(".jsonl", ""))
          .filter(f -> !f.matches("(?:passages|relevance|timeline).*"))
          .filter(f -> !HELD_BACK.contains(f))
          .sorted()
          .toList();
    }
  }

  /** Single labelled passages of files that are not labelled as a whole. */
  private static Map<String, List<TrainingSet.Single>> singles(
      Path gold, String corpus, Set<String> whole) throws IOException {
    Map<String, List<TrainingSet.Single>> singles = new TreeMap<>();
    for (String line : Files.readAllLines(gold.resolve("passages.jsonl"))) {
      JsonObject of = JsonParser.parseString(line).getAsJsonObject();
      String file = of.get("file").getAsString();
      if (of.get("corpus").getAsString().equals(corpus) && !whole.contains(file)) {
        singles.put(file, List.of(GSON.fromJson(of.get("passages"), TrainingSet.Single[].class)));
      }
    }
    return singles;
  }

  /** The names of the classes that words have. */
  private static List<String> classes(Map<String, List<TrainingSet.Labelled>> byCorpus) {
    Set<String> classes = new TreeSet<>();
    for (List<TrainingSet.Labelled> all : byCorpus.values()) {
      for (TrainingSet.Labelled one : all) {
        Features.Surroundings around = one.candidate().around();
        around.words().of(around.said()).shapes().stream()
            .filter(shape -> Character.isUpperCase(shape.charAt(0)))
            .forEach(classes::add);
      }
    }
    return List.copyOf(classes);
  }

  /** The names of the features that are no plain words and that several corpora have. */
  private static List<String> features(Map<String, List<TrainingSet.Labelled>> byCorpus) {
    Map<String, Set<String>> corpora = new TreeMap<>();
    byCorpus.forEach(
        (corpus, all) -> {
          for (TrainingSet.Labelled one : all) {
            for (String name : one.candidate().featureNames()) {
              if (TrainStatements.NOT_A_WORD.matcher(name).matches()) {
                corpora.computeIfAbsent(name, n -> new TreeSet<>()).add(corpus);
              }
            }
          }
        });
    corpora.values().removeIf(in -> in.size() < MIN_CORPORA);
    return List.copyOf(corpora.keySet());
  }
}
