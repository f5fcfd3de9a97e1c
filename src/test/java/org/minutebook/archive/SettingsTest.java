package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.minutes.Problem;

class SettingsTest {
  @TempDir Path temp;

  @BeforeEach
  void oneFile() throws IOException {
    Files.writeString(temp.resolve("a.md"), "a");
  }

  @Test
  void archiveWithoutAFileHasNoSettings() throws Exception {
    assertEquals(Settings.NONE, Archive.open(temp).settings());
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Settings settings =
        settings(
            """
            name: Harbour calls # the title
            source: https://example.org/minutes/blob/main/{path}#L{line}
            people:
              Ada Brook: [Ada B, ab]
              Jo Reed:
                - jreed
              Kim Vale: KV
              Lou: null
            synonyms:
              tender: [dinghy, rowing boat]
            labels:
              conclusion: [upshot, "what we settled*"]
              other business: Flotsam
            ignore: [drafts/**, "*.old.md"]
            """);
    assertEquals(Optional.of("Harbour calls"), settings.name());
    assertEquals(
        Optional.of("https://example.org/minutes/blob/main/{path}#L{line}"), settings.source());
    assertEquals(
        Map.of(
            "Ada Brook", List.of("Ada B", "ab"),
            "Jo Reed", List.of("jreed"),
            "Kim Vale", List.of("KV"),
            "Lou", List.of()),
        settings.people());
    assertEquals(
        List.of("Ada Brook", "Jo Reed", "Kim Vale", "Lou"),
        List.copyOf(settings.people().keySet()));
    assertEquals(Map.of("tender", List.of("dinghy", "rowing boat")), settings.synonyms());
    assertEquals(
        Map.of(
            "conclusion", List.of("upshot", "what we settled*"),
            "other business", List.of("Flotsam")),
        settings.labels());
    assertEquals(List.of("drafts/**", "*.old.md"), settings.ignore());
  }

  @Test
  void exampleOfTheDocumentationIsRead() throws Exception {
    String page = Files.readString(Path.of("docs/settings.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    write(page.substring(start, page.indexOf("```\n", start)));
    Archive archive = Archive.open(temp);
    assertEquals(Map.of(), archive.problems());
    assertEquals(Optional.of("Harbour calls"), archive.settings().name());
    assertEquals(List.of("Ada B", "ab"), archive.settings().people().get("Ada Brook"));
    assertEquals(List.of("dinghy"), archive.settings().synonyms().get("tender"));
    assertEquals(List.of("drafts/**", "**/*.old.md"), archive.settings().ignore());
    assertEquals(List.of("upshot"), archive.settings().labels().get("conclusion"));
    for (String group : Settings.LABEL_GROUPS) {
      assertTrue(page.contains("| `" + group + "` | "), group);
    }
    for (String key : SettingsFile.KEYS) {
      assertTrue(page.contains("| `" + key + "` | "), key);
    }
  }

  @Test
  void addressIsAHostAndMaybeAPath() throws Exception {
    assertEquals(
        Optional.of("https://minutes.example.org"),
        settings("address: https://minutes.example.org/").address());
    assertEquals(
        Optional.of("http://[::1]:8080"), settings("address: http://[::1]:8080").address());
    assertEquals(
        Optional.of("https://a.example/b/c"),
        settings("address: https://a.example/b/c/").address());
    for (String wrong :
        new String[] {
          "minutes.example.org",
          "https://a.example/../b",
          "https://a.example/b?c",
          "https://a.example\"><b>"
        }) {
      assertThrows(ArchiveException.class, () -> settings("address: '" + wrong + "'"), wrong);
    }
  }

  @Test
  void emptyFileAndEmptyValuesSetNothing() throws Exception {
    assertEquals(Map.of(), settings("").people());
    assertEquals(Optional.empty(), settings("# only a comment\n").name());
    assertEquals(Optional.empty(), settings("name:\npeople: ~\n").name());
  }

  @Test
  void numberIsReadAsItIsWritten() throws Exception {
    assertEquals(Optional.of("2014"), settings("name: 2014").name());
    assertEquals(Optional.of("Weekly"), settings("\uFEFFname: Weekly").name());
  }

  @Test
  void digestChangesWithTheBytes() throws Exception {
    String before = settings("name: A").digest();
    assertEquals(before, settings("name: A").digest());
    assertNotEquals(before, settings("name: A ").digest());
  }

  @Test
  void unknownKeyIsReportedAndTheRestRead() throws Exception {
    write("name: A\n\nnmae: B\n");
    Archive archive = Archive.open(temp);
    assertEquals(Optional.of("A"), archive.settings().name());
    assertEquals(
        List.of(
            new Problem(
                3,
                "settings",
                "\"nmae\" is no setting: there are name, source, address, people, synonyms, labels,"
                    + " ignore, redactions")),
        archive.problems().get(Archive.SETTINGS));
  }

  @Test
  void unknownGroupOfLabelsIsReportedAndTheRestRead() throws Exception {
    write("labels:\n  chair: [skipper]\n  chairs: [captain]\n");
    Archive archive = Archive.open(temp);
    assertEquals(Map.of("chair", List.of("skipper")), archive.settings().labels());
    Problem problem = archive.problems().get(Archive.SETTINGS).getFirst();
    assertEquals(3, problem.line());
    assertTrue(
        problem
            .message()
            .startsWith("\"chairs\" is no group of labels: there are attendance, attendance part,"),
        problem.message());
  }

  @Test
  void wrongKindOfValueIsAnErrorWithItsLine() throws Exception {
    assertError(":2: \"name\" must be text", "\nname: [a]\n");
    assertError(":1: the settings must be a list of \"key: value\" lines", "- a\n");
    assertError(":1: the settings must be a list of \"key: value\" lines", "hello");
    assertError(
        ":3: each of the other names of \"Ada\" must be text", "people:\n  Ada:\n    - {a: b}\n");
    assertError(":2: the other names of \"Ada\" must be a list", "people:\n  Ada: {a: b}\n");
    assertError(":1: \"people\" must be a list of \"key: value\" lines", "people: Ada\n");
    assertError(":1: \"source\" must be a link that holds {path}", "source: https://example.org\n");
    assertError(":1: \"source\" must be a link that starts with", "source: 'javascript:{path}'\n");
    assertError(":1: \"synonyms\" must be a list of \"key: value\" lines", "synonyms: [a, b]");
    assertError(
        ":2: each of the synonyms of \"boat\" must be text", "synonyms:\n  boat: [[ship]]\n");
    assertError(":1: \"labels\" must be a list of \"key: value\" lines", "labels: [a]");
    assertError(":2: the labels of \"chair\" must be a list", "labels:\n  chair: {a: b}\n");
    for (String label : List.of("*", "**", "*a*", "a*b")) {
      assertError(
          ":2: each of the labels of \"chair\" must be words, with one * at most",
          "labels:\n  chair: ['" + label + "']\n");
    }
    assertError(":1: \"ignore\" must be a list", "ignore: {a: b}");
    assertError(
        ":3: each of \"ignore\" must be a path pattern such as drafts/**: ",
        "ignore:\n  - a/*\n  - '{a,{b}}'\n");
    assertError(":2: \"name\" stands here a second time", "name: a\nname: b\n");
  }

  @Test
  void brokenYamlIsAnErrorWithItsLine() throws Exception {
    assertError(":2: not YAML: ", "name: 'a\n");
    assertError(":2: not YAML: ", "name: a\n\tb: c\n");
    assertError(":2: not YAML: ", "---\n---\n");
  }

  @Test
  void hostileYamlIsRefused() throws Exception {
    assertError(":2: aliases (*name) can't be used in settings", "a: &x [1]\nb: *x\n");
    assertError(":1: nested too deeply for settings", "a: " + "[".repeat(100_000));
    assertError(" is too large for settings: the limit is 1 MB", "#".repeat((1 << 20) + 1));
    Files.write(
        temp.resolve("minutebook.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(message().contains("minutebook.yaml is not in UTF-8"), message());
  }

  @Test
  void settingsOutsideTheArchiveAreRefused(@TempDir Path outside) throws Exception {
    Files.writeString(outside.resolve("other.yaml"), "name: A");
    Files.createSymbolicLink(temp.resolve("minutebook.yaml"), outside.resolve("other.yaml"));
    assertTrue(message().contains("a link that leads out of the archive"), message());
  }

  private Settings settings(String yaml) throws Exception {
    write(yaml);
    return Archive.open(temp).settings();
  }

  private void assertError(String expected, String yaml) throws IOException {
    write(yaml);
    String file = temp.resolve("minutebook.yaml").toString();
    assertTrue(message().startsWith(file + expected), message());
  }

  private String message() {
    return assertThrows(ArchiveException.class, () -> Archive.open(temp)).getMessage();
  }

  private void write(String yaml) throws IOException {
    Files.writeString(temp.resolve("minutebook.yaml"), yaml);
  }
}
