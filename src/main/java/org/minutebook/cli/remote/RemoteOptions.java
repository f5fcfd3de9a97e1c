package org.minutebook.cli.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.NamedArchive;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of an archive that is cloned, or of several. */
public final class RemoteOptions {
  static final Duration USUAL = Duration.ofMinutes(10);

  @Option(
      names = "--path",
      paramLabel = "FOLDER",
      description = "folder of the minutes in a repository that is cloned (default: all of it)")
  private String path;

  @Option(
      names = "--pull",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "age from which a clone is updated: 30s, 10m (default), 2h; 0 never")
  private Duration pull;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "folder for clones (default: minutebook in the user's cache)")
  private Path cache;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "settings that name several archives, to be read as one")
  private Path settings;

  Optional<String> path() {
    return Optional.ofNullable(path).filter(p -> !p.isBlank());
  }

  Duration pull() {
    return pull == null ? USUAL : pull;
  }

  /** The file that names several archives. */
  public Optional<Path> settings() {
    return Optional.ofNullable(settings);
  }

  /** Whether there is an option that only one archive can have. */
  boolean areOfOne() {
    return path != null || pull != null;
  }

  /** The folder for clones, by default where programs of this user keep what can be made again. */
  Path cache(Map<String, String> environment) {
    if (cache != null) {
      return cache;
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("minutebook");
  }

  /** Reads what {@link NamedArchive#time} does. */
  static final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return NamedArchive.time(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be a time such as 30s, 10m or 2h, not " + text));
    }
  }
}
