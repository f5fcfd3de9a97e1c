package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Folders;
import org.minutebook.cli.background.Delays;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.web.AccessLog;
import org.minutebook.web.ServerLimits;

/**
 * A run through the commands and the server, on minutes of its own. The launcher lets Java archive
 * the classes that it loads, so that later starts need not read and check them again. An archive
 * that was made by a run that only prints help would lack most of them.
 */
public final class Rehearsal {
  private static final String SETTINGS =
      """
      # what may stand here
      name: Rehearsals
      source: https://example.org/blob/main/{path}#L{line}
      people:
        Ada Quill: [Ada, aq]
      synonyms:
        lamp: [light, "stage light"]
      labels:
        conclusion: [upshot]
      ignore: [drafts/**, "**/*.old.md"]
      """;

  private static final String MINUTES =
      """
      # Rehearsal, DAY

      Present: Ada Quill, Bo Lantern, Cy Harbour

      ## Stage lights

      Bo showed the new [lamps](https://example.org/lamps) (#12). We decided to buy four of them.

      - AI: Bo to order the lamps by Friday
      - The old ones go to the school.

      ## Curtain

      | Part | Who |
      |---|---|
      | Rope | Cy |

      Agreed: the curtain stays red.
      """;

  private static final List<String> DAYS = List.of("2024-03-04", "2024-03-11", "2024-03-18");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=lamps",
          "/meetings/rehearsal/2024-03-04",
          "/decisions",
          "/api/v1/search?q=lamps",
          "/api/v1/timeline?q=lamps",
          "/api/v1/suggest?q=lam");

  private static final Terminal NOWHERE = new Terminal(nowhere(), nowhere(), false, false);

  private static final String MESSAGE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
          + "\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\"lamps\"}}}";

  private final Path archive;
  private final Path index;

  /** What did not end as it should; such a run archives too little. */
  private final List<String> failures = new ArrayList<>();

  private Rehearsal(Path folder) {
    this.archive = folder.resolve("archive");
    this.index = folder.resolve("index");
  }

  /** Runs through everything in a temporary folder, and prints nothing. */
  public static void main(String[] arguments) throws IOException {
    rehearse();
    System.exit(ExitCode.DONE);
  }

  /** Runs through everything, and returns what did not answer. */
  static List<String> rehearse() throws IOException {
    Path folder = Files.createTempDirectory("minutebook");
    try {
      Rehearsal rehearsal = new Rehearsal(folder);
      rehearsal.run();
      return rehearsal.failures;
    } finally {
      Folders.delete(folder);
    }
  }

  private void run() throws IOException {
    Path series = Files.createDirectories(archive.resolve("rehearsal"));
    Files.writeString(archive.resolve(Archive.SETTINGS), SETTINGS);
    for (String day : DAYS) {
      Files.writeString(series.resolve(day + ".md"), MINUTES.replace("DAY", day));
    }
    command("index");
    command("search", "lamps");
    command("search", "stage", "AND", "lamps", "person:Bo", "--limit", "2");
    command("search", "curtian");
    command("search", "lamps", "curtain", "--json");
    command("timeline", "lamps");
    command("show", "rehearsal/2024-03-04/curtain");
    plainly("check", archive.toString());
    plainly("parse", archive.toString());
    plainly("--version");
    plainly("--help");
    serve();
  }

  private void command(String... words) {
    List<String> arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--archive", archive.toString(), "--index", index.toString()));
    plainly(arguments.toArray(String[]::new));
  }

  private void plainly(String... arguments) {
    int exit = Minutebook.run(NOWHERE, Map.of(), arguments);
    if (exit != ExitCode.DONE) {
      failures.add(String.join(" ", arguments) + ": exit code " + exit);
    }
  }

  /** Where nothing may listen, the commands have been archived all the same. */
  private void serve() throws IOException {
    ArchiveOptions options = ArchiveOptions.of(archive, index);
    try (ServeSession session =
        ServeSession.start(
            NOWHERE,
            options,
            new Listening("127.0.0.1", 0, Optional.empty()),
            ProgramHome.staticFolder(),
            ServerLimits.trusting(List.of()),
            AccessLog.NONE,
            Delays.USUAL)) {
      session.refresh();
      URI address = URI.create(session.address());
      for (String page : PAGES) {
        ask(address, "GET " + page, "");
      }
      ask(address, "POST /mcp", MESSAGE);
    } catch (CommandException e) {
      failures.add(e.getMessage());
    }
  }

  private void ask(URI server, String line, String body) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(line, server.getAuthority(), body.length(), body);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        failures.add(line + ": " + answer.lines().findFirst().orElse("no answer"));
      }
    }
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
  }
}
