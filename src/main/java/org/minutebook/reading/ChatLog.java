package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.PersonName;

/**
 * Writes the log of a chat as minutes, line by line: {@code "18:03 <ann> #topic Ropes"} becomes a
 * heading, what people said becomes items that open with their names. Lines keep their numbers.
 */
final class ChatLog {
  /** A time before a line: {@code 18:03}, {@code [18:03:40]}, {@code 2012-05-10T18:03:40}. */
  private static final String TIME =
      "(?:\\[?(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?\\]? ?)";

  /** {@code "18:03 <ann> they came in"}; the time may be missing. */
  private static final Pattern BRACKETS =
      Pattern.compile(TIME + "?\\s{0,3}<[ @+~&%]?([\\p{L}\\d_|`\\[\\]{}^-]{1,32})>\\s(.*)");

  /** {@code "18:03:40 ann: they came in"}. */
  private static final Pattern COLON =
      Pattern.compile(TIME + "\\s{0,3}([\\p{L}\\d_|`-]{1,32}): (.*)");

  /** What a program of the chat says, or that somebody came and went. */
  private static final Pattern NOISE =
      Pattern.compile(TIME + "\\s{0,3}(?:\\*{1,3}|-!-|==|-->|<--)\\s.*|(?:-!-|-->|<--)\\s.*");

  /** A command to the keeper of the minutes: {@code "#agreed keep the ropes"}. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "#(topic|subtopic|agreed|accepted|rejected|decision|action|todo|info|idea|chair|link|help)\\s+(.*)",
          Pattern.CASE_INSENSITIVE);

  /** What a scribe marks: {@code "Topic: Ropes"}, {@code "RESOLUTION: ..."}. */
  private static final Pattern MARK =
      Pattern.compile(
          "(Topic|Subtopic|RESOLUTION|RESOLVED|ACTION|AGREED|DECISION|Chair)\\s?: ?(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile("#(?:startmeeting|meetingname)\\s+(.{1,100})", Pattern.CASE_INSENSITIVE);

  private static final Pattern PRESENT =
      Pattern.compile("present ?\\+:? ?(.*)", Pattern.CASE_INSENSITIVE);

  /** Programs that keep minutes. */
  private static final Set<String> BOTS =
      Set.of(
          "meetbot",
          "zakim",
          "rrsagent",
          "trackbot",
          "supybot",
          "ubottu",
          "openstack",
          "chanserv",
          "github-bot",
          "ghbot",
          "agendabot",
          "gitbot",
          "botbot",
          "zodbot",
          "meetingbot");

  /** So many lines at least must be of the chat. */
  private static final int MIN_LINES = 5;

  private static final int MAX_LINE = 4000;

  private final List<String> lines = new ArrayList<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final Set<String> present = new LinkedHashSet<>();
  private boolean listed;
  private boolean opened;
  private String name = "";

  private ChatLog() {}

  /** The file with its chat written as minutes; the same if it is no log of a chat. */
  static SourceText read(SourceText source) {
    if (!isLog(source.lines())) {
      return source;
    }
    ChatLog log = new ChatLog();
    source.lines().forEach(log::line);
    log.roll();
    return new SourceText(log.lines, source.lines(), source.problems());
  }

  /** Whether most lines with any text are of a chat. */
  private static boolean isLog(List<String> lines) {
    int text = 0;
    int said = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        text++;
        said += mayBeSaid(line) && said(line) != null ? 1 : 0;
        if (text > 40 && said * 4 < text) {
          return false;
        }
      }
    }
    return said >= MIN_LINES && said * 2 > text;
  }

  /** A quick test before the expressions are tried. */
  private static boolean mayBeSaid(String line) {
    char first = line.stripLeading().charAt(0);
    return line.length() <= MAX_LINE && (first == '<' || first == '[' || Character.isDigit(first));
  }

  private static Matcher said(String line) {
    Matcher brackets = BRACKETS.matcher(line);
    if (brackets.matches()) {
      return brackets;
    }
    Matcher colon = COLON.matcher(line);
    return colon.matches() ? colon : null;
  }

  private void line(String line) {
    Matcher said = line.isBlank() || !mayBeSaid(line) ? null : said(line);
    if (said == null) {
      lines.add(!line.isBlank() && NOISE.matcher(line).matches() ? "" : line);
      return;
    }
    String speaker = said.group(1);
    String text = said.group(2).strip();
    if (BOTS.contains(speaker.toLowerCase(Locale.ROOT).replaceAll("[\\d_]+$", ""))) {
      lines.add("");
      return;
    }
    Matcher roll = PRESENT.matcher(text);
    if (roll.matches()) {
      listed = true;
      present.add(roll.group(1).isBlank() ? speaker : roll.group(1));
      lines.add("");
      return;
    }
    people.add(speaker);
    Matcher started = NAMED.matcher(text);
    if (started.matches()) {
      name = started.group(1);
    }
    if (!opened && text.toLowerCase(Locale.ROOT).startsWith("#startmeeting")) {
      opened = true;
      lines.add("- Chair: " + speaker);
      return;
    }
    Matcher command = COMMAND.matcher(text);
    Matcher mark = MARK.matcher(text);
    if (command.matches()) {
      lines.add(marked(command.group(1), command.group(2), speaker, text));
    } else if (mark.matches()) {
      lines.add(marked(mark.group(1), mark.group(2), speaker, text));
    } else if (text.startsWith("#")) {
      lines.add("");
    } else {
      lines.add("- " + speaker + ": " + text);
    }
  }

  private String marked(String mark, String text, String speaker, String whole) {
    return switch (mark.toLowerCase(Locale.ROOT)) {
      case "topic" -> "## " + text;
      case "subtopic" -> "### " + text;
      case "agreed", "accepted" -> "- AGREED: " + text;
      case "decision" -> "- DECISION: " + text;
      case "resolution", "resolved" -> "- RESOLVED: " + text;
      case "rejected" -> "- DECISION: rejected: " + text;
      case "action", "todo" -> "- ACTION: " + text;
      case "chair" -> chair(text, whole);
      case "info", "idea", "link", "help" -> "- " + speaker + ": " + text;
      default -> "- " + whole;
    };
  }

  /** Those a command makes chairs may only keep the minutes too: whoever opened has the chair. */
  private String chair(String text, String whole) {
    if (!whole.startsWith("#")) {
      return "- Chair: " + text;
    }
    return opened ? "" : "- Chair: " + String.join(", ", text.split("\\s+"));
  }

  /** Puts name and roll before the first line, into it, so that lines keep their numbers. */
  private void roll() {
    Set<String> all = new LinkedHashSet<>();
    Set<String> keys = new HashSet<>();
    for (String name : listed ? present : people) {
      if (keys.add(PersonName.key(name))) {
        all.add(name);
      }
    }
    String roll = "- Present: " + String.join(", ", all);
    lines.set(0, (name.isEmpty() ? "" : "# " + name + "\n\n") + roll + "\n\n" + lines.getFirst());
  }
}
