package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.Minutes;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

class SourceTextTest {
  private static SourceText decode(String text) {
    return SourceText.decode(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void linesEndInLfCrlfOrCr() {
    assertEquals(List.of("a", "b", "c", "d"), decode("a\nb\r\nc\rd").lines());
  }

  @Test
  void endOfTheLastLineOpensNoOther() {
    assertEquals(List.of("a", "", "b"), decode("a\n\nb\n").lines());
  }

  @Test
  void emptyFileHasNoLines() {
    assertEquals(List.of(), decode("").lines());
  }

  @Test
  void byteOrderMarkIsNoText() {
    SourceText source = decode("\uFEFF# Harbour");

    assertEquals(List.of("# Harbour"), source.lines());
    assertEquals(List.of(), source.problems());
  }

  @Test
  void bytesThatAreNotUtf8AreReadAsWindows1252AndReportedWhereTheyStand() {
    SourceText source =
        SourceText.decode(
                "# Call\n\nCaf\u00e9 \u2013 na\u00efve\n".getBytes(Charset.forName("windows-1252")))
            .orElseThrow();

    assertEquals("Café – naïve", source.lines().get(2));
    assertEquals(List.of(3), source.problems().stream().map(Problem::line).toList());
    assertTrue(source.problems().getFirst().message().contains("Windows-1252"));
  }

  @Test
  void utf16WithAMarkIsReadAndReported() {
    SourceText source =
        SourceText.decode("\uFEFF# Harbour\nropes".getBytes(StandardCharsets.UTF_16LE))
            .orElseThrow();

    assertEquals(List.of("# Harbour", "ropes"), source.lines());
    assertEquals(1, source.problems().size());
  }

  @Test
  void bytesWithNulAreNoText() {
    assertEquals(Optional.empty(), SourceText.decode(new byte[] {'a', 0, 'b'}));
  }

  @Test
  void linesBetweenTwoNumbersAreJoined() {
    assertEquals("b\nc", decode("a\nb\r\nc\nd").between(2, 3));
  }

  @Test
  void binaryFileIsSkipped() {
    Reading reading =
        StatementExtractor.reader(Settings.NONE).read("2020-05-04.md", new byte[] {1, 0, 2, 0});

    assertEquals(new Reading.Skipped("2020-05-04.md", "not text", List.of()), reading);
  }

  @Test
  void crlfMinutesReadAsLfMinutes() {
    String text =
        "# Harbour call\n\nAttendees: Ann Lee,\nBob Ray\n\n## Ropes\n\nACTION: Ann to buy\nsome.\n";

    assertEquals(Minutes.of(text).meeting(), Minutes.of(text.replace("\n", "\r\n")).meeting());
  }
}
