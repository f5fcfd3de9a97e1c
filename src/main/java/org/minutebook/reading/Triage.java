package org.minutebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;

/** Which files are no minutes, and why. */
final class Triage {
  private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|markdown|mkd|mdown|txt|html?)");
  private static final Pattern TEMPLATE = Pattern.compile("(?:.*[-_. /])?template(?:[-_. ].*)?");

  private Triage() {}

  /** The reason to pass a file over, or empty if it is minutes. */
  static Optional<String> passOver(String file, Optional<LocalDate> date, List<Section> sections) {
    String path = file.toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!TEXT.matcher(name).matches()) {
      return Optional.of("not Markdown, text or HTML");
    }
    if (sections.isEmpty()) {
      return Optional.of("empty");
    }
    if (date.isPresent()) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (TEMPLATE.matcher(stem).matches()) {
      return Optional.of("a template");
    }
    if (stem.equals("readme") || stem.equals("index")) {
      return Optional.of("a README without a date");
    }
    return Optional.of("no date");
  }
}
