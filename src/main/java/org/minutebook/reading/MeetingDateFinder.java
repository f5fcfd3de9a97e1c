package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.TitleText;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.dates.DateWords;
import org.minutebook.reading.outline.SectionStarts;

/**
 * Finds the day on which a meeting was held, or the month where only that is told.
 *
 * @param date the day, if year, month and day are known, or else the month
 * @param problems one for each source that disagrees with it
 */
record MeetingDateFinder(Optional<MeetingDate> date, List<Problem> problems) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:meeting |call |session |utc )?(?:dates?|date ?time|time|start|when|day|held|datum|fecha|data|tag|wann|quand|日時|日付|日期)"
              + "(?:\\s*(?:/|and|&|und|et|y|e)\\s*(?:time|location|place|venue|uhrzeit|heure|hora|ora|horário|ort|lieu|lugar)){0,2}"
              + "(?: of (?:the )?meeting| \\([^()]{1,20}\\))?|date held|held on|time and date|start time|meeting of");

  /** A labelled date further down is not that of this meeting. */
  private static final int MAX_BLOCKS = 25;

  /** A month and a day before the day of the week: {@code 3/17 (Wed)}. */
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?i)^\\W*(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9]) ?\\((?:mon|tue|wed|thu|fri|sat|sun)");

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\d./-])20\\d\\d(?![\\p{L}\\d]|[.-]\\d)");

  /**
   * Takes the date from path, front matter, labelled lines and headings, in this order; the parts
   * that one source lacks come from the next that does not contradict it.
   */
  static MeetingDateFinder of(
      String path, FrontMatter front, List<Block> blocks, String firstLine) {
    List<DateEvidence> evidence = new ArrayList<>();
    evidence.add(new DateEvidence(PathDate.of(path), "", 1, "the path"));
    front
        .first("date", "meeting_date", "meeting-date", "meeting.date", "day", "datum", "fecha")
        .ifPresent(v -> evidence.add(DateEvidence.in(v, 1, "the front matter")));
    labelled(blocks, evidence);
    headings(blocks, evidence);
    HeadDates.alone(blocks, evidence);
    front
        .first("title", "subject")
        .ifPresent(v -> evidence.add(DateEvidence.in(v, 1, "the title")));
    if (!DateWords.isOfAnotherMeeting(firstLine)) {
      evidence.add(DateEvidence.titled(firstLine, front.end() + 1, "the first line"));
    }
    front
        .first("description")
        .ifPresent(v -> evidence.add(new DateEvidence(DateText.in(v), "", 1, "the description")));
    front
        .first("updated", "created", "published")
        .ifPresent(v -> evidence.add(new DateEvidence(DateText.in(v), "", 1, "the front matter")));
    HeadDates.agenda(blocks, evidence);
    HeadDates.held(blocks, evidence);

    // A file named by the day it was put there and by that of the meeting, which the text confirms.
    DateText second = PathDate.second(path);
    DateText known =
        evidence.stream().anyMatch(e -> !second.isNone() && e.date().equals(second))
            ? second
            : DateText.NONE;
    for (DateEvidence e : evidence) {
      if (known.whole().isPresent()) {
        break;
      }
      if (known.agrees(e.date())) {
        known = known.or(e.date());
      }
    }
    if (known.year() == 0 && known.day() != 0) {
      known = known.or(new DateText(year(front, blocks), 0, 0));
    }
    if (known.whole().isEmpty()) {
      known = withMonth(known, path, evidence);
    }
    Optional<MeetingDate> date = known.held();
    List<Problem> problems = new ArrayList<>();
    date.ifPresent(d -> problems.addAll(DateEvidence.disagreeing(d, evidence)));
    date.ifPresent(d -> problems.addAll(DateEvidence.wrongWeekdays(d, evidence)));
    return new MeetingDateFinder(date, problems);
  }

  /** What is known and the month, if a source names one and agrees. */
  private static DateText withMonth(DateText known, String path, List<DateEvidence> evidence) {
    if (known.month() != 0 && known.year() != 0) {
      return known;
    }
    for (DateEvidence e : evidence) {
      DateText month = e.month();
      if (month.month() != 0 && month.year() != 0 && known.agrees(month)) {
        return known.or(month);
      }
    }
    DateText month = MonthText.inName(path, known.year());
    return known.agrees(month) ? known.or(month) : known;
  }

  private static void labelled(List<Block> blocks, List<DateEvidence> into) {
    boolean other = false;
    for (int i = 0; i < Math.min(blocks.size(), MAX_BLOCKS); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.HEADING)) {
        other = DateWords.isOfAnotherMeeting(block.text());
        String title = MarkdownStripper.strip(TitleText.withoutHashes(block.text()));
        below(title, blocks, i + 1, into);
      }
      for (Block.Line line : other ? List.<Block.Line>of() : block.lines()) {
        if (line.text().indexOf(':') < 0 && line.text().indexOf('：') < 0) {
          continue;
        }
        LabelledLine.of(
                HeadDates.plain(MarkdownStripper.strip(TitleText.withoutHashes(line.text()))))
            .ifPresent(l -> labelled(l.label(), l.rest(), line.number(), into));
      }
      if (block.lines().size() == 1) {
        String text = MarkdownStripper.strip(block.text());
        if (text.endsWith(":")) {
          below(text.substring(0, text.length() - 1), block.children(), 0, into);
          below(text.substring(0, text.length() - 1), blocks, i + 1, into);
        }
      }
      if (block.is(Block.Kind.TABLE) && !other) {
        table(block, into);
      }
    }
  }

  /** A date in the paragraph or item below its label. */
  private static void below(String label, List<Block> blocks, int at, List<DateEvidence> into) {
    if (at < blocks.size()
        && LABEL.matcher(label).matches()
        && (blocks.get(at).is(Block.Kind.PARAGRAPH) || blocks.get(at).is(Block.Kind.ITEM))) {
      labelled(label, blocks.get(at).text(), blocks.get(at).line(), into);
    }
  }

  private static void labelled(String label, String value, int line, List<DateEvidence> into) {
    if (LABEL.matcher(label).matches()) {
      DateText date = DateEvidence.ordered(value, label);
      if (date.isNone()) {
        Matcher m = MONTH_AND_DAY.matcher(value);
        date =
            m.find()
                ? new DateText(0, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
                : DateText.NONE;
      }
      into.add(new DateEvidence(date, value, line, "this line"));
    }
  }

  /** The only year in the titles; 0 if there is none, or several. */
  private static int year(FrontMatter front, List<Block> blocks) {
    List<String> titles = new ArrayList<>();
    front.first("year").ifPresent(titles::add);
    front.first("title", "subject").ifPresent(titles::add);
    blocks.stream()
        .map(SectionStarts::heading)
        .flatMap(Optional::stream)
        .limit(2)
        .forEach(m -> titles.add(m.title()));
    Set<Integer> years = new HashSet<>();
    for (String title : titles) {
      YEAR.matcher(title).results().forEach(m -> years.add(Integer.parseInt(m.group())));
    }
    return years.size() == 1 ? years.iterator().next() : 0;
  }

  /**
   * A table has the label beside the date, {@code | Date | 3 March |}, or, if it has a single row
   * of values, above it.
   */
  private static void table(Block table, List<DateEvidence> into) {
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

  /** The first two headings: there may be a logo or a team's name above the one with the date. */
  private static void headings(List<Block> blocks, List<DateEvidence> into) {
    blocks.stream()
        .map(SectionStarts::heading)
        .flatMap(Optional::stream)
        .limit(2)
        .filter(m -> !DateWords.isOfAnotherMeeting(m.title()))
        .forEach(
            m -> {
              DateEvidence title = DateEvidence.titled(m.title(), m.line(), "the heading");
              DateText bare = HeadDates.monthAndDay(m.title());
              into.add(
                  title.date().isNone() && !bare.isNone()
                      ? new DateEvidence(bare, "", m.line(), "the heading")
                      : title);
            });
  }
}
