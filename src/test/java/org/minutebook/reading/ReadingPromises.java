package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.SourceText;
import org.minutebook.markdown.WhiteSpace;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.StatementExtractor;

/** What holds of the reading of any file, however odd. */
final class ReadingPromises {
  private static final MinutesReader READER = StatementExtractor.reader(Settings.NONE);

  private ReadingPromises() {}

  /** Reads a file and checks what was promised of any; fails with the first promise broken. */
  static Reading hold(String file, byte[] bytes) {
    Reading reading = READER.read(file, bytes);
    assertEquals(file, reading.file());
    switch (reading) {
      case Reading.Skipped over -> assertFalse(over.reason().isBlank(), "a reason");
      case Reading.Minutes minutes -> {
        SourceText source = SourceText.decode(bytes).orElseThrow();
        SourceText markdown = source.inMarkdown(file, FrontMatter.read(source.lines()).end());
        SourceText read = markdown.original().isEmpty() ? ChatLog.read(markdown) : markdown;
        boolean isRewritten = !read.original().isEmpty();
        List<String> lines = read.lines();
        int end = 0;
        for (Meeting meeting : minutes.meetings()) {
          assertTrue(meeting.line() > end, "meetings in order, none within another");
          end = meeting.end();
          sections(meeting, lines);
          statements(meeting, lines, isRewritten);
          rest(meeting, lines);
        }
        if (minutes.meetings().size() == 1 && minutes.first().line() == 1) {
          assertEquals(Math.max(1, lines.size()), end, "a meeting is the whole file");
        }
      }
    }
    return reading;
  }

  private static void sections(Meeting meeting, List<String> lines) {
    int next = meeting.line();
    Set<String> ids = new HashSet<>();
    for (Section section : meeting.sections()) {
      assertEquals(next, section.line(), () -> "first line of " + section.id());
      assertTrue(section.end() >= section.line(), () -> "lines of " + section.id());
      assertTrue(section.end() <= lines.size(), () -> "last line of " + section.id());
      assertEquals(
          String.join("\n", lines.subList(section.line() - 1, section.end())), section.text());
      assertTrue(ids.add(section.id()), () -> "id twice: " + section.id());
      assertFalse(section.id().isBlank());
      assertEquals(section.path().size() + 1, section.level(), () -> "level of " + section.id());
      next = section.end() + 1;
    }
    assertEquals(
        Math.min(lines.size(), meeting.end()) + 1, next, "every line of the meeting in a section");
  }

  private static void statements(Meeting meeting, List<String> lines, boolean isRewritten) {
    Set<String> ids = new HashSet<>();
    int before = 1;
    for (Statement statement : meeting.statements()) {
      assertTrue(ids.add(statement.id()), () -> "id twice: " + statement.id());
      Section section = meeting.section(statement.section()).orElseThrow();
      assertTrue(statement.id().startsWith(section.id() + "/"), statement::id);
      assertTrue(
          section.line() <= statement.line()
              && statement.line() <= statement.end()
              && statement.end() <= section.end(),
          () -> statement.id() + " lies in its section");
      assertTrue(before <= statement.line(), () -> "order of " + statement.id());
      before = statement.line();
      assertFalse(statement.text().isBlank(), statement::id);
      assertEquals(WhiteSpace.fold(statement.text()), statement.text(), "white space folded");
      String words = isRewritten ? within(statement, lines) : atRange(statement.range(), lines);
      if (isRewritten) {
        assertTrue(
            squeezed(words).contains(squeezed(statement.text())),
            () -> "verbatim: " + statement.text() + "\nin: " + words);
      } else {
        assertEquals(squeezed(statement.text()), squeezed(words), "verbatim at its range");
      }
    }
  }

  private static String within(Statement statement, List<String> lines) {
    return String.join("\n", lines.subList(statement.line() - 1, statement.end()));
  }

  private static String atRange(SourceRange range, List<String> lines) {
    List<String> within = new ArrayList<>(lines.subList(range.line() - 1, range.endLine()));
    within.addLast(within.removeLast().substring(0, range.endColumn()));
    within.addFirst(within.removeFirst().substring(range.column() - 1));
    return String.join("\n", within);
  }

  private static void rest(Meeting meeting, List<String> lines) {
    assertFalse(meeting.title().isBlank(), "a title");
    List<String> names = meeting.attendees().stream().map(Attendee::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size(), () -> "name twice: " + names);
    assertTrue(names.stream().noneMatch(String::isBlank), "no blank name");
    List<Integer> problems = new ArrayList<>();
    for (Problem problem : meeting.problems()) {
      assertTrue(problem.line() >= 1 && problem.line() <= Math.max(1, lines.size()));
      assertFalse(problem.message().isBlank());
      problems.add(problem.line());
    }
    assertEquals(problems.stream().sorted().toList(), problems, "order of problems");
  }

  /** Without white space and the marks of quotes, which stand at any line's start. */
  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.chars()
        .filter(c -> c != '>' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }
}
