package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.redactions.RedactCommand;
import picocli.CommandLine;

/** What must go is gone from answers, the ledger and the bytes of the index. */
class RedactionsTest {
  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
    archive.write(
        "weekly/2020-03-05.md",
        """
        # Harbour call 2020-03-05

        Attendees: Wilhelmina Quux (chair), Jo Reed

        ## Leave of Wilhelmina
        Quux

        Wilhelmina **Quux** is away.

        ## Keys of Wilhelmina Quux

        We decided that Wilhelmina Quux keeps the keys. DECISION: the shed is painted in ochre.

        ## Ropes

        ACTION: Wilhelmina Quux to buy zweirope.

        We decided to sell the gangplank to the vicarage. The tar is dry.
        """);
    assertEquals(0, archive.run("index").exit());
    assertHolds("quux", "ochre", "vicarage");
  }

  /** All bytes of the index and the ledger, in lower case. */
  private String bytes() throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.startsWith(archive.folder())) {
          bytes.append(Files.readString(file, ISO_8859_1)).append('\n');
        }
      }
    }
    return bytes.toString().toLowerCase(Locale.ROOT);
  }

  private void assertHolds(String... words) throws IOException {
    for (String word : words) {
      assertTrue(bytes().contains(word), word + " should be there");
    }
  }

  private void assertIsGone(String... words) throws IOException {
    for (String word : words) {
      assertFalse(bytes().contains(word), word + " should be gone");
      assertEquals(
          "",
          archive
              .run("search", word)
              .out()
              .lines()
              .filter(l -> l.contains("2020"))
              .findFirst()
              .orElse(""));
    }
  }

  private void redact(String entries) throws IOException {
    archive.write("minutebook.yaml", "redactions:\n" + entries);
    Shell.Result result = archive.run("index");
    assertEquals(0, result.exit(), result.err());
  }

  @Test
  void nameIsGoneAndAllElseStays() throws Exception {
    redact("  - words: wilhelmina quux\n");
    assertIsGone("quux");
    assertHolds("ochre", "vicarage", "zweirope");
    assertEquals(0, archive.run("search", "ochre").exit());
    assertFalse(
        archive.run("search", "--json", "ochre").out().toLowerCase(Locale.ROOT).contains("quux"));
    assertFalse(archive.run("timeline", "--json").out().toLowerCase(Locale.ROOT).contains("quux"));
  }

  @Test
  void nameGoesByItsDigest() throws Exception {
    redact(digest("Wilhelmina Quux"));
    assertIsGone("quux");
    assertHolds("ochre", "vicarage");
  }

  private static String digest(String words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        new CommandLine(
                new RedactCommand(
                    new ByteArrayInputStream((words + "\n").getBytes(UTF_8)),
                    new PrintStream(out, true, UTF_8)))
            .execute();
    assertEquals(0, exit);
    assertFalse(out.toString(UTF_8).contains("quux"));
    return out.toString(UTF_8);
  }

  @Test
  void meetingIsGone() throws Exception {
    redact("  - meeting: weekly/2020-03-05\n");
    assertIsGone("quux", "ochre", "vicarage", "2020-03-05/");
    assertHolds("lantern");
  }

  @Test
  void fileWhoseNameHasTheWordsIsGone() throws Exception {
    archive.write(
        "weekly/2020-04-02-wilhelmina-quux.md",
        "# Call 2020-04-02\n\n## Periwinkle\n\nWe decided to dive.\n");
    archive.run("index");
    assertHolds("periwinkle");
    redact("  - words: Wilhelmina Quux\n");
    assertIsGone("quux", "periwinkle");
  }

  @Test
  void sectionIsGoneWithWhatIsBelowIt() throws Exception {
    redact("  - section: weekly/2020-03-05/keys-of-wilhelmina-quux\n");
    assertIsGone("ochre", "keeps-the-keys", "keys-of");
    assertHolds("vicarage", "zweirope");
  }

  @Test
  void statementIsGone() throws Exception {
    redact("  - words: We decided to sell the gangplank to the vicarage.\n");
    assertIsGone("vicarage", "gangplank");
    assertHolds("ochre", "zweirope");
  }

  @Test
  void numbersOfWhatIsGoneAreNotGivenAgain() throws Exception {
    String gone = archive.run("timeline", "--json", "gangplank").out();
    assertTrue(gone.contains("\"2020-03-05.3\""), gone);
    redact("  - section: weekly/2020-03-05/ropes\n");
    assertIsGone("gangplank");
    String text = Files.readString(archive.file("weekly/2020-03-05.md"));
    archive.write("weekly/2020-03-05.md", text + "\n## Sails\n\nDECISION: the sails are mended.\n");
    String sails = archive.run("timeline", "--json", "sails").out();
    assertTrue(sails.contains("\"2020-03-05.4\""), sails);
  }

  @Test
  void textThatIsEditedAwayIsGoneFromTheBytesOfTheIndex() throws Exception {
    String text = Files.readString(archive.file("weekly/2020-03-05.md"));
    archive.write("weekly/2020-03-05.md", text.replace("The tar is dry.", "The moon is ok."));
    archive.run("index");
    assertHolds("moon is ok");
    assertFalse(bytes().contains("tar is dry"));
  }

  @Test
  void addressOfAnEarlierEditGoesWithTheWords() throws Exception {
    String text = Files.readString(archive.file("weekly/2020-03-05.md"));
    archive.write(
        "weekly/2020-03-05.md",
        text.replace("Wilhelmina Quux", "Kim Vale")
            .replace("Wilhelmina\nQuux", "Kim")
            .replace("Wilhelmina **Quux**", "Kim"));
    archive.run("index");
    assertHolds("keys-of-wilhelmina-quux");
    redact("  - words: Wilhelmina Quux\n");
    assertIsGone("quux");
  }

  @Test
  void allMeetingsMayGoAtOnce() throws Exception {
    for (int day = 1; day <= 25; day++) {
      archive.write(
          "old/2019-05-%02d.md".formatted(day), "# Call\n\n## Flotsam\n\nWe decided to dive.\n");
    }
    archive.run("index");
    StringBuilder entries = new StringBuilder();
    for (int day = 1; day <= 25; day++) {
      entries.append("  - meeting: old/2019-05-%02d\n".formatted(day));
    }
    redact(entries.toString());
    assertIsGone("flotsam");
  }

  @Test
  void wordsBetweenMarkupAreGone() throws Exception {
    archive.write(
        "weekly/2020-03-12.md",
        """
        # Harbour call 2020-03-12

        ## Thanks

        We thank <b>Wilhelmina</b> <i>Quux</i>, [Wilhelmina](https://example.org/w) Quux and
        Wilhelmina Qu&uuml;x for the periwinkle.
        """);
    redact("  - words: Wilhelmina Quux\n  - words: Wilhelmina Quüx\n");
    assertIsGone("quux", "quüx", "qu&uuml;x");
    assertHolds("periwinkle");
  }

  @Test
  void whatCanNotBeReadGoesIfItHasTheWords() throws Exception {
    archive.write("weekly/2020-03-19.md", "# Call\n\n## Periwinkle\n\nWe decided to dive.\n");
    archive.run("index");
    for (String file : List.of("weekly/2020-03-05.md", "weekly/2020-03-19.md")) {
      Files.writeString(archive.file(file), "x".repeat(9 << 20));
    }
    redact("  - words: Wilhelmina Quux\n");
    assertIsGone("quux", "ochre");
    assertHolds("periwinkle");
  }

  @Test
  void whatIsMissingAndHeldGoesIfItHasTheWords() throws Exception {
    for (int day = 1; day <= 25; day++) {
      archive.write(
          "old/2019-05-%02d.md".formatted(day),
          "# Call\n\n## Flotsam\n\nWe decided to dive%s.\n"
              .formatted(day == 3 ? " for Wilhelmina Quux in the murky lagoon" : ""));
    }
    archive.run("index");
    assertHolds("lagoon");
    for (int day = 1; day <= 25; day++) {
      Files.delete(archive.file("old/2019-05-%02d.md".formatted(day)));
    }
    archive.write("minutebook.yaml", "redactions:\n  - words: Wilhelmina Quux\n");
    Shell.Result result = archive.run("index");
    assertTrue(result.err().contains("meetings are missing"), result.err());
    assertIsGone("quux", "lagoon");
    assertHolds("flotsam");
  }

  @Test
  void namesInSettingsAreNotShownEither() throws Exception {
    archive.write(
        "minutebook.yaml",
        "people:\n  Wilhelmina Quux: [Mina]\nredactions:\n  - words: Wilhelmina Quux\n");
    archive.run("index");
    assertIsGone("quux");
    assertEquals("", archive.run("search", "--person", "Mina").out());
  }

  @Test
  void checkNamesThoseThatFindNothing() throws Exception {
    archive.write(
        "minutebook.yaml",
        """
        redactions:
          - words: Wilhelmina Quux
          - words: Wilhelmine Quux
          - meeting: weekly/2020-01-02
          - meeting: weekly/2020-01-03
        """);
    String out = Shell.run("check", archive.folder()).out();
    assertEquals(
        List.of("weekly/2020-01-03", "wilhelmine quux"),
        out.lines()
            .filter(line -> line.contains("redaction"))
            .map(line -> line.replaceAll(".*the redaction (.*): it may.*", "$1"))
            .sorted()
            .toList(),
        out);
  }
}
