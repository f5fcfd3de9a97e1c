package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.cli.check.Rule;

/** What {@code check} finds in minutes, and the forms in which it says so. */
class LintTest {
  private static final String TOP = "# Harbour call\n\nAttendees: Ada Brook, Jo Reed\n\n";
  private static final String TOPIC =
      "## Boats\n\nWe talked about boats, and of what they cost.\n\n";

  @TempDir Path temp;

  /**
   * Minutes in which one thing is found.
   *
   * @param file their name
   * @param line where it is found
   */
  record Case(String code, String file, String text, int line) {
    @Override
    public String toString() {
      return code + " in " + file;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case("no-date", "harbour-meeting.md", TOP + TOPIC, 1),
        new Case("impossible-date", "2021-02-30.md", TOP + "Date: 2021-03-02\n\n" + TOPIC, 1),
        new Case("impossible-date", "2021-02-28.md", TOP + "Date: 30 Feb 2021\n\n" + TOPIC, 5),
        new Case("front-matter-open", "2021-02-28.md", "---\ntitle: Call\n\n" + TOP + TOPIC, 1),
        new Case("future-date", "2099-02-28.md", TOP + TOPIC, 1),
        new Case("folder-year", "2020/2021-02-28.md", TOP + TOPIC, 1),
        new Case(
            "date-conflict", "2021-02-28.md", TOP.replace("call", "call 2021-02-27") + TOPIC, 1),
        new Case(
            "weekday-conflict",
            "2021-02-28.md",
            TOP + "Date: Monday, 28 February 2021\n\n" + TOPIC,
            5),
        new Case("nobody-present", "2021-02-28.md", "# Harbour call\n\n" + TOPIC, 1),
        new Case(
            "unknown-front-matter",
            "2021-02-28.md",
            "---\ntitle: Call\nchiar: Ada Brook\ntags: [boats]\n---\n\n" + TOP + TOPIC,
            3),
        new Case(
            "front-matter-invalid",
            "2021-02-28.md",
            "---\ntitle: Call: the boats\n---\n\n" + TOP + TOPIC,
            1),
        new Case("not-utf-8", "2021-02-28.md", TOP + TOPIC + "The quay of N\u00eemes.\n", 9),
        new Case("empty-heading", "2021-02-28.md", TOP + TOPIC + "## ---\n\nNo more.\n", 9),
        new Case("empty-section", "2021-02-28.md", TOP + TOPIC + "## Ropes\n\n", 9),
        new Case(
            "action-without-owner",
            "2021-02-28.md",
            TOP + TOPIC + "ACTION: find out what new ropes cost.\n",
            9),
        new Case("bare-decision", "2021-02-28.md", TOP + TOPIC + "DECISION: agreed\n", 9),
        new Case("passed-over", "2021-02-28-agenda.md", "# Harbour call\n\n## Boats\n", 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundAtItsLine(Case given) throws IOException {
    JsonObject report = Shell.run("check", "--json", write(given)).json();
    assertEquals(
        List.of(given.code() + ":" + given.line()),
        report.getAsJsonArray("problems").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(p -> p.get("code").getAsString() + ":" + p.get("line").getAsInt())
            .toList(),
        report::toString);
  }

  @Test
  void everyRuleIsTestedHereOrWhereFilesAreCompared() {
    Set<String> tested = cases().stream().map(Case::code).collect(Collectors.toSet());
    // See CheckReportTest, CheckCommandTest, CorrectionsTest and the tests of addresses.
    tested.addAll(
        List.of(
            "duplicate", "similar-name", "settings", "corrections", "same-address", "unreadable"));
    assertEquals(
        Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(tested));
  }

  @Test
  void errorsFailAndWarningsOnlyWhenStrict() throws IOException {
    Path warned = write(caseOf("nobody-present"));
    assertEquals(0, Shell.run("check", warned).exit());
    assertEquals(1, Shell.run("check", "--strict", warned).exit());
    assertEquals(1, Shell.run("check", write(caseOf("no-date"))).exit());
  }

  @Test
  void manyFilesAndFoldersKeepTheNamesTheCallerGaveThem() throws IOException {
    Path one = write(caseOf("no-date"));
    Path folder = Files.createDirectory(temp.resolve("calls"));
    Files.writeString(folder.resolve("2021-02-01.md"), "# Harbour call\n\n" + TOPIC);
    String out = Shell.run("check", folder, one).out();
    assertTrue(out.contains(one + ":1: error: no date is found [no-date]\n"), out);
    assertTrue(
        out.contains(folder + "/2021-02-01.md:1: warning: nobody is listed as present"), out);
    assertTrue(out.contains("to mend no-date: Put the day into the file's name"), out);
    assertTrue(out.contains("2 meetings read, 1 dated"), out);
  }

  @Test
  void filesOfOneNameInSeveralFoldersAreAllChecked() throws IOException {
    Path first = Files.createDirectory(temp.resolve("first")).resolve("2021-02-28.md");
    Path second = Files.createDirectory(temp.resolve("second")).resolve("2021-02-28.md");
    Files.writeString(first, "# Harbour call\n\n" + TOPIC);
    Files.writeString(second, "# Harbour call\n\n" + TOPIC);
    String out = Shell.run("check", first, second).out();
    assertTrue(out.contains(first + ":1: warning: nobody is listed"), out);
    assertTrue(out.contains(second + ":1: warning: nobody is listed"), out);
  }

  @Test
  void fileInAnArchiveIsReadWithItsSettingsAndPath() throws IOException {
    Path year = Files.createDirectories(temp.resolve("minutes/2021"));
    Files.writeString(
        temp.resolve("minutes/minutebook.yaml"), "labels:\n  attendance: [crew aboard]\n");
    Path file = year.resolve("02-28.md");
    Files.writeString(file, TOP.replace("Attendees", "Crew aboard") + TOPIC);
    Shell.Result result = Shell.run("check", "--strict", file);
    assertEquals(0, result.exit(), result.out());
  }

  @Test
  void standardInputIsAFile() {
    Shell.Result unnamed = withInput(TOP + TOPIC, "check", "-");
    assertTrue(unnamed.out().contains("-:1: error: no date is found"), unnamed.out());
    Shell.Result named =
        withInput(TOP + TOPIC, "check", "--strict", "--stdin-name", "calls/2021-02-28.md", "-");
    assertEquals(0, named.exit(), named.out());
  }

  @Test
  void standardInputThatIsTooLargeIsPassedOver() {
    Shell.Result result = withInput(TOP + "x ".repeat(5_000_000), "check", "-");
    assertTrue((result.out() + result.err()).contains("too large to be minutes"), result.out());
  }

  @Test
  void githubShowsFindingsAtTheirLinesAndRunsNoCommandOfTheMinutes() throws IOException {
    Path file = temp.resolve("2021-02-28, call.md");
    Files.writeString(file, TOP + TOPIC + "ACTION: find 100% of\n::set-output name=a::b\n");
    String out = Shell.run("check", "--format", "github", file).out();
    assertTrue(
        out.startsWith(
            "::warning file="
                + temp
                + "/2021-02-28%2C call.md,line=9,title=action-without-owner::nobody is named"),
        out);
    assertTrue(out.contains("100%25"), out);
    assertEquals(1, out.lines().count());
  }

  @Test
  void sarifNamesRulesAndPlaces() throws IOException {
    Path file = write(caseOf("no-date"));
    JsonObject sarif = Shell.run("check", "--format", "sarif", file).json();
    JsonObject run = sarif.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals("2.1.0", sarif.get("version").getAsString());
    assertEquals("no-date", result.get("ruleId").getAsString());
    assertEquals("error", result.get("level").getAsString());
    JsonObject rule =
        run.getAsJsonObject("tool")
            .getAsJsonObject("driver")
            .getAsJsonArray("rules")
            .get(result.get("ruleIndex").getAsInt())
            .getAsJsonObject();
    assertEquals("no-date", rule.get("id").getAsString());
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertEquals(
        file.toUri().toString(),
        place.getAsJsonObject("artifactLocation").get("uri").getAsString());
    assertEquals(1, place.getAsJsonObject("region").get("startLine").getAsInt());
  }

  @Test
  void unknownFormatIsWrongUsage() throws IOException {
    Shell.Result result = Shell.run("check", "--format", "xml", write(caseOf("no-date")));
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("text, json, github or sarif"), result.err());
  }

  @Test
  void templateReadsPerfectly() throws IOException {
    String page = Files.readString(Path.of("docs/template.md"));
    String template = page.split("```markdown\n", 2)[1].split("\n```\n", 2)[0] + "\n";
    Path file = temp.resolve("2020-05-04.md");
    Files.writeString(file, template);
    Shell.Result result = Shell.run("check", "--strict", file);
    assertEquals(0, result.exit(), result.out());
    assertFalse(result.out().contains("warning:"), result.out());
    JsonObject meeting = Shell.run("parse", file).json();
    assertEquals("2020-05-04", meeting.get("date").getAsString());
    assertEquals(3, meeting.getAsJsonArray("attendees").size());
    assertEquals(
        List.of("decision", "action", "action"),
        meeting.getAsJsonArray("statements").asList().stream()
            .map(s -> s.getAsJsonObject().get("kind").getAsString())
            .toList());
  }

  private static Shell.Result withInput(String text, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Shell.run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private static Case caseOf(String code) {
    return cases().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private Path write(Case given) throws IOException {
    Files.writeString(temp.resolve("minutebook.yaml"), "name: Harbour\n");
    Path file = temp.resolve(given.file());
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        given
            .text()
            .getBytes(
                given.code().equals("not-utf-8")
                    ? StandardCharsets.ISO_8859_1
                    : StandardCharsets.UTF_8));
    return file;
  }
}
