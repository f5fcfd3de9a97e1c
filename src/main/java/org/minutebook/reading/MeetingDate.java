package org.minutebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Problem;

/**
 * The day a meeting was held, from all that tells it.
 *
 * @param date the day, if year, month and day are told
 * @param problems sources that disagree with it
 */
record MeetingDate(Optional<LocalDate> date, List<Problem> problems) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:meeting |call )?(?:date|when|day|held)(?:\\s*(?:/|and|&)\\s*time)?(?: of (?:the )?meeting)?|date held");

  /** How far into the file a labelled date or a heading still speaks of this meeting. */
  private static final int NEAR = 25;

  private record Evidence(DateText date, int line, String source) {}

  /**
   * Weighs path, front matter, labelled lines and headings, in that order; parts that the better
   * source lacks come from the next.
   */
  static MeetingDate of(String path, FrontMatter front, List<Block> blocks, String firstLine) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(DateText.inPath(path), 1, "the path"));
    front
        .first("date", "meeting_date", "meeting-date", "updated", "created")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the front matter")));
    labelled(blocks, evidence);
    headings(blocks, evidence);
    front
        .first("title", "subject")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the title")));
    evidence.add(new Evidence(DateText.in(firstLine), 1, "the first line"));
    front
        .first("description")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the description")));

    DateText sum = DateText.NONE;
    for (Evidence e : evidence) {
      if (sum.whole().isPresent()) {
        break;
      }
      if (agree(sum, e.date())) {
        sum = sum.or(e.date());
      }
    }
    Optional<LocalDate> date = sum.whole();
    return new MeetingDate(date, date.map(d -> disagreeing(d, evidence)).orElse(List.of()));
  }

  private static boolean agree(DateText known, DateText more) {
    return (known.year() == 0 || more.year() == 0 || known.year() == more.year())
        && (known.month() == 0 || more.month() == 0 || known.month() == more.month())
        && (known.day() == 0 || more.day() == 0 || known.day() == more.day());
  }

  private static List<Problem> disagreeing(LocalDate date, List<Evidence> evidence) {
    List<Problem> problems = new ArrayList<>();
    for (Evidence e : evidence) {
      Optional<LocalDate> other = e.date().whole();
      if (other.isPresent() && !other.get().equals(date)) {
        problems.add(
            new Problem(
                e.line(), e.source() + " says " + other.get() + ", taken for " + date + "; check"));
      }
    }
    return problems;
  }

  private static void labelled(List<Block> blocks, List<Evidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), NEAR))) {
      for (Block.Line line : block.lines()) {
        Labelled.of(PlainText.of(line.text()))
            .filter(l -> LABEL.matcher(l.label()).matches())
            .ifPresent(
                l -> into.add(new Evidence(DateText.in(l.rest()), line.number(), "this line")));
      }
    }
  }

  /** The first two headings: a logo or a team's name may stand above the one with the date. */
  private static void headings(List<Block> blocks, List<Evidence> into) {
    blocks.stream()
        .filter(b -> b.is(Block.Kind.HEADING))
        .limit(2)
        .forEach(
            b ->
                into.add(
                    new Evidence(DateText.in(PlainText.of(b.text())), b.line(), "the heading")));
  }
}
