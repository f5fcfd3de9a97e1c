package org.minutebook.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.json.Json;
import org.minutebook.json.MeetingJson;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;

/**
 * Reads the labelled files of each corpus with a model that has learnt nothing from it, and writes
 * what {@code minutebook parse} would print, to be measured with {@code score.py}:
 *
 * <pre>{@code src/bench/run LeftOut ../shared OUT [--drop EXPRESSION]}</pre>
 *
 * <p>With {@code --drop} the features whose whole name matches the expression are not used; {@code
 * --drop priors} uses them all, but without the weights of {@code src/bench/priors.tsv}.
 */
final class LeftOut {
  private LeftOut() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(2, arguments, "LeftOut SHARED OUT [--drop EXPRESSION]");
    Path shared = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    String drop = arguments.length > 3 ? arguments[3] : "";
    Path home = Path.of("").toAbsolutePath();
    Path labels = home.resolve("src/bench/labels");
    Priors priors =
        drop.equals("priors") ? Priors.NONE : Priors.read(home.resolve("src/bench/priors.tsv"));
    Pattern dropped = Pattern.compile(drop);
    LabelWords words = LabelWords.load();
    for (String corpus : TrainStatements.CORPORA) {
      List<TrainingSet.Example> examples =
          TrainStatements.examples(shared, labels, corpus).stream()
              .map(example -> example.without(dropped))
              .toList();
      List<String> model =
          TrainStatements.train(examples, priors).stream()
              .filter(line -> !dropped.matcher(line.split("\t")[1]).matches())
              .toList();
      MinutesReader reader =
          new MinutesReader(
              Settings.NONE, words, new StatementExtractor(words, StatementModel.parse(model)));
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
}
