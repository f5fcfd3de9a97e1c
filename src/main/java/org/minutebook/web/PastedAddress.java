package org.minutebook.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.search.MeetingRef;

/**
 * What people paste where an address is asked for: the address of a page, as a whole or from its
 * host on, the path of a file, a day.
 */
public final class PastedAddress {
  private static final String MEETINGS = "/meetings/";
  private static final String DECISIONS = "/decisions/";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A file may be followed by a line, as messages have it. */
  private static final Pattern FILE = Pattern.compile("(.{1,1000}\\.[A-Za-z]{2,8})(?::\\d{1,7})?");

  private PastedAddress() {}

  /** The address of a meeting or section, or a decision's number, that a text contains. */
  public static String of(String pasted) {
    String text = pasted.strip();
    boolean whole = text.startsWith("https://") || text.startsWith("http://");
    boolean path =
        text.startsWith(MEETINGS)
            || text.startsWith(MEETINGS.substring(1))
            || text.startsWith(DECISIONS);
    if (!whole && !path) {
      return text;
    }
    String cut = text.split("[?#]", 2)[0];
    for (String start : List.of(MEETINGS, DECISIONS)) {
      int at = ("/" + cut).indexOf(start);
      if (at >= 0) {
        return decoded(("/" + cut).substring(at + start.length()).replaceFirst("/+$", ""));
      }
    }
    return text;
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /**
   * The meetings that a file holds, or that were held on a day.
   *
   * @param archive where the minutes are, which may be part of a file's path
   */
  public static List<MeetingRef> meetings(
      String pasted, ArchivePlace archive, List<MeetingRef> all) {
    String text = pasted.strip();
    if (DAY.matcher(text).matches()) {
      return all.stream()
          .filter(m -> m.date().isPresent() && m.date().get().toString().equals(text))
          .toList();
    }
    Matcher file = FILE.matcher(text);
    return file.matches()
        ? path(file.group(1))
            .flatMap(archive::file)
            .map(name -> all.stream().filter(m -> m.file().equals(name)).toList())
            .filter(found -> !found.isEmpty())
            .orElseGet(() -> all.stream().filter(m -> m.file().equals(file.group(1))).toList())
        : List.of();
  }

  /** Empty for a text that no file can be called, such as one with a NUL. */
  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
