package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.GitRemote;

/** Several archives that are clones: where their pages lead, and what holds without their hosts. */
class SeveralClonesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SECRET = "a secret of some length";

  @TempDir Path temp;
  private GitRemote mast;
  private GitRemote keel;
  private Path settings;

  @BeforeEach
  void write() throws Exception {
    mast = GitRemote.in(temp.resolve("mast"));
    mast.write(
            "notes/2020-03-05.md",
            "# Mast call 2020-03-05\n\n## Oak\n\nDECISION: we dry the oak planks.\n")
        .write("notes/minutebook.yaml", "redactions: [{words: Kim Vale}]\nignore: [drafts/**]\n")
        .write("notes/drafts/2020-03-06.md", "# Call 2020-03-06\n\n## Draft\n\nA draft.\n")
        .commit();
    keel = GitRemote.in(temp.resolve("keel"));
    keel.write(
            "2020-03-05.md",
            "# Keel call 2020-03-05\n\n## Lead\n\nDECISION: Kim Vale melts lead for the keel.\n")
        .commit();
    settings = temp.resolve("all.yaml");
    name("0");
  }

  private void name(String pull) throws IOException {
    SampleArchive.write(
        settings,
        """
        archives:
          - {name: mast, from: "%s", path: notes, pull: %s}
          - {name: keel, from: "%s", pull: %s}
        """
            .formatted(mast.address(), pull, keel.address(), pull));
  }

  private Shell.Result run(Object... arguments) {
    List<Object> all =
        Stream.concat(
                Stream.of(arguments),
                Stream.of(
                    "--settings",
                    settings,
                    "--cache",
                    temp.resolve("cache"),
                    "--index",
                    temp.resolve("index")))
            .toList();
    return Shell.run(all.toArray());
  }

  private ServeSession serve() throws Exception {
    return Serving.start(
        0,
        SECRET,
        "--settings",
        settings.toString(),
        "--cache",
        temp.resolve("cache").toString(),
        "--index",
        temp.resolve("index").toString());
  }

  private static String page(ServeSession server, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path))).body();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** As if the clone of a repository were from a host that is known. */
  private void hostedAt(GitRemote of, String address) throws Exception {
    try (Stream<Path> clones = Files.list(temp.resolve("cache"))) {
      for (Path clone : clones.filter(Files::isDirectory).toList()) {
        Path config = clone.resolve(".git/config");
        String text = Files.readString(config);
        if (text.contains(of.address() + "\n")) {
          Files.writeString(config, text.replace(of.address() + "\n", address + "\n"));
          return;
        }
      }
    }
    throw new AssertionError("no clone of " + of.address());
  }

  private static String head(GitRemote remote) throws Exception {
    return remote.git("rev-parse", "HEAD").strip();
  }

  private static void assertLeadsTo(String address, String page) {
    assertTrue(page.contains("href=\"" + address + "\""), () -> address + " not in " + page);
  }

  @Test
  void pageOfEachLeadsToItsOwnRepositoryPathAndCommit() throws Exception {
    assertEquals(0, run("index").exit());
    hostedAt(mast, "https://github.com/harbour/mast.git");
    hostedAt(keel, "https://gitlab.com/harbour/keel");
    try (ServeSession server = serve()) {
      String oak = page(server, "/meetings/mast/2020-03-05/oak");
      String atGithub = "https://github.com/harbour/mast/blob/" + head(mast);
      assertLeadsTo(atGithub + "/notes/2020-03-05.md?plain=1#L3", oak);
      assertLeadsTo("https://github.com/harbour/mast/edit/main/notes/2020-03-05.md", oak);
      String lead = page(server, "/meetings/keel/2020-03-05/lead");
      String atGitlab = "https://gitlab.com/harbour/keel/-/blob/" + head(keel);
      assertLeadsTo(atGitlab + "/2020-03-05.md?plain=1#L3", lead);
      assertLeadsTo("https://gitlab.com/harbour/keel/-/edit/main/2020-03-05.md", lead);
      assertFalse(lead.contains("github.com"), lead);
      assertLeadsTo(
          atGithub + "/notes/2020-03-05.md?plain=1#L1", page(server, "/meetings/mast/2020-03-05"));
      String json = page(server, "/api/v1/meetings/mast/2020-03-05");
      assertTrue(json.contains("\"source\":\"" + atGithub + "/notes/2020-03-05.md"), json);

      mast.write(
          "notes/2020-03-05.md",
          "# Mast call 2020-03-05\n\n\n## Oak\n\nDECISION: we dry the oak planks.\n");
      mast.commit();
      send(
          HttpRequest.newBuilder(URI.create(server.address()).resolve("/hooks/pull"))
              .header("Authorization", "Bearer " + SECRET)
              .POST(HttpRequest.BodyPublishers.noBody()));
      String now =
          "https://github.com/harbour/mast/blob/" + head(mast) + "/notes/2020-03-05.md?plain=1#L4";
      for (int i = 0; i < 80 && !page(server, "/meetings/mast/2020-03-05/oak").contains(now); i++) {
        Thread.sleep(250);
      }
      assertLeadsTo(now, page(server, "/meetings/mast/2020-03-05/oak"));
      assertLeadsTo(
          atGitlab + "/2020-03-05.md?plain=1#L3", page(server, "/meetings/keel/2020-03-05/lead"));
    }
  }

  @Test
  void ownSourceOfAnArchiveHoldsForItAloneAndNothingThenSaysHowToEdit() throws Exception {
    keel.write("minutebook.yaml", "source: https://code.example/{path}#{line}\n").commit();
    assertEquals(0, run("index").exit());
    hostedAt(mast, "https://github.com/harbour/mast.git");
    hostedAt(keel, "https://gitlab.com/harbour/keel");
    try (ServeSession server = serve()) {
      String lead = page(server, "/meetings/keel/2020-03-05/lead");
      assertLeadsTo("https://code.example/2020-03-05.md#3", lead);
      assertFalse(lead.contains("gitlab.com"), lead);
      assertTrue(
          page(server, "/meetings/mast/2020-03-05/oak").contains("github.com/harbour/mast/edit/"));
    }
  }

  @Test
  void settingsAndRedactionsOfAKeptCloneHoldWithoutItsHost() throws Exception {
    name("1s");
    assertEquals(0, run("index").exit());
    Files.move(mast.folder(), temp.resolve("away"));
    Files.move(keel.folder(), temp.resolve("away2"));
    Thread.sleep(1100);
    Shell.Result rows = run("export", "--rows", "sections");
    assertTrue(rows.err().contains("using the clone as it is, at "), rows.err());
    assertHold(rows.out());
    // Also where all is read anew from the clone.
    deleteIndex();
    Shell.Result again = run("export", "--rows", "sections");
    assertTrue(again.err().contains("using the clone as it is, at "), again.err());
    assertHold(again.out());
    try (ServeSession server = serve()) {
      String lead = page(server, "/meetings/keel/2020-03-05/lead");
      assertTrue(lead.contains("melts lead for the keel"), lead);
      assertFalse(lead.contains("Kim Vale"), lead);
    }
  }

  @Test
  void redactionsOfTheFileThatNamesTheArchivesNeedNoClone() throws Exception {
    Files.move(mast.folder(), temp.resolve("away"));
    Files.writeString(settings, Files.readString(settings) + "redactions: [{words: Kim Vale}]\n");
    Shell.Result rows = run("export", "--rows", "sections");
    assertTrue(rows.err().contains("can't clone file://"), rows.err());
    assertTrue(rows.out().contains("melts lead for the keel"), rows.out());
    assertFalse(rows.out().contains("Kim Vale"), rows.out());
  }

  private static void assertHold(String rows) {
    assertTrue(rows.contains("melts lead for the keel"), rows);
    assertTrue(rows.contains("/meetings/mast/2020-03-05/oak"), rows);
    assertFalse(rows.contains("Kim Vale"), rows);
    assertFalse(rows.contains("draft"), rows);
  }

  private void deleteIndex() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
