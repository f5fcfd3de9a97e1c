package org.minutebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.TitleText;
import org.minutebook.reading.outline.RunInHeading;
import org.minutebook.reading.outline.SectionStart;
import org.minutebook.reading.outline.SectionStarts;

/** Finds the title of a meeting. */
final class MeetingTitle {
  private static final Pattern DATED_PREFIX =
      Pattern.compile("^[^:]{0,40}\\d[^:]{0,40}:\\s+(?<subject>\\S.*)$");
  private static final Pattern DATE_PREFIX =
      Pattern.compile("^(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}\\s*[:–—-]\\s*(?<subject>\\S.*)$");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:.{0,30}\\b)?(?:meeting|call)?\\s*(?:agenda|notes|minutes|template)|agenda|notes|minutes|meeting");

  /** A heading that is an image, maybe in a link, without words. */
  private static final Pattern LOGO =
      Pattern.compile(
          "#*\\s*\\[?!\\[[^\\[\\]]*+\\]\\([^()]*+\\)(?:\\]\\([^()]*+\\))?\\s*#*|\\s*<img\\b[^<>]*+>\\s*");

  /** A heading that says nothing about the meeting. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?i)\\W*(?:draft|attendees|attendance|present|participants|roll call|agenda items)\\W*");

  /** What the name of a meeting says. */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?i)\\b(?:meetings?|minutes|call|telecon|teleconference|standup|sync|weekly|monthly|committee|working group|council|board|protokoll|sitzung|réunion|reunión|reunião|riunione|vergadering)\\b");

  private static final Pattern NOTHING_BUT_MINUTES =
      Pattern.compile("(?i)(?:meeting )?(?:minutes|notes)|meeting");

  /** A sentence, or one that begins. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?]$|[.;] \\p{L}|,$|://");

  /** A line this long is a sentence. */
  private static final int MAX_TITLE_LINE = 80;

  /** The name of the meeting stands among so many lines. */
  private static final int MAX_LINES = 6;

  private static final Pattern SUBJECT = Pattern.compile("(?i)subject|title|betreff");

  /** A longer line is no title. */
  private static final int MAX_LENGTH = 120;

  /** A heading further down does not name the page. */
  private static final int MAX_BLOCKS = 12;

  private MeetingTitle() {}

  /**
   * The subject that the front matter gives, else the first heading, else the first line of a plain
   * text file, else the file's name.
   */
  static String of(
      String path, FrontMatter front, List<Block> blocks, boolean plainText, LabelWords words) {
    Optional<String> described =
        front
            .first("description")
            .map(DATED_PREFIX::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group("subject").strip());
    if (described.isPresent()) {
      return TitleText.clean(described.get());
    }
    Optional<Heading> first = heading(blocks, words);
    Optional<String> heading = first.map(Heading::title);
    Optional<String> title = front.first("title").map(TitleText::clean).filter(t -> !t.isBlank());
    boolean generic = heading.map(h -> GENERIC.matcher(h).matches()).orElse(true);
    boolean longer =
        title.isPresent() && heading.isPresent() && title.get().length() > heading.get().length();
    boolean topic = first.isPresent() && !first.get().ofPage();
    boolean dated = title.isPresent() && !DateText.in(title.get()).isNone();
    if (title.isPresent() && (generic || longer || (topic && !dated))) {
      return title.get();
    }
    Optional<String> subject = front.first("subject", "description", "name").map(TitleText::clean);
    if (topic && title.isEmpty() && subject.isPresent()) {
      return subject.get();
    }
    boolean bold =
        heading.isEmpty() && !blocks.isEmpty() && RunInHeading.namesPage(blocks.getFirst());
    if ((plainText || bold) && title.isEmpty()) {
      Optional<String> line =
          (plainText ? meetingLine(blocks, words) : Optional.<String>empty())
              .or(() -> firstLine(blocks))
              .filter(t -> plainText || !isFrame(t, words));
      if (line.isPresent()) {
        return line.get();
      }
    }
    if ((heading.isEmpty() || topic) && title.isEmpty()) {
      Optional<String> line = meetingLine(blocks, words);
      if (line.isPresent()) {
        return line.get();
      }
    }
    if (heading.isPresent()) {
      Matcher date = DATE_PREFIX.matcher(heading.get());
      return date.matches() ? date.group("subject") : heading.get();
    }
    return title.or(() -> subject).orElseGet(() -> stem(path));
  }

  /**
   * The title of one of the meetings of a file: what its heading says it was about, else the file's
   * own title, which names the series, else its heading.
   *
   * @param file the blocks of the whole file
   */
  static String of(MeetingPart part, FrontMatter front, List<Block> file) {
    if (part.subject().isPresent()) {
      Matcher date = DATE_PREFIX.matcher(part.subject().get());
      return date.matches() ? date.group("subject") : part.subject().get();
    }
    if (!part.heading().extra().isEmpty()) {
      return part.heading().withoutDate();
    }
    return front
        .first("title")
        .map(TitleText::clean)
        .or(() -> firstHeading(file, part.line()))
        .filter(t -> !t.isBlank() && !DatedLine.isBare(t))
        .orElse(part.heading().title());
  }

  private static Optional<String> firstHeading(List<Block> blocks, int before) {
    return blocks.stream()
        .takeWhile(b -> b.line() <= before)
        .map(SectionStarts::heading)
        .flatMap(Optional::stream)
        .findFirst()
        .map(SectionStart::title)
        .filter(t -> DateText.in(t).isNone());
  }

  /** The first line of a plain text file, or what follows {@code "Subject:"}. */
  private static Optional<String> firstLine(List<Block> blocks) {
    if (blocks.isEmpty() || !blocks.getFirst().is(Block.Kind.PARAGRAPH)) {
      return Optional.empty();
    }
    List<Block.Line> lines = blocks.getFirst().lines();
    for (Block.Line line : lines) {
      Optional<LabelledLine> label = LabelledLine.of(line.text());
      if (label.filter(l -> SUBJECT.matcher(l.label()).matches()).isPresent()) {
        return label.map(l -> TitleText.clean(l.rest())).filter(t -> !t.isBlank());
      }
    }
    return Optional.of(TitleText.clean(lines.getFirst().text()))
        .filter(t -> !t.isBlank() && t.length() < MAX_LENGTH);
  }

  /**
   * A heading that may name the page.
   *
   * @param ofPage whether it is the only one of its level or higher, or holds the date
   */
  private record Heading(String title, boolean ofPage) {}

  private static Optional<Heading> heading(List<Block> blocks, LabelWords words) {
    List<SectionStart> all =
        blocks.stream()
            .filter(b -> b.is(Block.Kind.HEADING) || b.is(Block.Kind.HTML))
            .map(SectionStarts::heading)
            .flatMap(Optional::stream)
            .filter(m -> !m.title().isBlank() && !LOGO.matcher(m.rawTitle()).matches())
            .toList();
    List<SectionStart> headings = all.stream().filter(m -> !isFrame(m.title(), words)).toList();
    if (headings.isEmpty() || headings.getFirst().line() > lastLine(blocks)) {
      return headings.stream()
          .limit(1)
          .filter(m -> namesMeetingFurtherDown(m, all))
          .findFirst()
          .map(m -> new Heading(m.title(), true));
    }
    boolean afterFrame = isFrame(all.getFirst().title(), words);
    SectionStart first = named(headings, lastLine(blocks));
    boolean highest = all.stream().filter(m -> m.level() <= first.level()).count() == 1;
    boolean dated = !DateText.in(first.title()).isNone();
    if (afterFrame && !highest && !dated) {
      // The page has no title: its first heading is a part such as "Agenda", this one a topic.
      return headings.stream()
          .filter(m -> DateText.in(m.title()).whole().isPresent() && m.line() <= lastLine(blocks))
          .findFirst()
          .map(m -> new Heading(m.title(), true));
    }
    if (NOTHING_BUT_MINUTES.matcher(first.title()).matches()) {
      Optional<SectionStart> second = subtitle(first, headings, blocks);
      if (second.isPresent()) {
        return Optional.of(new Heading(second.get().title(), true));
      }
    }
    return Optional.of(new Heading(first.title(), highest || dated));
  }

  /** Whether a heading is the name of a part of the minutes, such as "Agenda" or "Attendees". */
  private static boolean isFrame(String title, LabelWords words) {
    return FRAME.matcher(title).matches()
        || (words.isAny(
                title,
                LabelWords.Group.ATTENDANCE,
                LabelWords.Group.ABSENT,
                LabelWords.Group.AGENDA,
                LabelWords.Group.ACTIONS,
                LabelWords.Group.CONTENTS,
                LabelWords.Group.CONCLUSION,
                LabelWords.Group.NOTES)
            && DateText.in(title).isNone()
            && !MEETING.matcher(title).find());
  }

  /** A title above which a long roll stands. */
  private static boolean namesMeetingFurtherDown(SectionStart heading, List<SectionStart> all) {
    return heading.level() == 1
        && all.stream().filter(m -> m.level() == 1).count() == 1
        && MEETING.matcher(heading.title()).find();
  }

  /** The heading right below one that says no more than "Minutes". */
  private static Optional<SectionStart> subtitle(
      SectionStart first, List<SectionStart> headings, List<Block> blocks) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i).line() == first.line()) {
        int below = blocks.get(i + 1).line();
        return headings.stream()
            .filter(m -> m.line() == below && m.level() <= first.level() + 1)
            .filter(m -> DateText.in(m.title()).isNone() && MEETING.matcher(m.title()).find())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** A line near the top that names a meeting and is neither a sentence nor a label. */
  private static Optional<String> meetingLine(List<Block> blocks, LabelWords words) {
    int seen = 0;
    for (Block block : blocks.subList(0, Math.min(blocks.size(), MAX_BLOCKS))) {
      if (block.is(Block.Kind.HTML)) {
        continue;
      }
      if (!block.is(Block.Kind.PARAGRAPH) && !block.is(Block.Kind.CODE)) {
        return Optional.empty();
      }
      for (Block.Line line : block.lines()) {
        String text = TitleText.clean(line.text());
        if (++seen > MAX_LINES) {
          return Optional.empty();
        }
        if (text.length() < MAX_TITLE_LINE
            && MEETING.matcher(text).find()
            && text.indexOf(':') < 0
            && !SENTENCE.matcher(text).find()
            && !isFrame(text, words)
            && !NOTHING_BUT_MINUTES.matcher(text).matches()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** The first heading; the second if the first is only a date and lower in level. */
  private static SectionStart named(List<SectionStart> headings, int near) {
    SectionStart first = headings.getFirst();
    if (headings.size() > 1 && !DateText.in(first.title()).isNone()) {
      SectionStart second = headings.get(1);
      if (second.level() < first.level() && second.line() <= near) {
        return second;
      }
    }
    return first;
  }

  private static int lastLine(List<Block> blocks) {
    return blocks.get(Math.min(blocks.size(), MAX_BLOCKS) - 1).line();
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ');
  }
}
