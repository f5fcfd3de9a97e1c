package org.minutebook.cli.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of an archive that is cloned. */
public final class RemoteOptions {
  private static final Duration USUAL = Duration.ofMinutes(10);

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
  private Duration pull = USUAL;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "folder for clones (default: minutebook in the user's cache)")
  private Path cache;

  Optional<String> path() {
    return Optional.ofNullable(path).filter(p -> !p.isBlank());
  }

  Duration pull() {
    return pull;
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

  /** Reads {@code 30s}, {@code 10m}, {@code 2h} and {@code 1d}. */
  static final class TimeConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})([smhd])");

    @Override
    public Duration convert(String text) {
      Matcher time = TIME.matcher(text);
      if (text.equals("0")) {
        return Duration.ZERO;
      }
      if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
        throw new TypeConversionException("must be a time such as 30s, 10m or 2h, not " + text);
      }
      int number = Integer.parseInt(time.group(1));
      return switch (time.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
