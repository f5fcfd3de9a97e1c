package org.minutebook.cli.check;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.archive.Settings;
import org.minutebook.cli.remote.ArchiveSource;
import org.minutebook.cli.remote.RemoteOptions;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Reports how minutes are read, and what should be put right in them. */
@Command(
    name = "check",
    description = {
      "Report how each file is read, and what to put right in it.",
      "",
      "Needs no index, so a project can check new minutes before merging them. Exits with 1 if there"
          + " are errors."
    })
public final class CheckCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  /** How the report is printed. */
  enum Format {
    TEXT,
    JSON,
    GITHUB,
    SARIF
  }

  private final Terminal terminal;
  private final Clock clock;
  private final InputStream in;
  private final String version;

  @Option(
      names = "--archive",
      paramLabel = "DIR|URL",
      description = {
        "folder of minutes, or address of a repository, to check if no PATH is",
        "given (default: ./archive); its settings hold for files below it"
      })
  private String named;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text (default), json, github or sarif")
  private Format format;

  @Option(names = "--json", description = "short for --format json")
  private boolean json;

  @Option(
      names = "--stdin-name",
      paramLabel = "FILE",
      description = "path of what is read from standard input, whose date may be in it")
  private String stdinName;

  @Option(names = "--strict", description = "exit with 1 for warnings too")
  private boolean strict;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "files or folders of minutes; - reads a file from standard input")
  private List<String> paths = List.of();

  /**
   * A command that has not read its options yet.
   *
   * @param in what {@code -} stands for
   * @param version of the program
   */
  public CheckCommand(Terminal terminal, Clock clock, InputStream in, String version) {
    this.terminal = terminal;
    this.clock = clock;
    this.in = in;
    this.version = version;
  }

  @Override
  public Integer call() throws CommandException {
    ArchiveSource source = ArchiveSource.of(named, remote);
    ArchivePlace place = source.place();
    if (place.folder().isEmpty() && !paths.isEmpty()) {
      throw CommandException.wrongUsage(
          "--settings checks all of its archives: leave the paths out, or --settings");
    }
    source.bringUpToDate(terminal);
    CheckReport report =
        paths.isEmpty() ? ofArchive(place, false) : ofPaths(paths, place.folder().orElseThrow());
    switch (json ? Format.JSON : format) {
      case TEXT -> TextReport.print(report, terminal);
      case JSON -> terminal.out().println(JsonReport.of(report));
      case SARIF -> terminal.out().println(SarifReport.of(report, version));
      case GITHUB -> report.findings().forEach(f -> terminal.out().println(GithubReport.line(f)));
    }
    return report.hasErrors() || (strict && !report.findings().isEmpty())
        ? ExitCode.NOTHING_FOUND
        : ExitCode.DONE;
  }

  private CheckReport ofPaths(List<String> given, Path folder) throws CommandException {
    LocalDate today = LocalDate.now(clock);
    List<CheckReport> parts = new ArrayList<>();
    NamedFiles files = new NamedFiles(folder, in, Optional.ofNullable(stdinName));
    for (String name : given) {
      if (name.equals(STANDARD_INPUT)) {
        files.addStandardInput();
      } else if (Files.isRegularFile(Path.of(name))) {
        files.add(name);
      } else {
        parts.add(ofArchive(ArchivePlace.of(Path.of(name)), given.size() > 1));
      }
    }
    for (Map.Entry<Optional<Path>, Map<String, NamedFiles.Named>> group :
        files.byArchive().entrySet()) {
      Map<String, NamedFiles.Named> named = group.getValue();
      MinutesCheck check =
          new MinutesCheck(
              file -> named.get(file).bytes(),
              settings(group.getKey()),
              file -> named.containsKey(file) ? named.get(file).shown() : file,
              today,
              terminal);
      parts.add(check.files(List.copyOf(named.keySet())));
    }
    return CheckReport.of(parts);
  }

  private CheckReport ofArchive(ArchivePlace place, boolean oneOfSeveral) throws CommandException {
    try {
      Archive archive = Archive.open(place);
      String name = place.toString();
      MinutesCheck check =
          new MinutesCheck(
              archive::bytes,
              archive.settings(),
              file ->
                  place.folder().isPresent()
                      ? NamedFiles.below(name, file)
                      : place.at(file).toString(),
              LocalDate.now(clock),
              terminal);
      CheckReport report = check.archive(archive);
      return oneOfSeveral ? report.withSeriesBelow(name) : report;
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private static Settings settings(Optional<Path> archive) throws CommandException {
    if (archive.isEmpty()) {
      return Settings.NONE;
    }
    try {
      return Archive.open(archive.get()).settings();
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private static final class FormatConverter implements ITypeConverter<Format> {
    private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

    static {
      for (Format format : Format.values()) {
        FORMATS.put(format.name().toLowerCase(Locale.ROOT), format);
      }
    }

    @Override
    public Format convert(String word) {
      Format format = FORMATS.get(word.toLowerCase(Locale.ROOT));
      if (format == null) {
        throw new TypeConversionException(
            "must be text, json, github or sarif, not \"" + word + "\"");
      }
      return format;
    }
  }
}
