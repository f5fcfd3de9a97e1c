package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/** Finds what the minutes of a meeting leave out: date, people, owners, words. */
final class MeetingFindings {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A label is not longer: {@code "Decision for Ann:"}. */
  private static final int LABEL_WORDS = 3;

  private final Meeting meeting;
  private final List<Finding> findings = new ArrayList<>();

  private MeetingFindings(Meeting meeting) {
    this.meeting = meeting;
  }

  static List<Finding> of(Meeting meeting) {
    MeetingFindings of = new MeetingFindings(meeting);
    if (meeting.date().isEmpty()) {
      of.add(meeting.line(), Rule.NO_DATE, "no date is found");
    }
    if (meeting.attendees().isEmpty()) {
      of.add(meeting.line(), Rule.NOBODY_PRESENT, "nobody is listed as present");
    }
    of.sections();
    meeting.statements().forEach(of::statement);
    return of.findings;
  }

  private void sections() {
    List<Section> sections = meeting.sections();
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean parent = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
      if (!parent && isEmpty(section)) {
        add(
            section.line(),
            Rule.EMPTY_SECTION,
            "nothing is written below \"%s\"".formatted(section.title()));
      }
    }
  }

  private static boolean isEmpty(Section section) {
    return section.text().startsWith("#")
        && section.text().lines().skip(1).noneMatch(line -> WORD.matcher(line).find());
  }

  private void statement(Statement statement) {
    boolean action = statement.kind() == Statement.Kind.ACTION;
    // Of what the author did not mark, the sentence before may say who does it.
    if (action && statement.explicit() && statement.owners().isEmpty()) {
      add(
          statement.line(),
          Rule.ACTION_WITHOUT_OWNER,
          "nobody is named who does \"%s\"".formatted(shown(statement)));
    }
    if (!action && words(withoutLabel(statement.plain())) <= 1) {
      add(
          statement.line(),
          Rule.BARE_DECISION,
          "\"%s\" does not say what was decided".formatted(shown(statement)));
    }
  }

  private static String withoutLabel(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && words(text.substring(0, colon)) <= LABEL_WORDS
        ? text.substring(colon + 1)
        : text;
  }

  private static long words(String text) {
    return WORD.matcher(text).results().limit(LABEL_WORDS + 1L).count();
  }

  private static String shown(Statement statement) {
    String text = statement.plain();
    return text.codePointCount(0, text.length()) <= 80
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 77)) + "...";
  }

  private void add(int line, Rule rule, String message) {
    findings.add(new Finding(meeting.file(), line, rule, message));
  }
}
