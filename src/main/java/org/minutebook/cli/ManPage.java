package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.minutebook.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Writes the page for {@code man}: what the help texts of all commands say. */
public final class ManPage {
  private ManPage() {}

  /** Writes the page into the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text());
  }

  static String text() {
    PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    CommandLine all = Minutebook.commandLine(new Terminal(none, none, false, false), Map.of());
    StringBuilder page = new StringBuilder();
    page.append(".TH MINUTEBOOK 1 \"\" \"Minutebook ")
        .append(escaped(Minutebook.Version.number()))
        .append("\"\n.SH NAME\nminutebook \\- search a project's meeting minutes\n");
    section(page, "SYNOPSIS AND COMMANDS", all);
    all.getSubcommands().forEach((name, command) -> section(page, name, command));
    return page.toString();
  }

  private static void section(StringBuilder page, String title, CommandLine command) {
    page.append(".SH \"").append(escaped(title)).append("\"\n.nf\n");
    command
        .getUsageMessage(Ansi.OFF)
        .lines()
        .forEach(line -> page.append("\\&").append(escaped(line)).append('\n'));
    page.append(".fi\n");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
