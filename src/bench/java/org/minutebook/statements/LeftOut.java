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
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;

/**
 * Reads each corpus with a model that has learnt nothing from it, so that it can be judged by it:
 *
 * <pre>{@code
 * src/bench/run LeftOut ../shared OUT [--drop EXPRESSION]
 * ../shared/gold/score.py ../shared/gold/numpy.jsonl OUT/numpy.jsonl
 * }</pre>
 *
 * <p>Writes what {@code minutebook parse} would print of the labelled files. With {@code --drop}
 * the features whose whole name the expression fits are neither learnt nor held to be worth
 * anything; {@code --drop priors} leaves them in and drops what is held of them.
 */
final class LeftOut {
  private LeftOut() {}

  public static void main(String[] arguments) throws IOException {
    Usage.require(2, arguments, "LeftOut SHARED OUT [--drop EXPRESSION]");
    Path shared = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    String drop = arguments.length > 3 ? arguments[3] : "";
    Path home = Path.of("").toAbsolutePath();
    Priors priors =
        drop.equals("priors") ? Priors.NONE : Priors.read(home.resolve("src/bench/priors.tsv"));
    Pattern dropped = Pattern.compile(drop);
    LabelWords words = LabelWords.load();
    for (String corpus : TrainStatements.CORPORA) {
      List<TrainingSet.Example> examples =
          TrainStatements.examples(shared, home.resolve("src/bench/labels"), corpus).stream()
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
      for (String file : Labels.gold(shared.resolve("gold/" + corpus + ".jsonl")).keySet()) {
        byte[] bytes = Files.readAllBytes(shared.resolve("corpora/" + corpus).resolve(file));
        if (reader.read(file, bytes) instanceof Reading.Minutes minutes) {
          lines.add(Json.print(MeetingJson.of(minutes.meeting())));
        }
      }
      Files.write(out.resolve(corpus + ".jsonl"), lines);
    }
  }
}
