package org.minutebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clone that follows its repository, and keeps its last state whatever happens to that. */
class GitCheckoutTest {
  private static final GitCheckout.Limits LIMITS =
      new GitCheckout.Limits(Duration.ofSeconds(60), 1 << 22);

  @TempDir Path temp;
  private GitRemote remote;

  @BeforeEach
  void repository() throws Exception {
    remote = GitRemote.in(temp.resolve("remote")).write("weekly/2031-05-07.md", "# Ropes\n");
    remote.commit().write("weekly/2031-05-14.md", "# Boats\n").commit();
  }

  private GitCheckout checkout() throws ArchiveException {
    return checkout(Optional.empty(), LIMITS);
  }

  private GitCheckout checkout(Optional<String> path, GitCheckout.Limits limits)
      throws ArchiveException {
    return GitCheckout.of(GitAddress.parse(remote.address()), path, temp.resolve("cache"), limits);
  }

  private static String failure(GitCheckout checkout) {
    return assertThrows(ArchiveException.class, () -> checkout.update(GitCheckout.Progress.NONE))
        .getMessage();
  }

  private static boolean update(GitCheckout checkout) throws ArchiveException {
    return checkout.update(GitCheckout.Progress.NONE);
  }

  @Test
  void cloneHasTheNewestStateWithoutItsHistory() throws Exception {
    GitCheckout checkout = checkout();
    assertEquals(Optional.empty(), checkout.updated());
    List<String> steps = new ArrayList<>();
    assertTrue(checkout.update((step, percent) -> steps.add(step)));
    assertEquals(
        "# Boats\n", Files.readString(checkout.folder().resolve("weekly/2031-05-14.md"), UTF_8));
    assertEquals(
        List.of("weekly/2031-05-07.md", "weekly/2031-05-14.md"),
        Archive.open(checkout.folder()).files());
    assertTrue(Files.exists(checkout.folder().resolve(".git/shallow")), "only one commit");
    assertTrue(checkout.updated().orElseThrow().isAfter(Instant.now().minusSeconds(60)));
    assertFalse(steps.isEmpty(), "the progress is told");
  }

  @Test
  void updateBringsWhatWasPushed() throws Exception {
    GitCheckout checkout = checkout();
    update(checkout);
    assertFalse(update(checkout), "nothing changed");
    remote.write("weekly/2031-05-21.md", "# Nets\n");
    Files.delete(remote.folder().resolve("weekly/2031-05-07.md"));
    remote.commit();
    assertTrue(update(checkout));
    assertEquals(
        List.of("weekly/2031-05-14.md", "weekly/2031-05-21.md"),
        Archive.open(checkout.folder()).files());
    assertEquals(remote.git("rev-parse", "HEAD").substring(0, 10), checkout.commit().orElseThrow());
  }

  @Test
  void forcePushIsFollowed() throws Exception {
    GitCheckout checkout = checkout();
    update(checkout);
    remote.git("reset", "--quiet", "--hard", "HEAD~1");
    remote.write("weekly/2031-06-04.md", "# Oars\n").git("add", "--all");
    remote.git("commit", "--quiet", "--amend", "-m", "Begin anew");
    assertTrue(update(checkout));
    assertEquals(
        List.of("weekly/2031-05-07.md", "weekly/2031-06-04.md"),
        Archive.open(checkout.folder()).files());
  }

  @Test
  void vanishedRepositoryLeavesTheLastState() throws Exception {
    GitCheckout checkout = checkout();
    update(checkout);
    Path away = Files.move(remote.folder(), temp.resolve("away"));
    String message = failure(checkout);
    assertTrue(message.startsWith("can't update file://"), message);
    assertEquals(2, Archive.open(checkout.folder()).files().size());
    Files.move(away, remote.folder());
    remote.write("weekly/2031-05-21.md", "# Nets\n").commit();
    assertTrue(update(checkout), "it is followed again when it is back");
  }

  @Test
  void folderInsideIsTheArchive() throws Exception {
    remote.write("src/main.c", "int main;\n").commit();
    GitCheckout checkout = checkout(Optional.of("./weekly/"), LIMITS);
    update(checkout);
    assertEquals(
        List.of("2031-05-07.md", "2031-05-14.md"), Archive.open(checkout.folder()).files());
    assertFalse(
        Files.exists(checkout.folder().resolveSibling("src")), "the rest is not checked out");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "./", "././", ".//."})
  void pathThatLeadsNowhereElseIsTheWholeRepository(String path) throws Exception {
    GitCheckout checkout = checkout(Optional.of(path), LIMITS);
    assertEquals(checkout().folder(), checkout.folder());
    update(checkout);
    assertEquals(
        List.of("weekly/2031-05-07.md", "weekly/2031-05-14.md"),
        Archive.open(checkout.folder()).files());
  }

  @Test
  void folderThatIsNotThereIsToldAndLosesNothing() throws Exception {
    String message = failure(checkout(Optional.of("monthly"), LIMITS));
    assertTrue(message.contains("has no folder monthly"), message);
    GitCheckout checkout = checkout(Optional.of("weekly"), LIMITS);
    update(checkout);
    remote.git("mv", "weekly", "calls");
    remote.commit();
    assertTrue(failure(checkout).contains("has no folder weekly"));
    assertEquals(2, Archive.open(checkout.folder()).files().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../other", "a/../../b", "/etc", "-x", ".git", "a/.GIT/b", "a\nb", "a*"})
  void pathMustLieInTheRepository(String path) {
    assertThrows(ArchiveException.class, () -> checkout(Optional.of(path), LIMITS));
  }

  @Test
  void linkIsAFileAndLeadsNowhere() throws Exception {
    Files.createSymbolicLink(
        remote.folder().resolve("weekly/2031-05-28.md"), Path.of("/etc/hosts"));
    remote.commit();
    GitCheckout checkout = checkout();
    update(checkout);
    Path link = checkout.folder().resolve("weekly/2031-05-28.md");
    assertTrue(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
    assertEquals("/etc/hosts", Files.readString(link));
  }

  @Test
  void submoduleIsNotFetchedAndLargeFileStorageNotAsked() throws Exception {
    GitRemote other = GitRemote.in(temp.resolve("other")).write("x.md", "x\n").commit();
    remote.git("-c", "protocol.file.allow=always", "submodule", "add", other.address(), "sub");
    remote.write(".gitattributes", "*.md filter=lfs\n").commit();
    GitCheckout checkout = checkout();
    update(checkout);
    assertFalse(Files.exists(checkout.folder().resolve("sub/x.md")));
    assertEquals("# Boats\n", Files.readString(checkout.folder().resolve("weekly/2031-05-14.md")));
  }

  @Test
  void emptyRepositoryIsTold() throws Exception {
    remote = GitRemote.in(temp.resolve("empty"));
    assertTrue(failure(checkout()).startsWith("can't clone file://"));
    assertFalse(checkout().exists());
  }

  @Test
  void repositoryThatGrowsTooLargeIsNotTakenOver() throws Exception {
    GitCheckout.Limits small = new GitCheckout.Limits(Duration.ofSeconds(60), 1 << 20);
    GitCheckout checkout = checkout(Optional.empty(), small);
    update(checkout);
    byte[] noise = new byte[3 << 20];
    new Random(7).nextBytes(noise);
    Files.write(remote.folder().resolve("noise.bin"), noise);
    remote.commit();
    assertTrue(failure(checkout).contains("more than 1 MB"));
    assertEquals(2, Archive.open(checkout.folder()).files().size());
    GitCheckout fresh =
        GitCheckout.of(
            GitAddress.parse(remote.address()), Optional.empty(), temp.resolve("new"), small);
    assertTrue(failure(fresh).contains("more than 1 MB"));
    assertFalse(fresh.exists());
  }

  @Test
  void slowRepositoryIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      GitCheckout checkout =
          GitCheckout.of(
              GitAddress.parse("https://127.0.0.1:" + silent.getLocalPort() + "/minutes"),
              Optional.empty(),
              temp.resolve("cache"),
              new GitCheckout.Limits(Duration.ofSeconds(2), 1 << 20));
      long start = System.nanoTime();
      assertTrue(failure(checkout).contains("took longer than 2 seconds"));
      assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }
  }

  @Test
  void processThatIsEndedIsGoneWithAllItStarted() throws Exception {
    for (int i = 0; i < 5; i++) {
      Process process =
          new ProcessBuilder("sh", "-c", "for i in $(seq 40); do sleep 60 & done; echo; wait")
              .start();
      assertEquals('\n', process.getInputStream().read(), "all are started");
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      assertEquals(41, all.size());
      GitRun.end(process);
      assertEquals(List.of(), all.stream().filter(ProcessHandle::isAlive).toList());
    }
  }

  @Test
  void updateThatWasCutOffIsMendedEvenWithoutItsRepository() throws Exception {
    GitCheckout checkout = checkout();
    update(checkout);
    Path file = checkout.folder().resolve("weekly/2031-05-14.md");
    Files.writeString(file, "half of the next st");
    String name = checkout.folder().getFileName().toString();
    Files.writeString(temp.resolve("cache").resolve(name + ".unfinished"), "");
    Files.writeString(checkout.folder().resolve(".git/index.lock"), "");
    assertEquals(Optional.of(Instant.EPOCH), checkout.updated());
    Files.move(remote.folder(), temp.resolve("away"));
    failure(checkout);
    assertEquals("# Boats\n", Files.readString(file));
  }
}
