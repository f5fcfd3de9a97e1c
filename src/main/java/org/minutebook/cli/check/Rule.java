package org.minutebook.cli.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code check} looks for; the code of each stays the same from version to version. */
public enum Rule {
  NO_DATE(
      Severity.ERROR,
      "no date is found",
      "Put the day into the file's name, as 2020-05-04.md, or write Date: 2020-05-04 at the top."),
  IMPOSSIBLE_DATE(
      Severity.ERROR,
      "a date that no calendar has",
      "Correct the day or the month; the form is YYYY-MM-DD."),
  FRONT_MATTER_OPEN(
      Severity.ERROR, "the front matter is not closed", "Put a line with --- below its last key."),
  UNREADABLE(
      Severity.ERROR, "the file can't be read", "See that it exists and that you may read it."),
  PASSED_OVER(
      Severity.WARNING,
      "the file does not read as minutes",
      "Write minutes as the template in docs/template.md shows; what is no minutes should not be"
          + " checked."),
  FUTURE_DATE(
      Severity.WARNING,
      "the meeting is in the future",
      "If it has been held, correct the date, or give it at the top as Date: YYYY-MM-DD."),
  FOLDER_YEAR(
      Severity.WARNING,
      "the year is not that of the folder",
      "If the year is a slip, as happens in January, correct it; else move the file."),
  DATE_CONFLICT(
      Severity.WARNING,
      "two dates are given",
      "Let the file's name, the front matter and the heading tell the same day."),
  WEEKDAY_CONFLICT(
      Severity.WARNING,
      "the day of the week is not that of the date",
      "Correct the date or the day of the week."),
  NOBODY_PRESENT(
      Severity.WARNING,
      "nobody is listed as present",
      "List those present below the title: Attendees: Ann Lee (chair), Bob Ray."),
  UNKNOWN_FRONT_MATTER(
      Severity.WARNING,
      "a key of the front matter is not read",
      "Check its spelling; date, title, attendees and chair are read, and so are those that"
          + " docs/formats.md names."),
  FRONT_MATTER_INVALID(
      Severity.WARNING,
      "the front matter is no valid YAML",
      "Put values with a colon or a # between quotation marks."),
  NOT_UTF_8(Severity.WARNING, "the file is not UTF-8", "Save it as UTF-8."),
  EMPTY_HEADING(
      Severity.WARNING,
      "a heading has no words",
      "Give the heading the name of the topic, or remove it."),
  EMPTY_SECTION(
      Severity.WARNING,
      "nothing is written below a heading",
      "Write what was said, if only \"None.\", or remove the heading."),
  ACTION_WITHOUT_OWNER(
      Severity.WARNING,
      "an action has no owner",
      "Say who does it: Action: Ann Lee to order the ropes."),
  BARE_DECISION(
      Severity.WARNING,
      "a decision is only a word",
      "Say what was decided, so that it means something by itself."),
  DUPLICATE(
      Severity.WARNING,
      "the meeting is there twice",
      "If they are the same meeting, remove one; else tell them apart by title."),
  SIMILAR_NAME(
      Severity.WARNING,
      "a name is probably another's",
      "List both under \"people\" in minutebook.yaml, as one person or as two."),
  SAME_ADDRESS(
      Severity.WARNING,
      "two things would have one address",
      "Rename the file or the heading, if links should tell them apart."),
  SETTINGS(
      Severity.WARNING, "a setting is not understood", "See docs/settings.md for all settings."),
  CORRECTIONS(
      Severity.WARNING,
      "a correction does not fit",
      "See docs/corrections.md; what was corrected may have changed since.");

  /** Whether {@code check} fails. */
  public enum Severity {
    ERROR,
    WARNING;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;
  private final String summary;
  private final String fix;

  Rule(Severity severity, String summary, String fix) {
    this.severity = severity;
    this.summary = summary;
    this.fix = fix;
  }

  /** The code, such as {@code no-date}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it makes {@code check} fail. */
  public Severity severity() {
    return severity;
  }

  /** What is found, in a few words. */
  public String summary() {
    return summary;
  }

  /** What to do about it. */
  public String fix() {
    return fix;
  }

  /** The rule with a code. */
  static Optional<Rule> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
