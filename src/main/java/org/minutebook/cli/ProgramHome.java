package org.minutebook.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The folder that the program is installed in, with its style sheets and scripts. */
final class ProgramHome {
  private ProgramHome() {}

  /**
   * What the launcher says; for {@code java -jar} the folder above that of the archive of classes;
   * otherwise, as in tests, the working folder.
   */
  static Path folder() {
    String told = System.getProperty("minutebook.home");
    return told != null ? Path.of(told) : besideTheProgram();
  }

  /** The stylesheets and scripts of pages, which come with the program. */
  static Path staticFolder() {
    return folder().resolve("static");
  }

  private static Path besideTheProgram() {
    CodeSource source = ProgramHome.class.getProtectionDomain().getCodeSource();
    try {
      Path program = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      Path above = program.toAbsolutePath().getParent().getParent();
      return above != null && Files.isRegularFile(program) ? above : Path.of("");
    } catch (URISyntaxException e) {
      return Path.of("");
    }
  }
}
