package org.minutebook.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.dates.DateWords;

/** Finds the day of a meeting in the head of its minutes where no label says that it is one. */
final class HeadDates {
  /** A longer paragraph is no date. */
  private static final int MAX_LENGTH = 80;

  /** Nothing but the names and numbers of a date and a time of day. */
  private static final Pattern DATE_ONLY =
      Pattern.compile(
          "(?i)(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
              + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
              + "|\\d{1,8}(?:st|nd|rd|th|am|pm|h)?|of|the|to|and|at|on|dated|le|il|el|am|den|utc|gmt|c?est|[ap]m)[ ,.:/–-]{0,3}){1,14}");

  /** A date and further details: {@code "11 May 2023 / 09:00 / by telephone"}. */
  private static final Pattern DATE_AND_DETAILS =
      Pattern.compile(
          "(?i)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
              + "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9},? \\d{4}|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{4}-\\d{1,2}-\\d{1,2})\\s*(?:[/|,;@(–—-]|at\\b|\\d{1,2}[:h.]\\d\\d|$)");

  /** A link further down is about something else. */
  private static final int MAX_HEAD = 8;

  /** An address that a line calls the agenda. */
  private static final Pattern AGENDA_LINK =
      Pattern.compile("(?i)\\bagenda\\b[^\\n]{0,20}?(https?://[^\\s)>\\]]{1,300})");

  /** A sentence further down tells of another day. */
  private static final int MAX_SENTENCES = 4;

  /** A longer text is more than a sentence or two. */
  private static final int MAX_SENTENCE = 300;

  /** What follows the words of a sentence before the day. */
  private static final int MAX_BEFORE_DAY = 40;

  /** A title that is a month and a day: {@code "5/3"}, {@code "5/3 Meeting"}. */
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?i)(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?: (?:meeting|call|notes|minutes|sync|agenda).{0,40})?");

  private HeadDates() {}

  /** A line without pictures and bullets before its words. */
  static String plain(String line) {
    int from = 0;
    while (from < line.length()
        && (line.charAt(from) > 0x2000 || line.charAt(from) == ' ')
        && !Character.isLetter(line.charAt(from))) {
      from++;
    }
    return line.substring(from);
  }

  /** The month and the day that a title consists of, if it does. */
  static DateText monthAndDay(String title) {
    Matcher m = MONTH_AND_DAY.matcher(title);
    return m.matches()
        ? new DateText(0, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
        : DateText.NONE;
  }

  /** A line or an item near the top that is a date and nothing else, or begins with one. */
  static void alone(List<Block> blocks, List<DateEvidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), 3))) {
      if (block.is(Block.Kind.HEADING) && DateWords.isOfAnotherMeeting(block.text())) {
        return;
      }
      if (block.is(Block.Kind.PARAGRAPH)) {
        String whole = block.text();
        if (!alone(whole, block.line(), true, into) && block.lines().size() < MAX_HEAD) {
          for (Block.Line line : block.lines()) {
            alone(line.text(), line.number(), true, into);
          }
        }
      } else if (block.is(Block.Kind.ITEM)) {
        alone(block.text(), block.line(), false, into);
      }
    }
  }

  private static boolean alone(String written, int line, boolean details, List<DateEvidence> into) {
    if (written.length() > MAX_LENGTH * 2) {
      return false;
    }
    String plain = plain(MarkdownStripper.strip(written));
    String text = DateWords.inEnglish(plain);
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    text = bracketed ? text.substring(1, text.length() - 1) : text;
    boolean found =
        text.length() <= MAX_LENGTH
            && (DATE_ONLY.matcher(text).matches()
                || (details && DATE_AND_DETAILS.matcher(text).lookingAt()));
    if (found) {
      into.add(DateEvidence.in(plain, line, "this line"));
    }
    return found;
  }

  /** The day in a sentence near the top: {@code "The meeting was held on 3 May 2021."} */
  static void held(List<Block> blocks, List<DateEvidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), MAX_SENTENCES))) {
      String text = block.is(Block.Kind.PARAGRAPH) ? block.text() : "";
      if (text.length() > MAX_SENTENCE
          || text.chars().noneMatch(Character::isDigit)
          || DateWords.isOfAnotherMeeting(text)) {
        continue;
      }
      String plain = MarkdownStripper.strip(text);
      int from = DateWords.afterHeld(plain);
      if (from >= 0) {
        String after = plain.substring(from, Math.min(plain.length(), from + MAX_BEFORE_DAY));
        DateText date = DateEvidence.ordered(after, plain);
        if (date.whole().isPresent()) {
          into.add(new DateEvidence(date, "", block.line(), "this line"));
          return;
        }
      }
    }
  }

  /** The day in the address of the agenda, which the head of the minutes may link to. */
  static void agenda(List<Block> blocks, List<DateEvidence> into) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), MAX_HEAD))) {
      for (Block.Line line : block.lines()) {
        if (line.text().indexOf("://") < 0 || DateWords.isOfAnotherMeeting(line.text())) {
          continue;
        }
        Matcher m = AGENDA_LINK.matcher(line.text());
        if (m.find()) {
          String address = m.group(1).replace("%2C", ",").replace("%20", " ");
          DateText date = PathDate.of(address.replace('#', '/').replace('_', ' '));
          if (date.whole().isPresent()) {
            into.add(new DateEvidence(date, "", line.number(), "the agenda's address"));
            return;
          }
        }
      }
    }
  }
}
