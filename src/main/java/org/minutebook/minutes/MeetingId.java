package org.minutebook.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a meeting's id and series from its file's path in the archive. */
public final class MeetingId {
  private static final Set<String> NAMED_BY_FOLDER = Set.of("index", "readme", "minutes");
  private static final Pattern DATE_LIKE =
      Pattern.compile(
          "(?i)(?:19|20)\\d\\d(?:[-_. ]?\\d{1,2}(?:[-_. ]?\\d{1,2})?)?"
              + "|(?:0?[1-9]|1[0-2]|\\d{1,2}[-_. ]\\d{1,2})"
              + "|(?:\\d{1,2}[-_. ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + "(?:[-_. ]?\\d{1,4})*");

  private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?(?![^-])");

  /** In characters; a longer address would not fit in a request. */
  private static final int LONGEST = 240;

  private MeetingId() {}

  /**
   * The meeting's id: its path without extension, each part as a slug; a file named {@code index},
   * {@code README} or {@code minutes} has the id of its folder. {@code
   * "2022/02/09-telecon/README.md"} gives {@code "2022/02/09-telecon"}. Of a very long path it is
   * the beginning, with a number that tells it from others.
   */
  public static String of(String file) {
    List<String> parts = new ArrayList<>(Arrays.asList(file.split("/", -1)));
    String name = parts.removeLast();
    int dot = name.lastIndexOf('.');
    boolean isEnding = name.chars().skip(dot + 1L).anyMatch(Character::isLetter);
    String stem = Slug.of(dot > 0 && isEnding ? name.substring(0, dot) : name, "section");
    if (!NAMED_BY_FOLDER.contains(stem) || parts.isEmpty()) {
      parts.add(stem);
    }
    return bounded(String.join("/", parts.stream().map(p -> Slug.of(p, "section")).toList()));
  }

  private static String bounded(String id) {
    if (id.length() <= LONGEST) {
      return id;
    }
    String number = "-" + Integer.toHexString(id.hashCode());
    int end = LONGEST - number.length();
    if (Character.isHighSurrogate(id.charAt(end - 1))) {
      end--;
    }
    while (id.charAt(end - 1) == '/' || id.charAt(end - 1) == '-') {
      end--;
    }
    return id.substring(0, end) + number;
  }

  /** The id of one of several meetings in a file: {@code "notes/2023/2023-05-17"}. */
  public static String of(String file, MeetingDate date) {
    return of(file) + "/" + date;
  }

  /** Whether an id is that of one of several meetings in a file, and not that of the whole file. */
  public static boolean isOfPart(String id, String file) {
    String prefix = of(file) + "/";
    return id.startsWith(prefix)
        && DAY_OR_MONTH.matcher(id).region(prefix.length(), id.length()).lookingAt();
  }

  /**
   * The series a file belongs to: the slug of the first folder of its path that is no year, month
   * or date; empty if there is none.
   */
  public static Optional<String> series(String file) {
    String[] parts = file.split("/");
    return Arrays.stream(parts, 0, parts.length - 1)
        .filter(part -> !DATE_LIKE.matcher(part).matches())
        .findFirst()
        .map(part -> Slug.of(part, "section"));
  }
}
