package org.minutebook.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.minutebook.minutes.Problem;
import org.minutebook.search.Snippet;

/** The words of plain output. */
final class TextOutput {
  private TextOutput() {}

  /** {@code 1 file}, {@code 2 files}, {@code 3 entries}. */
  static String count(long number, String what) {
    String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    return number + " " + (number == 1 ? what : many);
  }

  /** {@code 42 sections}, or {@code the first 20 of 42 sections (--limit N for more)}. */
  static String shown(long shown, long total, String what) {
    String all = count(total, what);
    return shown == total ? all : "the first " + shown + " of " + all + " (--limit N for more)";
  }

  /** {@code weekly/2014-08-07.md:9: what is odd}, which editors can jump to. */
  static String problem(String file, Problem problem) {
    return Terminal.clean(file + ":" + problem.line() + ": " + problem.message());
  }

  /** The day, in a column of its own width. */
  static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("undated   ");
  }

  /**
   * Text on one line with the words that were found in colour, or else between asterisks, so that
   * they show in a file and without colours too.
   */
  static String marked(Snippet snippet, Terminal terminal) {
    String text = snippet.text();
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      line.append(folded(text.substring(from, mark.start())));
      String word = folded(text.substring(mark.start(), mark.end()));
      line.append(terminal.colour() ? terminal.marked(word) : "*" + word + "*");
      from = mark.end();
    }
    return line.append(folded(text.substring(from))).toString();
  }

  private static String folded(String text) {
    return Terminal.clean(text.replaceAll("\\s+", " "));
  }
}
