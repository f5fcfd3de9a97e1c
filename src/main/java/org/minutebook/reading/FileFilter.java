package org.minutebook.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.archive.Archive;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/** Decides which files are no minutes, and why. */
final class FileFilter {
  static final String STUB = "an agenda or a stub: nothing was discussed";

  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(?:md|markdown|mkd|mdown|mdx|qmd|rmd|txt|html?|xhtml|rst|adoc|asciidoc|org|wiki|mediawiki)");

  /** The end of a name that says what kind of file it is; digits are part of a date. */
  private static final Pattern ENDING = Pattern.compile(".*\\.[a-z][a-z0-9]{0,9}");

  /** What a charter has headings about, but hardly any minutes. */
  private static final Pattern CHARTER =
      Pattern.compile(
          "(?i)(?:current )?(?:membership|objectives?|objectives? and key results|key results|mission|mission statement|charter|scope|in scope|out of scope"
              + "|deliverables|responsibilities|how to join|communication channels?|code of conduct|installation|usage|license|contributing)");

  private static final Pattern TEMPLATE = Pattern.compile("(?:.*[-_. ])?template(?:[-_. ].*)?");
  private static final Pattern HOUSEKEEPING =
      Pattern.compile(
          "(?:code[-_ ]?of[-_ ]?conduct|contributing|licen[cs]e|changelog|changes|governance|charter"
              + "|security|support|authors|maintainers|toc|contents|summary-template)");
  private static final Pattern MEETING =
      Pattern.compile(
          "(?i).*(?:meeting|minutes|call\\b|telecon|standup|stand-up|\\bsync\\b|notes|weekly).*");

  /** Headings that only minutes have. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)(?:meeting )?minutes|attendees\\b.*|attendance|members present|roll call");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)\\b(?:summary|notes|minutes|discussion)\\b");

  /** So many words are a sentence. */
  private static final int MIN_WORDS = 5;

  /** So many words are more than the name of a point. */
  private static final int MIN_WORDS_OF_POINT = 9;

  /** So many sentences are notes. */
  private static final int MIN_NOTES = 3;

  private FileFilter() {}

  /** The reason to skip a file for its name alone; empty if there is none. */
  static Optional<String> byName(String file, IgnoredFiles ignored) {
    if (ignored.has(file)) {
      return Optional.of("ignored by " + Archive.SETTINGS);
    }
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean ending = ENDING.matcher(name).matches();
    if (ending ? !TEXT.matcher(name).matches() : !namesMeeting(name)) {
      return Optional.of("not Markdown, text or HTML");
    }
    String stem = ending ? name.substring(0, name.lastIndexOf('.')) : name;
    if (TEMPLATE.matcher(stem).matches() && DateText.in(stem).whole().isEmpty()) {
      return Optional.of("a template");
    }
    if (HOUSEKEEPING.matcher(stem).matches()) {
      return Optional.of("about the project, no meeting");
    }
    return Optional.empty();
  }

  /** Whether a name without an ending is that of minutes, not of a licence or a program. */
  private static boolean namesMeeting(String name) {
    return DateText.in(name).whole().isPresent() || MEETING.matcher(name).matches();
  }

  /** The reason to skip a file for what was read in it; empty if it is minutes. */
  static Optional<String> byContent(
      String file,
      Optional<MeetingDate> date,
      String title,
      List<Attendee> attendees,
      List<Section> sections,
      List<Statement> statements,
      List<Block> blocks) {
    if (sections.stream().allMatch(s -> s.text().isBlank())) {
      return Optional.of("empty");
    }
    boolean discussed = sections.stream().anyMatch(Section::topic);
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean ofADay = date.flatMap(MeetingDate::day).isPresent();
    if (!ofADay && (name.startsWith("readme.") || name.startsWith("index."))) {
      return Optional.of("a README");
    }
    long ofCharter = sections.stream().filter(s -> CHARTER.matcher(s.title()).matches()).count();
    if (ofCharter > (attendees.isEmpty() ? 0 : 1)
        && (name.startsWith("readme.") || (date.isEmpty() && !attendees.isEmpty()))) {
      return Optional.of("about the project, no meeting");
    }
    if (date.isEmpty() && attendees.isEmpty()) {
      if (!discussed) {
        return Optional.of("no date and no discussion");
      }
      if (!MEETING.matcher(file).matches()
          && !MEETING.matcher(title).matches()
          && sections.stream().noneMatch(s -> HELD.matcher(s.title()).matches())) {
        return Optional.of("no date, and nothing says that it is a meeting");
      }
    }
    if (!discussed
        && attendees.isEmpty()
        && statements.stream().noneMatch(Statement::explicit)
        && !holdsNotes(blocks)) {
      return Optional.of(STUB);
    }
    return Optional.empty();
  }

  /**
   * Whether sentences stand below the items of a list, or in a list under a heading such as
   * "Summary", as notes do: an agenda hardly says more than its points.
   */
  private static boolean holdsNotes(List<Block> blocks) {
    int sentences = 0;
    boolean summary = false;
    for (Block block : blocks) {
      if (block.is(Block.Kind.HEADING)) {
        summary = SUMMARY.matcher(block.text()).find();
      }
      if (block.is(Block.Kind.ITEM)) {
        sentences += summary && isSentence(block.text(), MIN_WORDS_OF_POINT) ? 1 : 0;
        for (Block note : block.children()) {
          sentences += note.is(Block.Kind.ITEM) && isSentence(note.text(), MIN_WORDS) ? 1 : 0;
        }
      }
    }
    return sentences >= MIN_NOTES;
  }

  private static boolean isSentence(String text, int words) {
    String plain = text.indexOf("://") < 0 ? text : URL.matcher(text).replaceAll(" ");
    return !plain.endsWith("?") && WORD.matcher(plain).results().limit(words).count() == words;
  }
}
