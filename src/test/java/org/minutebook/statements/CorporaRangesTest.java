package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.SourceText;
import org.minutebook.markdown.WhiteSpace;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;

/** In real minutes, where they are beside this project, each statement is at its range. */
class CorporaRangesTest {
  private static final Path CORPORA =
      Path.of("").toAbsolutePath().resolveSibling("shared").resolve("corpora");
  private static final int FILES = 600;

  @Test
  void textIsRecoveredFromItsRange() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPORA), "no real minutes at ../shared/corpora; this test is skipped");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CORPORA)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, new Random(13));
    MinutesReader reader = StatementExtractor.reader(Settings.NONE);
    boolean all = "all".equals(System.getProperty("corpora"));
    for (Path file : files.subList(0, all ? files.size() : Math.min(FILES, files.size()))) {
      byte[] bytes = Files.readAllBytes(file);
      String name = CORPORA.relativize(file).toString().replace('\\', '/');
      if (reader.read(name, bytes) instanceof Reading.Minutes minutes) {
        SourceText source = SourceText.decode(bytes).orElseThrow();
        List<String> lines = source.lines();
        int front = FrontMatter.read(lines).end();
        boolean isRewritten = !source.inMarkdown(name, front).original().isEmpty();
        for (Meeting meeting : minutes.meetings()) {
          for (Statement statement : meeting.statements()) {
            check(name, statement, lines, isRewritten);
          }
        }
      }
    }
  }

  private static void check(
      String file, Statement statement, List<String> lines, boolean isRewritten) {
    SourceRange range = statement.range();
    if (isRewritten) {
      assertEquals(1, range.column(), file);
      assertEquals(Math.max(1, lines.get(range.endLine() - 1).length()), range.endColumn(), file);
      return;
    }
    StringBuilder words = new StringBuilder();
    for (int n = range.line(); n <= range.endLine(); n++) {
      String line = lines.get(n - 1);
      int end = n == range.endLine() ? range.endColumn() : line.length();
      String part = line.substring(n == range.line() ? range.column() - 1 : 0, end);
      words.append(n == range.line() ? part : withoutQuoteMarks(part)).append(' ');
    }
    assertEquals(
        statement.text(),
        WhiteSpace.fold(words.toString().replace('\u00a0', ' ')),
        () -> file + " " + range);
  }

  private static String withoutQuoteMarks(String line) {
    int start = 0;
    while (start < line.length() && " \t>".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start);
  }
}
