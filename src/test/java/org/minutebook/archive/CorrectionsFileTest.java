package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.StatementCorrection.Is;
import org.minutebook.minutes.Problem;

/** How the file of corrections is read. */
class CorrectionsFileTest {
  @TempDir Path temp;

  private Archive archive(String corrections) throws Exception {
    Files.createDirectories(temp.resolve("weekly"));
    Files.writeString(temp.resolve("weekly/2024-05-07.md"), "# Call\n");
    write(corrections);
    return Archive.open(temp);
  }

  private void write(String corrections) throws IOException {
    Path file = temp.resolve(Corrections.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, corrections);
  }

  private static List<Problem> problems(Archive archive) {
    return archive.problems().getOrDefault(Corrections.FILE, List.of());
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Archive archive =
        archive(
            """
            statements:
              - meeting: weekly/2024-05-07
                words: "We keep: the pier."
                is: none
              - {meeting: weekly/2024-05-07.md, words: The pier is red, outcome: rejected}
              - meeting: weekly/2024-05-07
                words: Ann paints it
                owner: [Ann Lee, Bo Quist]
                done: true
            people:
              join: [[Ann Lee, Annie]]
              part: [[Jo Reed, Jo Reid]]
            supersessions:
              - {earlier: 2024-05-07.1, later: weekly/2024-06-07.2, is: none}
            """);
    assertEquals(List.of(), problems(archive));
    Corrections corrections = archive.settings().corrections();
    assertEquals(
        new StatementCorrection(
            Corrections.FILE,
            2,
            "weekly/2024-05-07",
            "We keep: the pier.",
            Optional.of(Is.NONE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        corrections.statements().getFirst());
    assertEquals(Optional.of("rejected"), corrections.statements().get(1).outcome());
    assertEquals(
        Optional.of(List.of("Ann Lee", "Bo Quist")), corrections.statements().get(2).owners());
    assertEquals(Optional.of(true), corrections.statements().get(2).done());
    assertEquals(
        Set.of(new Corrections.Unlinked("2024-05-07.1", "weekly/2024-06-07.2")),
        corrections.unlinked());
    assertEquals(
        Map.of("Ann Lee", List.of("Annie"), "Jo Reed", List.of(), "Jo Reid", List.of()),
        archive.settings().people());
  }

  @Test
  void entryThatCantBeUnderstoodIsAProblemWithItsLineAndTheOthersHold() throws Exception {
    Archive archive =
        archive(
            """
            statements:
              - words: no meeting
                is: none
              - meeting: m
                words: w one
                is: perhaps
              - meeting: m
                words: w two
              - meeting: m
                words: w three
                colour: red
              - just text
              - {meeting: m, words: good, is: none}
            people:
              join: [[only one]]
            supersessions:
              - {earlier: first, later: 2024-05-07.1}
            extra: 1
            """);
    assertEquals(1, archive.settings().corrections().statements().size());
    assertEquals(
        List.of(2, 6, 7, 11, 12, 15, 17, 18),
        problems(archive).stream().map(Problem::line).toList());
    assertTrue(
        problems(archive).get(1).message().contains("\"is\" must be decision or action or none"),
        problems(archive).toString());
  }

  @Test
  void whatIsNoYamlStopsNothing() throws Exception {
    Archive archive = archive("statements:\n  - {meeting: [\n");
    assertEquals(List.of(), archive.settings().corrections().statements());
    assertEquals(1, problems(archive).size());
    assertTrue(problems(archive).getFirst().message().startsWith("not YAML"));
    assertEquals(1, problems(archive("- a list\n")).size());
    assertEquals(1, problems(archive("a: &x 1\nstatements: *x\n")).size());
    assertEquals(1, problems(archive("a: " + "[".repeat(5000))).size());
  }

  @Test
  void hugeFileIsRefused() throws Exception {
    assertTrue(
        problems(archive("# " + "x".repeat(2 << 20))).getFirst().message().contains("too large"));
  }

  @Test
  void meetingThatNoFileHasIsAProblem() throws Exception {
    Archive archive =
        archive(
            """
            statements:
              - {meeting: weekly/2024-05-07, words: by id, is: none}
              - {meeting: weekly/2024-05-07.md, words: by file, is: none}
              - {meeting: weekly/2024-05-08, words: not there, is: none}
            """);
    assertEquals(
        List.of(4),
        archive.settings().corrections().withoutFile(archive.files()).get(Corrections.FILE).stream()
            .map(Problem::line)
            .toList());
  }

  @Test
  void fileIsListedBesideTheMinutesAndIsNone() throws Exception {
    Archive archive = archive("statements: []\n");
    assertEquals(List.of("weekly/2024-05-07.md"), archive.files());
    assertTrue(archive.listing().stamps().containsKey(Corrections.FILE));
  }

  @Test
  void onlyWhatIsSaidOfPeopleChangesTheDigestOfTheSettings() throws Exception {
    String without = archive("statements: []\n").settings().digest();
    assertEquals(
        without, archive("statements: [{meeting: m, words: a b, is: none}]\n").settings().digest());
    assertTrue(
        !without.equals(archive("people: {join: [[Ann Lee, Annie]]}\n").settings().digest()));
  }

  @Test
  void exampleOfTheDocumentIsRead() throws Exception {
    String text = Files.readString(Path.of("docs/corrections.md"));
    int start = text.indexOf("```yaml\n") + "```yaml\n".length();
    Archive archive = archive(text.substring(start, text.indexOf("```", start)));
    assertEquals(List.of(), problems(archive));
    assertEquals(3, archive.settings().corrections().statements().size());
    assertEquals(1, archive.settings().corrections().unlinked().size());
  }
}
