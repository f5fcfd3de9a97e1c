package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.LabelledLine;

/** Cuts a line that holds several labels of people: {@code "Chair: Ann, Scribe: Bob"}. */
final class LabelledParts {
  /** What may stand before a further label. */
  private static final String SEPARATORS = ",;.|·•/ ";

  /** After these any label ends what stands before, not only one of people. */
  private static final String BARS = "|·•";

  private static final String EMPHASIS = "*_";

  /** A longer line has one label. */
  private static final int MAX_LENGTH = 4000;

  private final AttendanceLabels labels;

  LabelledParts(AttendanceLabels labels) {
    this.labels = labels;
  }

  /** The parts of a line, each opening with its label; the whole line if there is but one. */
  List<String> of(String line) {
    if (line.length() > MAX_LENGTH || !mayHaveSeveral(line)) {
      return List.of(line);
    }
    boolean people = labels.opens(line) || labels.of(line).filter(labels::isAttendance).isPresent();
    boolean barred = hasBar(line);
    if (!people && !(barred && LabelledLine.of(line).filter(LabelledLine::strong).isPresent())) {
      return List.of(line);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    boolean counts = true;
    for (int i = 1; i < line.length() - 2; i++) {
      boolean blank = line.charAt(i) == ' ' && SEPARATORS.indexOf(line.charAt(i - 1)) >= 0;
      if (!blank || !mayOpenLabel(line.charAt(i + 1))) {
        continue;
      }
      String rest = line.substring(i + 1);
      boolean bar = BARS.indexOf(before(line, i)) >= 0;
      boolean opens = opensPart(rest, bar);
      if (opens || (bar && LabelledLine.of(rest).filter(l -> isShort(l.label())).isPresent())) {
        add(parts, line.substring(from, i), counts);
        from = i + 1;
        counts = opens;
      }
    }
    add(parts, line.substring(from), counts);
    return parts;
  }

  private static void add(List<String> parts, String part, boolean counts) {
    if (counts) {
      int to = part.length();
      while (to > 0 && SEPARATORS.indexOf(part.charAt(to - 1)) >= 0) {
        to--;
      }
      parts.add(part.substring(0, to));
    }
  }

  /** A quick test: two colons or dashes, or a sentence behind another. */
  private static boolean mayHaveSeveral(String line) {
    int colon = line.indexOf(':');
    if (colon >= 0 && line.indexOf(':', colon + 1) > 0) {
      return true;
    }
    return line.contains(" by ") || line.contains(". ") || (colon >= 0 && hasBar(line));
  }

  private static boolean hasBar(String line) {
    return line.contains(" | ") || line.contains(" · ") || line.contains(" • ");
  }

  private static char before(String line, int blank) {
    int i = blank - 1;
    while (i > 0 && line.charAt(i) == ' ') {
      i--;
    }
    return line.charAt(i);
  }

  private static boolean mayOpenLabel(char c) {
    return Character.isLetter(c) || EMPHASIS.indexOf(c) >= 0;
  }

  private boolean opensPart(String rest, boolean bar) {
    Optional<LabelledLine> label = labels.of(rest);
    return label
        .filter(
            l ->
                labels.isAbsent(l)
                    || labels.isChair(l)
                    || labels.isScribe(l)
                    || labels.isAttendance(l)
                    || ((bar || l.strong()) && labels.isPart(l)))
        .isPresent();
  }

  private static boolean isShort(String label) {
    return label.length() < 25;
  }
}
