package org.minutebook.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.markdown.WordFile;
import org.minutebook.minutes.Problem;

/**
 * The files of an archive that are named as the agenda of a meeting whose minutes are in another
 * file: {@code 2021-03-04-agenda.md} beside {@code 2021-03-04-minutes.md}, {@code
 * agenda/2021-03-04.md} beside {@code minutes/2021-03-04.md}. They belong to that meeting.
 */
public final class AgendaFiles {
  private static final String RESOURCE = "agenda-names.txt";
  private static final String REASON = "the agenda of ";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_. ]");
  private static final Map<String, Set<String>> WORDS = words();
  private static final Set<String> AGENDA = WORDS.get("agenda");
  private static final Set<String> MINUTES = WORDS.get("minutes");

  private final Map<String, String> minutesByAgenda;

  private AgendaFiles(Map<String, String> minutesByAgenda) {
    this.minutesByAgenda = minutesByAgenda;
  }

  private static Map<String, Set<String>> words() {
    return WordFile.lines(AgendaFiles.class, RESOURCE).stream()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(l -> l[0], l -> Set.of(l[1].split(" "))));
  }

  /**
   * Finds the agendas among files. An agenda's path names a day, and differs from that of exactly
   * one file that is no agenda only in words for agendas and minutes.
   */
  public static AgendaFiles among(List<String> files) {
    List<String> agendas = files.stream().filter(AgendaFiles::isAgenda).toList();
    if (agendas.isEmpty()) {
      return new AgendaFiles(Map.of());
    }
    Map<String, List<String>> others =
        files.stream()
            .filter(file -> !isAgenda(file))
            .collect(Collectors.groupingBy(AgendaFiles::meeting));
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String agenda : agendas) {
      List<String> minutes = others.getOrDefault(meeting(agenda), List.of());
      if (minutes.size() == 1) {
        pairs.put(agenda, minutes.getFirst());
      }
    }
    return new AgendaFiles(pairs);
  }

  /** The files that are agendas. */
  public Set<String> files() {
    return minutesByAgenda.keySet();
  }

  /** The file that, if it is minutes, is of the meeting that a file is the agenda of. */
  public Optional<String> minutesOf(String file) {
    return Optional.ofNullable(minutesByAgenda.get(file));
  }

  /** Why a file is skipped that is the agenda of minutes. */
  public static String reason(String minutes) {
    return REASON + minutes;
  }

  /** Whether a file was skipped as the agenda of minutes in another. */
  public static boolean isReason(String skipped) {
    return skipped != null && skipped.startsWith(REASON);
  }

  /** Whether a file skipped for that reason is skipped all the same if it is an agenda. */
  public static boolean mayBeAgenda(String skipped) {
    return isReason(skipped) || FileFilter.STUB.equals(skipped);
  }

  /** What an agenda was read as, now that the minutes of its meeting are known to be minutes. */
  public static Reading beside(String minutes, Reading agenda) {
    return switch (agenda) {
      case Reading.Minutes read -> {
        List<Problem> problems =
            read.meetings().stream().flatMap(m -> m.problems().stream()).toList();
        yield new Reading.Skipped(read.file(), reason(minutes), problems);
      }
      case Reading.Skipped skipped ->
          mayBeAgenda(skipped.reason())
              ? new Reading.Skipped(skipped.file(), reason(minutes), skipped.problems())
              : skipped;
    };
  }

  private static boolean isAgenda(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    if (AGENDA.stream().noneMatch(lower::contains)) {
      return false; // nearly all files
    }
    boolean agenda = false;
    for (String part : parts(file)) {
      List<String> words = List.of(BETWEEN_WORDS.split(part));
      if (words.stream().anyMatch(AGENDA::contains)) {
        if (words.contains("notes") || words.contains("minutes")) {
          return false;
        }
        agenda = true;
      }
    }
    return agenda && PathDate.of(file).whole().isPresent();
  }

  /** The path without words for agendas and minutes, which is that of the meeting. */
  private static String meeting(String file) {
    return Arrays.stream(parts(file))
        .map(
            part ->
                Arrays.stream(BETWEEN_WORDS.split(part))
                    .filter(w -> !w.isEmpty() && !AGENDA.contains(w) && !MINUTES.contains(w))
                    .collect(Collectors.joining("-")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private static String[] parts(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    boolean ending = dot > lower.lastIndexOf('/') && lower.substring(dot).matches("\\.[a-z]{1,9}");
    return (ending ? lower.substring(0, dot) : lower).split("/");
  }
}
