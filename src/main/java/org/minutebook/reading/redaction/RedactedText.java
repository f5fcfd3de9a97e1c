package org.minutebook.reading.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.minutebook.archive.Redactions;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;

/** The text of a file without what must go. Whatever stays keeps its line. */
public final class RedactedText {
  private RedactedText() {}

  /**
   * Takes out of a text what must go.
   *
   * @param meetings reads the meetings of the text as it is; asked only if some or their sections
   *     are to go
   */
  public static SourceText of(
      String file,
      SourceText text,
      Redactions redactions,
      Function<SourceText, List<Meeting>> meetings) {
    if (redactions.isEmpty()) {
      return text;
    }
    List<String> lines = new ArrayList<>(text.lines());
    List<Problem> problems = new ArrayList<>(text.problems());
    Set<String> within = redactions.within(file);
    if (!within.isEmpty()) {
      Set<String> left = new HashSet<>(within);
      for (Meeting meeting : meetings.apply(text)) {
        blank(meeting, within, lines, left);
      }
      if (!left.isEmpty()) {
        problems.add(
            new Problem(
                1,
                "settings",
                left.size()
                    + " of the redactions in minutebook.yaml name a meeting or section that is not"
                    + " in this file: put them right by the ids that parse prints"));
      }
    }
    String marked = redactions.redactedWords().mark(String.join("\n", lines));
    return new SourceText(List.of(marked.split("\n", -1)), text.original(), problems);
  }

  /** Empties the lines of a meeting, or of some of its sections and of those below them. */
  private static void blank(
      Meeting meeting, Set<String> within, List<String> lines, Set<String> left) {
    if (left.remove(meeting.id())) {
      blank(meeting.line(), meeting.end(), lines);
    }
    int around = Integer.MAX_VALUE;
    for (Section section : meeting.sections()) {
      if (section.level() <= around) {
        String address = meeting.id() + "/" + section.id();
        left.remove(address);
        around = within.contains(address) ? section.level() : Integer.MAX_VALUE;
        if (around == Integer.MAX_VALUE) {
          continue;
        }
      }
      blank(section.line(), section.end(), lines);
    }
  }

  private static void blank(int first, int last, List<String> lines) {
    Collections.fill(lines.subList(first - 1, Math.min(last, lines.size())), "");
  }
}
