package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.GitRemote;
import org.minutebook.cli.terminal.CommandException;

/** Commands and a server over an archive that lies in a git repository elsewhere. */
class RemoteArchiveTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SECRET = "a secret of some length";

  @TempDir Path temp;
  private GitRemote remote;

  @BeforeEach
  void repository() throws Exception {
    remote =
        GitRemote.in(temp.resolve("remote"))
            .write("minutes/weekly/2020-01-02.md", SampleArchive.MEETING)
            .commit();
  }

  private Shell.Result run(String... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of("--archive", remote.address(), "--path", "minutes", "--cache", temp.resolve("c")));
    if (!arguments[0].equals("check")) {
      all.addAll(List.of("--index", temp.resolve("index")));
    }
    return Shell.run(all.toArray());
  }

  @Test
  void commandsReadTheClone() {
    Shell.Result found = run("search", "boats");
    assertEquals(0, found.exit(), found.err());
    assertTrue(found.out().contains("weekly/2020-01-02.md:5"), found.out());
    assertEquals(0, run("index").exit());
    assertEquals(0, run("show", "2020-01-02").exit());
    Shell.Result check = run("check");
    assertEquals(0, check.exit(), check.err());
    assertTrue(check.out().contains("1 meeting"), check.out());
  }

  @Test
  void cloneIsUpdatedWhenItIsOldAndUsedAsItIsIfThatFails() throws Exception {
    assertEquals(0, run("search", "boats").exit());
    remote.write("minutes/weekly/2020-02-06.md", "# Call 2020-02-06\n\n## Zinc\n\nA can.\n");
    remote.commit();
    assertEquals(1, run("search", "zinc").exit(), "it is young enough");
    assertEquals(1, run("search", "zinc", "--pull", "0").exit(), "nobody wants it updated");
    Thread.sleep(1100);
    assertEquals(0, run("search", "zinc", "--pull", "1s").exit());
    Files.move(remote.folder(), temp.resolve("away"));
    Thread.sleep(1100);
    Shell.Result offline = run("search", "zinc", "--pull", "1s");
    assertEquals(0, offline.exit(), offline.err());
    assertTrue(offline.err().contains("can't update file://"), offline.err());
    assertTrue(offline.err().contains("using the clone as it is, at "), offline.err());
  }

  @Test
  void archiveThatCannotBeClonedIsUnusable() {
    for (String address :
        List.of(
            "file://" + temp.resolve("none"),
            "ext::sh -c true",
            "ssh://git@code.example/x",
            "https://user:word@code.example/x")) {
      Shell.Result result =
          Shell.run("search", "x", "--archive", address, "--cache", temp.resolve("c"));
      assertEquals(3, result.exit(), address);
      assertEquals(1, result.err().lines().count(), result.err());
    }
    assertEquals(3, run("index", "--ledger").exit());
    assertEquals(2, run("search", "x", "--pull", "often").exit());
  }

  private ServeSession serve(String pull) throws Exception {
    return serve(pull, 0);
  }

  private ServeSession serve(String pull, int port) throws Exception {
    return Serving.start(
        port,
        SECRET,
        "--archive",
        remote.address(),
        "--path",
        "minutes",
        "--cache",
        temp.resolve("c").toString(),
        "--index",
        temp.resolve("index").toString(),
        "--pull",
        pull);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(ServeSession server, String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
  }

  private static HttpRequest.Builder hook(ServeSession server, String header, String value) {
    return to(server, "/hooks/pull")
        .header(header, value)
        .POST(HttpRequest.BodyPublishers.ofString("{\"ref\":\"main\"}"));
  }

  private static void waitFor(ServeSession server, String path, String text) throws Exception {
    String body = "";
    for (int i = 0; i < 120; i++) {
      body = send(to(server, path)).body();
      if (body.contains(text)) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError(path + " has no \"" + text + "\": " + body);
  }

  private void push(String day, String title) throws Exception {
    remote.write(
        "minutes/weekly/" + day + ".md",
        "# Call " + day + "\n\n## " + title + "\n\nA can is left.\n");
    remote.commit();
  }

  @Test
  void serverPullsInTimeAndTellsWhenItCannot() throws Exception {
    try (ServeSession server = serve("1s")) {
      push("2020-02-06", "Zinc");
      waitFor(server, "/api/v1/search?q=zinc", "2020-02-06");
      Path away = Files.move(remote.folder(), temp.resolve("away"));
      waitFor(server, "/readyz", "can't update file://");
      waitFor(server, "/api/v1/search?q=zinc", "2020-02-06");
      Files.move(away, remote.folder());
      waitFor(server, "/readyz", "\"warnings\":[]");
    }
  }

  @Test
  void hostThatKnowsTheSecretHasTheArchivePulled() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        HexFormat.of()
            .formatHex(mac.doFinal("{\"ref\":\"main\"}".getBytes(StandardCharsets.UTF_8)));
    try (ServeSession server = serve("0")) {
      push("2020-02-06", "Zinc");
      for (HttpRequest.Builder wrong :
          List.of(
              hook(server, "Authorization", "Bearer nothing"),
              hook(server, "Authorization", "Bearer " + SECRET + "x"),
              hook(server, "Authorization", SECRET),
              hook(server, "X-Gitlab-Token", ""),
              hook(server, "X-Hub-Signature-256", "sha256=" + signature.replace('a', 'b')),
              hook(server, "X-Other", SECRET))) {
        assertEquals(403, send(wrong).statusCode());
      }
      assertEquals(404, send(to(server, "/hooks/pull")).statusCode(), "only POST");
      assertFalse(send(to(server, "/api/v1/search?q=zinc")).body().contains("2020-02-06"));
      assertEquals(202, send(hook(server, "X-Gitlab-Token", SECRET)).statusCode());
      waitFor(server, "/api/v1/search?q=zinc", "2020-02-06");
      push("2020-03-05", "Copper");
      assertEquals(
          202, send(hook(server, "X-Hub-Signature-256", "sha256=" + signature)).statusCode());
      waitFor(server, "/api/v1/search?q=copper", "2020-03-05");
      assertEquals(202, send(hook(server, "Authorization", "Bearer " + SECRET)).statusCode());
    }
  }

  @Test
  void portThatIsTakenLeavesNoPullBehind() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandException told =
          assertThrows(CommandException.class, () -> serve("1s", taken.getLocalPort()));
      assertTrue(told.getMessage().contains("cannot be used"), told.getMessage());
    }
    // Those of other tests may take a moment to end.
    for (int i = 0; i < 80 && arePulled(); i++) {
      Thread.sleep(250);
    }
    assertFalse(arePulled());
  }

  private static boolean arePulled() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("pulls"));
  }

  @Test
  void withoutSecretThereIsNoHook() throws Exception {
    SampleArchive archive = SampleArchive.in(temp);
    try (ServeSession server = archive.serve()) {
      assertEquals(404, send(hook(server, "Authorization", "Bearer " + SECRET)).statusCode());
    }
  }
}
