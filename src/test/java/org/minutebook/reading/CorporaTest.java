package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Real minutes of many projects, where they lie beside this one, keep the promises too: a sample of
 * them, the same in every run, or all with {@code -Dcorpora=all}.
 */
class CorporaTest {
  private static final Path CORPORA =
      Path.of("").toAbsolutePath().resolveSibling("shared").resolve("corpora");
  private static final int SAMPLE_SIZE = 600;
  private static final long SEED = 13;

  @Test
  void realMinutesKeepThePromises() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPORA), "no real minutes at ../shared/corpora; this test is skipped");
    List<Path> files = files();
    List<Path> chosen = "all".equals(System.getProperty("corpora")) ? files : sample(files);
    assertAll(chosen.stream().map(CorporaTest::promises));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(CORPORA)) {
      return walk.filter(file -> Files.isRegularFile(file) && !file.getParent().equals(CORPORA))
          .sorted()
          .toList();
    }
  }

  /**
   * From each corpus as large a share of the sample as it has of all the files, and at least one.
   */
  private static List<Path> sample(List<Path> files) {
    Map<Path, List<Path>> byCorpus =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    file -> CORPORA.relativize(file).getName(0),
                    TreeMap::new,
                    Collectors.toList()));
    Random random = new Random(SEED);
    List<Path> sample = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (List<Path> corpus : byCorpus.values()) {
      List<Path> shuffled = new ArrayList<>(corpus);
      Collections.shuffle(shuffled, random);
      int share = Math.max(1, corpus.size() * SAMPLE_SIZE / files.size());
      sample.addAll(shuffled.subList(0, share));
      others.addAll(shuffled.subList(share, shuffled.size()));
    }
    Collections.shuffle(others, random);
    int missing = Math.clamp(SAMPLE_SIZE - sample.size(), 0, others.size());
    sample.addAll(others.subList(0, missing));
    Collections.sort(sample);
    return sample;
  }

  private static Executable promises(Path file) {
    String name = CORPORA.relativize(file).toString().replace('\\', '/');
    return () -> {
      try {
        byte[] bytes = Files.readAllBytes(file);
        Reading once = ReadingPromises.hold(name, bytes);
        assertEquals(once, ReadingPromises.hold(name, bytes), "the same twice");
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      } catch (AssertionError | RuntimeException | StackOverflowError e) {
        throw new AssertionError(name + ": " + e.getMessage(), e);
      }
    };
  }
}
