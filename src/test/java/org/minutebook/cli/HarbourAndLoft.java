package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Two small archives in a folder, and the file of settings that names them. */
final class HarbourAndLoft {
  static final String BOATS =
      """
      # Harbour call 2020-01-02

      Attendees: Ada Brook (chair), Jo Reed

      ## Boats

      DECISION: we buy a second boat.

      ## Ropes

      DECISION: the worn ropes are kept. Kim Vale was there.
      """;

  static final String SAILS =
      """
      # Loft call 2020-01-02

      Attendees: Ada B (chair), Kim Vale

      ## Sails

      DECISION: the red sail is cut from canvas. Ada B sews it.
      """;

  private HarbourAndLoft() {}

  /** Writes them below a folder; returns the file of settings. */
  static Path in(Path folder) throws IOException {
    SampleArchive.write(folder.resolve("harbour/minutes/weekly/2020-01-02.md"), BOATS);
    SampleArchive.write(folder.resolve("loft/2020-01-02.md"), SAILS);
    Path settings = folder.resolve("settings/all.yaml");
    SampleArchive.write(
        settings,
        """
        name: All calls
        archives:
          - name: harbour
            from: ../harbour/minutes
          - {name: loft, from: ../loft}
        """);
    return settings;
  }
}
