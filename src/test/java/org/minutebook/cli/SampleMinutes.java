package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three small meetings about boats and ropes. */
final class SampleMinutes {
  private SampleMinutes() {}

  static Path write(Path folder) throws IOException {
    write(
        folder.resolve("weekly/2020-01-02.md"),
        """
        # Harbour call 2020-01-02

        Attendees: Ada Brook (chair), Jo Reed

        ## Second boat

        The boat leaks. We decided to buy a second boat before the summer.
        Jo Reed will ask for prices of a boat.

        ## Ropes

        The old ropes are worn. A boat needs two of them.
        """);
    write(
        folder.resolve("weekly/2020-02-06.md"),
        """
        # Harbour call 2020-02-06

        Attendees: Ada Brook (chair), Kim Vale

        ## Prices

        DECISION: the second boat is bought from the yard in the north.
        """);
    write(
        folder.resolve("board/2021-03-04.md"),
        """
        # Board meeting 2021-03-04

        Attendees: Kim Vale (chair), Jo Reed

        ## Lanterns

        ACTION: Kim Vale to order lanterns for the boat.
        """);
    return folder;
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
