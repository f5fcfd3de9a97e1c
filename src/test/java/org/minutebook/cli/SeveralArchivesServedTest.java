package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.GitRemote;

/** A server over several archives goes on when one of them fails. */
class SeveralArchivesServedTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SECRET = "a secret of some length";

  @TempDir Path temp;
  private Path settings;

  @BeforeEach
  void write() throws IOException {
    settings = HarbourAndLoft.in(temp);
  }

  private void name(String yaml) throws IOException {
    SampleArchive.write(settings, yaml);
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

  private static HttpResponse<String> send(ServeSession server, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.address()).resolve(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void waitFor(ServeSession server, String path, String text) throws Exception {
    String body = "";
    for (int i = 0; i < 120; i++) {
      body = send(server, path).body();
      if (body.contains(text)) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError(path + " has no \"" + text + "\": " + body);
  }

  @Test
  void archiveThatVanishesStaysAsItWasAndTheOthersGoOn() throws Exception {
    try (ServeSession server = serve()) {
      Path away = Files.move(temp.resolve("loft"), temp.resolve("away"));
      waitFor(server, "/readyz", "loft can't be read (an archive that is not there)");
      SampleArchive.write(
          temp.resolve("harbour/minutes/weekly/2020-02-06.md"),
          "# Call 2020-02-06\n\n## Zinc\n\nA can is left.\n");
      waitFor(server, "/api/v1/search?q=zinc", "harbour/weekly/2020-02-06");
      assertEquals(200, send(server, "/meetings/loft/2020-01-02").statusCode());
      Files.move(away, temp.resolve("loft"));
      waitFor(server, "/readyz", "\"warnings\":[]");
    }
  }

  @Test
  void settingsThatBreakWhileServingConcernOnlyTheirArchive() throws Exception {
    Path yaml = temp.resolve("loft/minutebook.yaml");
    SampleArchive.write(yaml, "people: {Ada Brook: [Ada B]}\n");
    try (ServeSession server = serve()) {
      SampleArchive.write(yaml, "people: [\n");
      waitFor(server, "/readyz", "not YAML");
      SampleArchive.write(
          temp.resolve("harbour/minutes/weekly/2020-02-06.md"),
          "# Call 2020-02-06\n\n## Zinc\n\nA can is left.\n");
      waitFor(server, "/api/v1/search?q=zinc", "harbour/weekly/2020-02-06");
      assertEquals(200, send(server, "/meetings/loft/2020-01-02").statusCode());
      SampleArchive.write(yaml, "people: {}\n");
      waitFor(server, "/readyz", "\"warnings\":[]");
    }
  }

  @Test
  void eachCloneIsPulledByItselfAndLinksToItsOwnHost() throws Exception {
    GitRemote mast = GitRemote.in(temp.resolve("mast"));
    mast.write("notes/2020-03-05.md", "# Mast call 2020-03-05\n\n## Oak\n\nIt is dry.\n").commit();
    SampleArchive.write(
        temp.resolve("loft/minutebook.yaml"), "source: https://code.example/loft/{path}#{line}\n");
    name(
        """
        archives:
          - {name: loft, from: ../loft}
          - {name: mast, from: "%s", path: notes, pull: 0}
          - {name: gone, from: "file://%s", pull: 1s}
        """
            .formatted(mast.address(), temp.resolve("none")));
    try (ServeSession server = serve()) {
      waitFor(server, "/api/v1/search?q=oak", "mast/2020-03-05");
      waitFor(server, "/readyz", "can't clone file://");
      String page = send(server, "/meetings/loft/2020-01-02").body();
      assertTrue(page.contains("https://code.example/loft/2020-01-02.md#"), page);
      mast.write("notes/2020-04-02.md", "# Mast call 2020-04-02\n\n## Pine\n\nIt is wet.\n");
      mast.commit();
      assertEquals(
          202,
          send(HttpRequest.newBuilder(URI.create(server.address()).resolve("/hooks/pull"))
                  .header("Authorization", "Bearer " + SECRET)
                  .POST(HttpRequest.BodyPublishers.noBody()))
              .statusCode());
      waitFor(server, "/api/v1/search?q=pine", "mast/2020-04-02");
      GitRemote gone = GitRemote.in(temp.resolve("none"));
      gone.write("2020-05-07.md", "# Call 2020-05-07\n\n## Elm\n\nIt is old.\n").commit();
      waitFor(server, "/api/v1/search?q=elm", "gone/2020-05-07");
      waitFor(server, "/readyz", "\"warnings\":[]");
    }
  }
}
