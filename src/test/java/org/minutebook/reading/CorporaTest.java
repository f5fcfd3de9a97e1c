package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Real minutes of several projects, where they lie beside this one, keep the promises too. */
class CorporaTest {
  private static final Path CORPORA =
      Path.of("").toAbsolutePath().resolveSibling("shared").resolve("corpora");

  @Test
  void everyFileOfTheCorporaKeepsThePromises() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPORA), "no real minutes at ../shared/corpora; this test is skipped");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CORPORA)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    assertTrue(files.size() > 0, "the corpora hold files");
    assertAll(files.stream().map(CorporaTest::promises));
  }

  private static Executable promises(Path file) {
    String name = CORPORA.relativize(file).toString().replace('\\', '/');
    return () -> {
      try {
        ReadingPromises.hold(name, Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      } catch (AssertionError | RuntimeException | StackOverflowError e) {
        throw new AssertionError(name + ": " + e.getMessage(), e);
      }
    };
  }
}
