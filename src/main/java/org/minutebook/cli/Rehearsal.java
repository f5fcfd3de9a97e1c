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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minutebook.archive.Archive;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.MinutesIndex;
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
          "/rehearsal/2024-03-04",
          "/api/v1/search?q=lamps",
          "/api/v1/timeline?q=lamps",
          "/api/v1/suggest?q=lam");

  private static final Terminal NOWHERE = new Terminal(nowhere(), nowhere(), false, false);

  private final Path archive;
  private final Path index;

  private Rehearsal(Path folder) {
    this.archive = folder.resolve("archive");
    this.index = folder.resolve("index");
  }

  /** Runs through everything in a temporary folder, and prints nothing. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("minutebook");
    try {
      new Rehearsal(folder).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.exit(ExitCode.DONE);
  }

  private void run() throws IOException {
    Path series = Files.createDirectories(archive.resolve("rehearsal"));
    Files.writeString(archive.resolve(Archive.SETTINGS), SETTINGS);
    for (String day : DAYS) {
      Files.writeString(series.resolve(day + ".md"), MINUTES.replace("DAY", day));
    }
    command("index");
    command("search", "lamps");
    command("search", "stage", "AND", "lamps", "person:Bo", "-rope", "--limit", "2");
    command("search", "curtian");
    command("search", "lamps", "curtain", "--json");
    command("timeline", "lamps");
    command("show", "rehearsal/2024-03-04/curtain");
    Minutebook.run(NOWHERE, Map.of(), "check", archive.toString());
    Minutebook.run(NOWHERE, Map.of(), "parse", archive.toString());
    Minutebook.run(NOWHERE, Map.of(), "--version");
    Minutebook.run(NOWHERE, Map.of(), "--help");
    serve();
  }

  private void command(String... words) {
    List<String> arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--archive", archive.toString(), "--index", index.toString()));
    Minutebook.run(NOWHERE, Map.of(), arguments.toArray(String[]::new));
  }

  /** Where nothing may listen, the commands have been archived all the same. */
  private void serve() throws IOException {
    ArchiveOptions options = ArchiveOptions.of(archive, index);
    Path styles = Path.of(System.getProperty("minutebook.home", ""), "static");
    try (ServeSession session =
        ServeSession.start(
            NOWHERE,
            options,
            "127.0.0.1",
            0,
            styles,
            ServerLimits.trusting(List.of()),
            AccessLog.NONE,
            MinutesIndex.HOLD)) {
      session.refresh();
      URI address = URI.create(session.address());
      for (String page : PAGES) {
        get(address, page);
      }
    } catch (CommandException e) {
      NOWHERE.say(e.getMessage());
    }
  }

  private static void get(URI server, String page) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(page, server.getAuthority());
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
  }
}
