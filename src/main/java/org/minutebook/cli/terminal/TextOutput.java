package org.minutebook.cli.terminal;

import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.search.Snippet;

/** Formats what the commands print as plain text. */
public final class TextOutput {
  private TextOutput() {}

  /** {@code 1 file}, {@code 2 files}, {@code 3 entries}. */
  public static String count(long number, String noun) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number + " " + (number == 1 ? noun : plural);
  }

  /** {@code 42 sections}, or {@code the first 20 of 42 sections (--limit N for more)}. */
  public static String shown(long shown, long total, String noun) {
    String all = count(total, noun);
    return shown == total ? all : "the first " + shown + " of " + all + " (--limit N for more)";
  }

  /** {@code weekly/2014-08-07.md:9: message}, the form in which editors find the line. */
  public static String problem(String file, Problem problem) {
    return Terminal.clean(file + ":" + problem.line() + ": " + problem.message());
  }

  /** The date, always ten characters wide. */
  public static String date(Optional<MeetingDate> date) {
    return "%-10s".formatted(date.map(MeetingDate::toString).orElse("undated"));
  }

  /** A snippet on one line, with the words that match highlighted. */
  public static String snippet(Snippet snippet, Terminal terminal) {
    String text = snippet.text();
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      line.append(onOneLine(text.substring(from, mark.start())));
      line.append(terminal.highlight(onOneLine(text.substring(mark.start(), mark.end()))));
      from = mark.end();
    }
    return line.append(onOneLine(text.substring(from))).toString();
  }

  private static String onOneLine(String text) {
    return Terminal.clean(text.replaceAll("\\s+", " "));
  }
}
