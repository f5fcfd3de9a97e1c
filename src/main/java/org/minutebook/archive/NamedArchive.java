package org.minutebook.archive;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several archives that a settings file names.
 *
 * @param name its series, which the paths and ids of its minutes begin with
 * @param from its folder, or the address of a git repository
 * @param path of the minutes in a repository; empty for all of it
 * @param pull age from which a clone is updated; zero for never, empty for the usual
 * @param line where it stands in the settings
 */
public record NamedArchive(
    String name, String from, Optional<String> path, Optional<Duration> pull, int line) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,5})([smhd])");

  /** Reads {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d} and {@code 0}; empty for the rest. */
  public static Optional<Duration> time(String text) {
    Matcher time = TIME.matcher(text);
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
      return Optional.empty();
    }
    int number = Integer.parseInt(time.group(1));
    return Optional.of(
        switch (time.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }
}
