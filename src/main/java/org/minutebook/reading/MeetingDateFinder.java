package org.minutebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.outline.SectionStarts;

/**
 * Finds the day on which a meeting was held.
 *
 * @param date the day, if year, month and day are known
 * @param problems one for each source that disagrees with it
 */
record MeetingDateFinder(Optional<LocalDate> date, List<Problem> problems) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:meeting |call )?(?:dates?|when|day|held|datum|fecha)(?:\\s*(?:/|and|&)\\s*time)?(?: of (?:the )?meeting)?|date held");

  /** A longer paragraph is no date. */
  private static final int MAX_LENGTH = 80;

  /** Nothing but the names and numbers of a date and a time of day. */
  private static final Pattern DATE_ONLY =
      Pattern.compile(
          "(?i)(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
              + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
              + "|\\d{1,8}(?:st|nd|rd|th|am|pm|h)?|of|the|to|and|at|utc|gmt|c?est|[ap]m)[ ,.:/–-]{0,3}){1,14}");

  /** A date and further details: {@code "11 May 2023 / 09:00 / by telephone"}. */
  private static final Pattern DATE_AND_DETAILS =
      Pattern.compile(
          "(?i)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
              + "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9},? \\d{4}|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{4}-\\d{1,2}-\\d{1,2})\\s*(?:[/|,;@(–—-]|at\\b|\\d{1,2}[:h.]\\d\\d|$)");

  /** A labelled date further down is not that of this meeting. */
  private static final int MAX_BLOCKS = 25;

  private record Evidence(DateText date, int line, String source) {}

  /**
   * Takes the date from path, front matter, labelled lines and headings, in this order; the parts
   * that one source lacks come from the next that does not contradict it.
   */
  static MeetingDateFinder of(
      String path, FrontMatter front, List<Block> blocks, String firstLine) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(DateText.inPath(path), 1, "the path"));
    front
        .first("date", "meeting_date", "meeting-date", "updated", "created")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the front matter")));
    labelled(blocks, evidence);
    headings(blocks, evidence);
    alone(blocks, evidence);
    front
        .first("title", "subject")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the title")));
    evidence.add(new Evidence(DateText.in(firstLine), front.end() + 1, "the first line"));
    front
        .first("description")
        .ifPresent(v -> evidence.add(new Evidence(DateText.in(v), 1, "the description")));

    DateText known = DateText.NONE;
    for (Evidence e : evidence) {
      if (known.whole().isPresent()) {
        break;
      }
      if (agree(known, e.date())) {
        known = known.or(e.date());
      }
    }
    Optional<LocalDate> date = known.whole();
    return new MeetingDateFinder(date, date.map(d -> disagreeing(d, evidence)).orElse(List.of()));
  }

  private static boolean agree(DateText known, DateText more) {
    return (known.year() == 0 || more.year() == 0 || known.year() == more.year())
        && (known.month() == 0 || more.month() == 0 || known.month() == more.month())
        && (known.day() == 0 || more.day() == 0 || known.day() == more.day());
  }

  private static List<Problem> disagreeing(LocalDate date, List<Evidence> evidence) {
    List<Problem> problems = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (Evidence e : evidence) {
      Optional<LocalDate> other = e.date().whole();
      if (other.isPresent()
          && !other.get().equals(date)
          && reported.add(e.line() + " " + other.get())) {
        problems.add(
            new Problem(
                e.line(), e.source() + " says " + other.get() + ", taken for " + date + "; check"));
      }
    }
    return problems;
  }

  private static void labelled(List<Block> blocks, List<Evidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), MAX_BLOCKS))) {
      for (Block.Line line : block.lines()) {
        if (line.text().indexOf(':') < 0 && line.text().indexOf('：') < 0) {
          continue;
        }
        LabelledLine.of(MarkdownStripper.strip(TitleText.withoutHashes(line.text())))
            .ifPresent(l -> labelled(l.label(), l.rest(), line.number(), into));
      }
      if (block.is(Block.Kind.TABLE)) {
        table(block, into);
      }
    }
  }

  private static void labelled(String label, String value, int line, List<Evidence> into) {
    if (LABEL.matcher(label).matches()) {
      into.add(new Evidence(DateText.in(value), line, "this line"));
    }
  }

  /**
   * A table has the label beside the date, {@code | Date | 3 March |}, or, if it has a single row
   * of values, above it.
   */
  private static void table(Block table, List<Evidence> into) {
    List<List<String>> rows = new ArrayList<>();
    for (Block row : table.children().subList(0, Math.min(table.children().size(), MAX_BLOCKS))) {
      List<String> cells = new ArrayList<>();
      for (String cell : Block.cells(row)) {
        cells.add(MarkdownStripper.strip(cell).replaceFirst("\\s*:$", ""));
      }
      rows.add(cells);
      if (cells.size() > 1) {
        labelled(cells.get(0), cells.get(1), row.line(), into);
      }
    }
    if (rows.size() == 2) {
      for (int i = 0; i < Math.min(rows.get(0).size(), rows.get(1).size()); i++) {
        labelled(rows.get(0).get(i), rows.get(1).get(i), table.children().getLast().line(), into);
      }
    }
  }

  /** A paragraph near the top that is a date and nothing else. */
  private static void alone(List<Block> blocks, List<Evidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), 3))) {
      String text = block.is(Block.Kind.PARAGRAPH) ? MarkdownStripper.strip(block.text()) : "";
      if (text.length() <= MAX_LENGTH
          && (DATE_ONLY.matcher(text).matches() || DATE_AND_DETAILS.matcher(text).lookingAt())) {
        into.add(new Evidence(DateText.in(text), block.line(), "this line"));
      }
    }
  }

  /** The first two headings: there may be a logo or a team's name above the one with the date. */
  private static void headings(List<Block> blocks, List<Evidence> into) {
    blocks.stream()
        .map(SectionStarts::heading)
        .flatMap(Optional::stream)
        .limit(2)
        .forEach(m -> into.add(new Evidence(DateText.in(m.title()), m.line(), "the heading")));
  }
}
