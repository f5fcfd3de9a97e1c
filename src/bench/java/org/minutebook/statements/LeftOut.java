package org.minutebook.statements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.json.Json;
import org.minutebook.json.MeetingJson;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.SentenceModel;

/**
 * Reads the labelled files of each corpus with models that have learnt nothing from it, and writes
 * what {@code minutebook parse} would print, to be measured with {@code score.py}:
 *
 * <pre>{@code src/bench/run LeftOut ../shared OUT NETS}</pre>
 *
 * <p>NETS is the folder that {@code src/training/train.py --folds} wrote: {@code folds.tsv} names
 * each corpus and the file of the net that was trained without it.
 *
 * <pre>{@code src/bench/run LeftOut ../shared OUT linear [--drop EXPRESSION]}</pre>
 *
 * <p>Here the linear model decides alone, on the five corpora that it is trained on. With {@code
 * --drop} the features whose whole name matches the expression are not used; {@code --drop priors}
 * uses them all, but without the weights of {@code src/bench/priors.tsv}.
 */
final class LeftOut {
  private LeftOut() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(3, arguments, "LeftOut SHARED OUT NETS|linear [--drop EXPRESSION]");
    Path shared = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    String drop = arguments.length > 4 ? arguments[4] : "";
    Path home = Path.of("").toAbsolutePath();
    Path labels = home.resolve("src/bench/labels");
    Priors priors =
        drop.equals("priors") ? Priors.NONE : Priors.read(home.resolve("src/bench/priors.tsv"));
    Pattern dropped = Pattern.compile(drop);
    LabelWords words = LabelWords.load();
    Map<String, List<TrainingSet.Example>> examples = new LinkedHashMap<>();
    for (String corpus : TrainStatements.CORPORA) {
      examples.put(
          corpus,
          TrainStatements.examples(shared, labels, List.of(corpus)).stream()
              .map(example -> example.without(dropped))
              .toList());
    }
    Map<String, SentenceModel> nets = nets(arguments[2]);
    for (Map.Entry<String, SentenceModel> of : nets.entrySet()) {
      String corpus = of.getKey();
      List<String> numbered = of.getValue().vocabulary().features();
      List<TrainingSet.Example> others = new ArrayList<>();
      examples.forEach((other, all) -> others.addAll(other.equals(corpus) ? List.of() : all));
      List<String> weights =
          TrainStatements.train(others, priors).stream()
              .filter(line -> !dropped.matcher(line.split("\t")[1]).matches())
              .toList();
      LinearModel linear =
          examples.containsKey(corpus)
              ? LinearModel.parse(weights, numbered)
              : LinearModel.load(numbered);
      MinutesReader reader =
          new MinutesReader(
              Settings.NONE, words, new StatementExtractor(words, linear, of.getValue()));
      List<String> lines = new ArrayList<>();
      Path files = shared.resolve("corpora").resolve(corpus);
      for (String file : Labels.read(TrainStatements.gold(labels, corpus), files).keySet()) {
        byte[] bytes = Files.readAllBytes(files.resolve(file));
        if (reader.read(file, bytes) instanceof Reading.Minutes minutes) {
          minutes
              .meetings()
              .forEach(
                  meeting -> lines.add(Json.print(MeetingJson.of(meeting, Statement.Level.SURE))));
        }
      }
      Files.write(out.resolve(corpus + ".jsonl"), lines);
    }
  }

  /** The net that was trained without each corpus. */
  private static Map<String, SentenceModel> nets(String folder) throws IOException {
    Map<String, SentenceModel> nets = new LinkedHashMap<>();
    if (folder.equals("linear")) {
      TrainStatements.CORPORA.forEach(corpus -> nets.put(corpus, SentenceModel.linearAlone()));
      return nets;
    }
    Map<String, SentenceModel> byFile = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(folder, "folds.tsv"))) {
      String[] parts = line.split("\t");
      if (!byFile.containsKey(parts[1])) {
        try (InputStream in = Files.newInputStream(Path.of(folder, parts[1]))) {
          byFile.put(parts[1], SentenceModel.read(in, parts[1]));
        }
      }
      nets.put(parts[0], byFile.get(parts[1]));
    }
    return nets;
  }
}
