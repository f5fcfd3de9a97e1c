package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.model.EncodedPassage;
import org.minutebook.statements.model.LinearModel;
import org.minutebook.statements.model.Margins;
import org.minutebook.statements.model.SentenceModel;

/** The models that come with the program are what training makes of the labels. */
class TrainingTest {
  private static final Path HOME = Path.of("").toAbsolutePath();

  /**
   * F1 of passages of the corpora that were learnt from, as docs/experiments.md tells it. The nets
   * are not trained here; but a reader that cuts passages in another way would lower these.
   */
  private static final Map<Kind, Double> SEEN = Map.of(Kind.DECISION, 0.797, Kind.ACTION, 0.884);

  private static final double TOLERANCE = 0.015;

  @Test
  void trainingGivesTheModelThatIsShipped() throws IOException {
    Path shared = HOME.resolveSibling("shared");
    assumeTrue(
        Files.isDirectory(shared.resolve("corpora")),
        "no minutes at ../shared/corpora; retraining is skipped");

    assertEquals(
        String.join(
            "\n",
            Files.readAllLines(
                HOME.resolve("src/main/resources/org/minutebook/statements/statements.tsv"))),
        String.join("\n", TrainStatements.model(shared, HOME, "")),
        "run: src/bench/run TrainStatements ../shared src/main/resources/org/minutebook/statements/statements.tsv");
  }

  @Test
  void modelThatIsShippedReachesTheFiguresOfTheDocuments() throws IOException {
    Path shared = HOME.resolveSibling("shared");
    assumeTrue(
        Files.isDirectory(shared.resolve("corpora")),
        "no minutes at ../shared/corpora; the model is not measured");
    Map<Kind, int[]> counts =
        Map.of(Kind.DECISION, new int[3], Kind.ACTION, new int[3]); // found, right, labelled
    SentenceModel model = SentenceModel.load();
    LinearModel linear = LinearModel.load(model.vocabulary().features());
    PassageEncoder encoder = new PassageEncoder(model.vocabulary());
    TrainingSet set = new TrainingSet();
    for (String corpus : EncodePassages.corpora(EncodePassages.GOLD)) {
      Path files = shared.resolve("corpora").resolve(corpus);
      Map<String, List<Labels.Label>> labels =
          Labels.read(EncodePassages.GOLD.resolve(corpus + ".jsonl"), files);
      labels.values().stream()
          .flatMap(List::stream)
          .filter(Labels.Label::sure)
          .forEach(label -> counts.get(label.kind())[2]++);
      for (TrainingSet.Labelled one : set.labelled(files, labels, TrainingSet.From.MEASURED)) {
        CandidateFinder.Candidate candidate = one.candidate();
        EncodedPassage encoded = encoder.encode(candidate, linear.weigh(candidate.features()));
        Margins margins = model.margins(encoded);
        for (Kind kind : StatementExtractor.kinds(margins)) {
          TrainingSet.Answer answer = one.answers().get(kind);
          if (margins.of(kind) >= 0 && answer != TrainingSet.Answer.BORDERLINE) {
            counts.get(kind)[0]++;
            counts.get(kind)[1] += answer == TrainingSet.Answer.YES ? 1 : 0;
          }
        }
      }
    }
    counts.forEach(
        (kind, of) ->
            assertEquals(SEEN.get(kind), 2.0 * of[1] / (of[0] + of[2]), TOLERANCE, kind.word()));
  }
}
