package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model that comes with the program is what training makes of the labels. */
class TrainingTest {
  private static final Path HOME = Path.of("").toAbsolutePath();

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
}
