package org.minutebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Source files stay short, and every package says what it is for. */
class SourceLayoutTest {
  /** A longer file holds two ideas. */
  private static final int MAX_LINES = 300;

  @Test
  void noFileIsLong() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    for (Path file : javaFiles(Path.of("src"))) {
      int lines = Files.readAllLines(file).size();
      if (lines > MAX_LINES) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertEquals(Set.of(), tooLong);
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    Set<Path> packages =
        javaFiles(Path.of("src/main/java")).stream()
            .map(Path::getParent)
            .collect(Collectors.toCollection(TreeSet::new));
    packages.removeIf(folder -> Files.exists(folder.resolve("package-info.java")));
    assertEquals(Set.of(), packages);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
