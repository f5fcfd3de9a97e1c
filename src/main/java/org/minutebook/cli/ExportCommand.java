package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.minutebook.cli.export.Export;
import org.minutebook.cli.site.StaticSite;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.web.ServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "export",
    description = {
      "Write the whole archive for other programs.",
      "",
      "Rows are decisions and actions, or sections with their text, in the order of meetings."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveOptions options;
  @Mixin private LevelOption level;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      converter = FormatConverter.class,
      description = {
        "jsonl (default): an object a line; csv: a table;",
        "sqlite: a database with full-text search, as a file;",
        "sql: a script that sqlite3 makes the same of;",
        "site: all pages as files for any web server, with search"
      })
  private Format format;

  @Option(
      names = "--rows",
      paramLabel = "ROWS",
      defaultValue = "statements",
      converter = RowsConverter.class,
      description = "statements (default) or sections; a database has both")
  private Export.Of rows;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "file to write, for a site the folder; standard output if not given")
  private Path output;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The forms of an export. */
  enum Format {
    JSONL,
    CSV,
    SQL,
    SQLITE,
    SITE
  }

  @Override
  public Integer call() throws CommandException {
    if (format == Format.SITE && output == null) {
      throw new ParameterException(
          spec.commandLine(), "a site needs a folder to be written to: add --output FOLDER");
    }
    if (format == Format.SQLITE && output == null) {
      throw new ParameterException(
          spec.commandLine(), "a database needs a file to be written to: add --output FILE");
    }
    try (SearchSession session = SearchSession.open(options, terminal)) {
      if (format == Format.SITE) {
        writeSite(session);
        return ExitCode.DONE;
      }
      Export export = new Export(session.search(), session.api(), level.level());
      if (output == null) {
        write(export, terminal.out());
      } else {
        writeFile(export);
      }
      return ExitCode.DONE;
    }
  }

  private void writeSite(SearchSession session) throws CommandException {
    StaticSite site =
        new StaticSite(
            session.search(),
            session.api(),
            session.settings(),
            ProgramHome.staticFolder(),
            Minutebook.Version.number());
    ProgressLine progress = new ProgressLine(terminal, "Writing pages");
    try {
      int pages = site.write(output, progress);
      progress.end();
      terminal.say("wrote " + TextOutput.count(pages, "page") + " to " + output);
    } catch (IOException | ServerException e) {
      progress.end();
      throw CommandException.unusable("can't write the site: " + e.getMessage());
    }
  }

  private void write(Export export, PrintStream out) {
    switch (format) {
      case JSONL -> export.jsonLines(rows, out);
      case CSV -> export.csv(rows, out);
      case SQL -> export.sql(out);
      case SQLITE, SITE -> throw new IllegalStateException("this can't be printed");
    }
  }

  /** Writes beside the file and moves it there, so that nobody reads a part of it. */
  private void writeFile(Export export) throws CommandException {
    if (Files.isDirectory(output)) {
      throw CommandException.unusable("can't write " + output + ": it is a folder");
    }
    Path part = output.resolveSibling(output.getFileName() + ".part");
    try {
      if (format == Format.SQLITE) {
        Files.deleteIfExists(part);
        export.sqlite(part);
      } else {
        try (PrintStream out =
            new PrintStream(new BufferedOutputStream(Files.newOutputStream(part)), false, UTF_8)) {
          write(export, out);
          if (out.checkError()) {
            throw new IOException("the disk may be full");
          }
        }
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      deleteIfPossible(part);
      throw CommandException.unusable("can't write " + output + ": " + e.getMessage());
    }
  }

  private static void deleteIfPossible(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // What could not be written is told already.
    }
  }

  private static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      for (Format format : Format.values()) {
        if (format.name().equalsIgnoreCase(word)) {
          return format;
        }
      }
      throw new TypeConversionException(
          "must be jsonl, csv, sqlite, sql or site, not \"" + word + "\"");
    }
  }

  private static final class RowsConverter implements ITypeConverter<Export.Of> {
    @Override
    public Export.Of convert(String word) {
      for (Export.Of rows : Export.Of.values()) {
        if (rows.name().equalsIgnoreCase(word)) {
          return rows;
        }
      }
      throw new TypeConversionException("must be statements or sections, not \"" + word + "\"");
    }
  }
}
