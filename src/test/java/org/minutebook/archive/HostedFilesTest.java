package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostedFilesTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @ParameterizedTest
  @CsvSource({
    "https://github.com/harbour/minutes, https://github.com/harbour/minutes",
    "https://github.com/harbour/minutes.git, https://github.com/harbour/minutes",
    "https://ann:secret@github.com/harbour/minutes.git/, https://github.com/harbour/minutes",
    "git@github.com:harbour/minutes.git, https://github.com/harbour/minutes",
    "ssh://git@github.com:22/harbour/minutes.git, https://github.com/harbour/minutes",
    "https://GitHub.com/harbour/minutes, https://github.com/harbour/minutes",
  })
  void remotesOfAllFormsNameTheRepository(String remote, String repository) {
    HostedFiles files = HostedFiles.of(remote, COMMIT, Optional.of("main"), "").orElseThrow();

    assertEquals(repository + "/blob/" + COMMIT + "/{path}?plain=1#L{line}", files.source());
    assertEquals(Optional.of(repository + "/edit/main/{path}"), files.edit());
  }

  @ParameterizedTest
  @CsvSource({
    "https://gitlab.com/a/group/b.git, https://gitlab.com/a/group/b/-/blob/COMMIT/x/{path}?plain=1#L{line}",
    "https://gitlab.example.org/a/b, https://gitlab.example.org/a/b/-/blob/COMMIT/x/{path}?plain=1#L{line}",
    "https://codeberg.org/a/b, https://codeberg.org/a/b/src/commit/COMMIT/x/{path}?display=source#L{line}",
    "git@bitbucket.org:a/b.git, https://bitbucket.org/a/b/src/COMMIT/x/{path}#lines-{line}",
    "https://git.sr.ht/~ann/b, https://git.sr.ht/~ann/b/tree/COMMIT/item/x/{path}#L{line}",
  })
  void eachHostHasItsOwnForm(String remote, String source) {
    assertEquals(
        source.replace("COMMIT", COMMIT),
        HostedFiles.of(remote, COMMIT, Optional.empty(), "x/").orElseThrow().source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/git/minutes.git",
        "https://example.org/a/b",
        "https://github.com/",
        "javascript:alert(1)//github.com/a/b",
        "https://github.com/a/b\"onmouseover=x",
        "ext::sh -c true github.com/a/b"
      })
  void otherRemotesAreUnknown(String remote) {
    assertTrue(HostedFiles.of(remote, COMMIT, Optional.of("main"), "").isEmpty());
  }

  @Test
  void folderWithOddCharactersIsEncoded() {
    assertEquals(
        "https://github.com/a/b/blob/" + COMMIT + "/my%20%23minutes/{path}?plain=1#L{line}",
        HostedFiles.of("https://github.com/a/b", COMMIT, Optional.empty(), "my #minutes/")
            .orElseThrow()
            .source());
  }

  @Test
  void folderInAWorkTreeIsFoundAtItsCommit(@TempDir Path folder) throws Exception {
    assumeTrue(hasGit(), "git is not installed");
    Path minutes = Files.createDirectories(folder.resolve("docs/minutes"));
    git(folder, "init", "-q", "-b", "main");
    git(folder, "remote", "add", "origin", "git@github.com:harbour/docs.git");
    assertTrue(HostedFiles.of(minutes).isEmpty(), "not tracked yet");

    Files.writeString(minutes.resolve("2020-01-01.md"), "# Call\n");
    git(folder, "add", ".");
    git(folder, "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", "One");

    HostedFiles files = HostedFiles.of(minutes).orElseThrow();
    assertTrue(
        files
            .source()
            .matches(
                "https://github\\.com/harbour/docs/blob/[0-9a-f]{40}/docs/minutes/\\{path}\\?plain=1#L\\{line}"),
        files.source());
    assertEquals(
        Optional.of("https://github.com/harbour/docs/edit/main/docs/minutes/{path}"), files.edit());
  }

  @Test
  void folderInNoRepositoryIsHostedNowhere(@TempDir Path folder) {
    assertTrue(HostedFiles.of(folder).isEmpty());
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor(), command.toString());
  }
}
