package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Settings;
import org.minutebook.index.FileParser;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.statements.StatementExtractor;

/** What people put right is read, kept up to date and reported. */
class CorrectionsTest {
  private static final String MINUTES =
      """
      # Harbour call 2020-01-02

      Attendees: Ada Brook (chair), Jo Reed

      ## Second boat

      DECISION: we buy the second boat before the summer.
      The northern yard builds it in oak.

      ACTION: Jo Reed to ask for prices of a boat.

      ## Ropes

      DECISION: the worn ropes are kept for one more year.
      """;

  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
    archive.write("weekly/2020-01-02.md", MINUTES);
  }

  private void correct(String corrections) throws IOException {
    archive.write(Corrections.FILE, corrections);
  }

  /** The statements of the first meeting as {@code parse} prints them. */
  private List<JsonObject> statements() {
    Shell.Result result = Shell.run("parse", archive.folder());
    return result
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(meeting -> meeting.get("file").getAsString().equals("weekly/2020-01-02.md"))
        .flatMap(meeting -> meeting.getAsJsonArray("statements").asList().stream())
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private Optional<JsonObject> statement(String words) {
    return statements().stream()
        .filter(s -> s.get("plain").getAsString().contains(words))
        .findFirst();
  }

  @Test
  void sentenceIsNoDecision() throws Exception {
    assertEquals(3, statements().size());
    correct(
        "statements: [{meeting: weekly/2020-01-02, words: 'The WORN ropes are kept', is: none}]");
    assertEquals(2, statements().size());
    assertTrue(statement("worn ropes").isEmpty());
  }

  @Test
  void sentenceThatWasNotFoundIsADecision() throws Exception {
    correct(
        """
        statements:
          - meeting: weekly/2020-01-02.md
            words: "The northern yard builds it in oak."
            is: decision
            outcome: accepted
        """);
    JsonObject added = statement("northern yard").orElseThrow();
    assertEquals("decision", added.get("kind").getAsString());
    assertEquals(8, added.get("line").getAsInt());
    assertEquals("accepted", added.get("outcome").getAsString());
    assertEquals("correction", added.get("why").getAsString());
    assertTrue(added.get("corrected").getAsBoolean());
    assertEquals("2020-01-02.2", added.get("number").getAsString());
    assertFalse(statement("worn ropes").orElseThrow().get("corrected").getAsBoolean());
  }

  @Test
  void kindOwnerAndOutcomeAreSet() throws Exception {
    correct(
        """
        statements:
          - {meeting: weekly/2020-01-02, words: worn ropes are kept, outcome: rejected}
          - {meeting: weekly/2020-01-02, words: ask for prices of a boat, owner: [Ada Brook]}
          - {meeting: weekly/2020-01-02, words: we buy the second boat, is: action, owner: Jo Reed}
        """);
    assertEquals("rejected", statement("worn ropes").orElseThrow().get("outcome").getAsString());
    assertEquals("Ada Brook", statement("ask for prices").orElseThrow().get("owner").getAsString());
    JsonObject other = statement("second boat").orElseThrow();
    assertEquals("action", other.get("kind").getAsString());
    assertEquals("Jo Reed", other.get("owner").getAsString());
  }

  @Test
  void actionIsDone() throws Exception {
    correct(
        "statements: [{meeting: weekly/2020-01-02, words: ask for prices of a boat, done: true}]");
    String timeline = archive.run("timeline", "--kind=action", "--json", "prices").out();
    JsonObject entry =
        JsonParser.parseString(timeline)
            .getAsJsonObject()
            .getAsJsonArray("entries")
            .get(0)
            .getAsJsonObject();
    assertTrue(entry.get("done").getAsBoolean(), timeline);
    assertTrue(entry.get("corrected").getAsBoolean());
  }

  @Test
  void correctionHoldsWhereverItsSentenceIsMoved() throws Exception {
    correct("statements: [{meeting: weekly/2020-01-02, words: the worn ropes are kept, is: none}]");
    archive.write(
        "weekly/2020-01-02.md",
        MINUTES.replace("## Second boat", "## News\n\nThe tower has a new lamp.\n\n## Boats"));
    assertTrue(statement("worn ropes").isEmpty());
  }

  @Test
  void correctionThatFitsNoSentenceIsReportedWithFileAndLine() throws Exception {
    correct(
        """
        statements:
          - {meeting: weekly/2020-01-02, words: a sentence that nobody wrote, is: none}
          - {meeting: weekly/1999-01-02, words: a meeting that nobody held, is: none}
        """);
    Shell.Result check = Shell.run("check", archive.folder());
    assertTrue(
        check
            .out()
            .contains("/weekly/2020-01-02.md:1: warning: " + Corrections.FILE + ":2: no sentence"),
        check.out());
    assertTrue(
        check.out().contains("/" + Corrections.FILE + ":3: warning: there is no meeting"),
        check.out());
    Shell.Result index = archive.run("index", "--verbose");
    assertTrue(index.out().contains(Corrections.FILE + ":2: no sentence"), index.out());
    assertTrue(index.err().contains("corrections.yaml:3: there is no meeting"), index.err());
  }

  @Test
  void wordsOfSeveralSentencesAreReported() throws Exception {
    correct("statements: [{meeting: weekly/2020-01-02, words: the, is: none}]");
    assertEquals(3, statements().size());
    assertTrue(Shell.run("check", archive.folder()).out().contains("several sentences"));
  }

  @Test
  void changedCorrectionsReadOnlyTheMeetingsTheyName() throws Exception {
    try (MinutesIndex index = MinutesIndex.open(archive.index())) {
      assertEquals(3, update(index).read());
      assertEquals(0, update(index).read());
      correct("statements: [{meeting: weekly/2020-01-02, words: worn ropes are kept, is: none}]");
      assertEquals(1, update(index).read());
      assertEquals(0, update(index).read());
      correct("statements: []");
      assertEquals(1, update(index).read());
    }
    correct("statements: [{meeting: weekly/2020-01-02, words: worn ropes are kept, is: none}]");
    try (MinutesIndex other = MinutesIndex.open(archive.index())) {
      assertEquals(1, update(other).read());
    }
  }

  @Test
  void runningSearchSeesWhatIsUnlinked() throws Exception {
    String minutes =
        "# Call\n\nPresent: Ada Brook\n\n## Glass hives #12\n\nDECISION: the hives are ";
    archive.write("hives/2020-05-01.md", minutes + "rejected.\n");
    archive.write("hives/2020-06-01.md", minutes + "approved after all.\n");
    try (MinutesIndex index = MinutesIndex.open(archive.index());
        MinutesSearch search = new MinutesSearch(index, this::settings)) {
      update(index);
      search.refresh();
      assertEquals(1, superseded(search));
      correct("supersessions: [{earlier: 2020-05-01.1, later: 2020-06-01.1, is: none}]");
      assertEquals(0, update(index).read());
      search.refresh();
      assertEquals(0, superseded(search));
    }
  }

  private Settings settings() {
    try {
      return Archive.open(archive.folder()).settings();
    } catch (ArchiveException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long superseded(MinutesSearch search) {
    return search.timeline(SearchRequest.of("hives")).entries().stream()
        .filter(entry -> entry.supersession().by().isPresent())
        .count();
  }

  private IndexReport update(MinutesIndex index) throws Exception {
    Archive now = Archive.open(archive.folder());
    return index.update(
        now, FileParser.of(StatementExtractor.reader(now.settings())), "1", Progress.NONE);
  }
}
