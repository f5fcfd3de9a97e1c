package org.minutebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.archive.Archive;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/** Decides which files are no minutes, and why. */
final class FileFilter {
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(?:md|markdown|mkd|mdown|txt|html?|xhtml)");
  private static final Pattern TEMPLATE = Pattern.compile("(?:.*[-_. ])?template(?:[-_. ].*)?");
  private static final Pattern HOUSEKEEPING =
      Pattern.compile(
          "(?:code[-_ ]?of[-_ ]?conduct|contributing|licen[cs]e|changelog|changes|governance|charter"
              + "|security|support|authors|maintainers|toc|contents|summary-template)");
  private static final Pattern MEETING =
      Pattern.compile(
          "(?i).*(?:meeting|minutes|call\\b|telecon|standup|stand-up|\\bsync\\b|notes|weekly).*");

  private FileFilter() {}

  /** The reason to skip a file for its name alone; empty if there is none. */
  static Optional<String> byName(String file, IgnoredFiles ignored) {
    if (ignored.has(file)) {
      return Optional.of("ignored by " + Archive.SETTINGS);
    }
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!TEXT.matcher(name).matches()) {
      return Optional.of("not Markdown, text or HTML");
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (TEMPLATE.matcher(stem).matches()) {
      return Optional.of("a template");
    }
    if (HOUSEKEEPING.matcher(stem).matches()) {
      return Optional.of("about the project, no meeting");
    }
    return Optional.empty();
  }

  /** The reason to skip a file for what was read in it; empty if it is minutes. */
  static Optional<String> byContent(
      String file,
      Optional<LocalDate> date,
      String title,
      List<Attendee> attendees,
      List<Section> sections,
      List<Statement> statements) {
    if (sections.stream().allMatch(s -> s.text().isBlank())) {
      return Optional.of("empty");
    }
    boolean discussed = sections.stream().anyMatch(Section::topic);
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (date.isEmpty() && (name.startsWith("readme.") || name.startsWith("index."))) {
      return Optional.of("a README");
    }
    if (date.isEmpty() && attendees.isEmpty()) {
      if (!discussed) {
        return Optional.of("no date and no discussion");
      }
      if (!MEETING.matcher(file).matches() && !MEETING.matcher(title).matches()) {
        return Optional.of("no date, and nothing says that it is a meeting");
      }
    }
    if (!discussed && attendees.isEmpty() && statements.stream().noneMatch(Statement::explicit)) {
      return Optional.of("an agenda or a stub: nothing was discussed");
    }
    return Optional.empty();
  }
}
