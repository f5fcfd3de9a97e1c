package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports on systems that lack something, such as containers. */
class ExportInOddPlacesTest {
  @TempDir Path temp;
  private SampleArchive archive;

  /** What a program of its own printed, and how it ended. */
  private record Ended(int exit, String output) {}

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
  }

  private Ended export(String locale, List<String> options, String format, Path to)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dminutebook.home=" + Path.of("").toAbsolutePath());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.minutebook.cli.Minutebook", "export", "--format", format));
    command.addAll(List.of("--output", to.toString(), "--archive", archive.folder().toString()));
    command.addAll(List.of("--index", archive.index().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void sqliteNeedsNoFolderForTemporaryFiles() throws Exception {
    Path database = temp.resolve("out/minutes.db");
    Files.createDirectories(database.getParent());
    Ended made =
        export("C.UTF-8", List.of("-Djava.io.tmpdir=" + temp.resolve("none")), "sqlite", database);
    assertEquals(0, made.exit(), made.output());
    assertTrue(Files.size(database) > 10_000, made.output());
    try (Stream<Path> left = Files.list(database.getParent())) {
      assertEquals(List.of(database), left.toList());
    }
  }

  @Test
  void sqliteThatCannotRunIsToldInASentence() throws Exception {
    Path database = temp.resolve("minutes.db");
    Ended failed =
        export(
            "C.UTF-8",
            List.of("-Dorg.sqlite.tmpdir=" + temp.resolve("none/x")),
            "sqlite",
            database);
    assertEquals(3, failed.exit(), failed.output());
    assertTrue(failed.output().contains("SQLite can't run here"), failed.output());
    assertFalse(failed.output().contains("\tat "), failed.output());
    assertFalse(Files.exists(database));
  }

  @Test
  void siteWithNamesThatTheLocaleLacksSaysWhatToSet() throws Exception {
    archive.write(
        "weekly/2020-03-05.md",
        """
        # Harbour call 2020-03-05

        Attendees: Ada Brook (chair), Jörg Müller

        ## Nets

        DECISION: Jörg Müller mends the nets.
        """);
    Path site = temp.resolve("site");
    Ended failed = export("C", List.of("-Dsun.jnu.encoding=ANSI_X3.4-1968"), "site", site);
    if (failed.exit() != 0) {
      assertEquals(3, failed.exit(), failed.output());
      assertTrue(failed.output().contains("set LC_ALL"), failed.output());
      assertFalse(failed.output().contains("unexpected"), failed.output());
      assertFalse(Files.exists(site));
    } else {
      assertTrue(Files.exists(site.resolve("people/jörg-müller/index.html")), failed.output());
    }
  }
}
