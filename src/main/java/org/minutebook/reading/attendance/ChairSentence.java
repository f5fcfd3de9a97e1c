package org.minutebook.reading.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;

/** Finds who presided where a sentence says so: {@code "Ann Lee called the meeting to order"}. */
final class ChairSentence {
  /** {@code "called the regular meeting of the board to order"}, {@code "chaired the call"}. */
  private static final Pattern PRESIDED =
      Pattern.compile(
          " (?:called (?:the|this) (?:[\\p{L}'-]{2,20} ){1,7}to order"
              + "|(?:chaired|chairs|led|moderated|facilitated|hosted|presided over)"
              + " (?:the|this|today's) (?:[\\p{L}'-]{2,20} ){0,3}(?:meeting|call|session)\\b)");

  /** {@code "called to order at 7:02 by"}, {@code "Meeting started by"}. */
  private static final Pattern BY =
      Pattern.compile(
          "(?:called to order|(?:meeting|call|session) (?:was |is )?"
              + "(?:started|opened|run|convened|chaired|led|moderated|facilitated|hosted|presided over))"
              + "[^,;()]{0,50}? by (?=[\\p{L}@])",
          Pattern.CASE_INSENSITIVE);

  /** Where the name ends that follows. */
  private static final Pattern NAME_END =
      Pattern.compile(
          "[,;:()]|\\. |\\.$| (?:at|on|in|with|and|as|from|via|who|um|à|a las|às)(?: |$)");

  /** Before the name a sentence begins. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\d)]{2})[.!?:] ");

  /** {@code "Ann Lee (chair) welcomed them"}. */
  private static final Pattern ROLE = Pattern.compile(" \\(([^()]{4,30})\\)");

  /** {@code "Ann Lee (chair) "} before the verb. */
  private static final Pattern BRACKETS_AT_END = Pattern.compile(" \\([^()]{1,40}\\)$");

  /** "And" in other languages, at the end of a subject. */
  private static final Set<String> JOINING = Set.of("und", "et", "y", "e", "en");

  /** A longer text is no short sentence about who presides. */
  private static final int MAX_SHORT = 120;

  /** Further down, a sentence is about something else. */
  private static final int MAX_BLOCKS = 30;

  private static final int MAX_LINE = 1000;
  private static final int MAX_NAME = 60;

  private final NameList names;
  private final PresentPeople present;

  ChairSentence(NameList names, PresentPeople present) {
    this.names = names;
    this.present = present;
  }

  /** Marks the first one whom a sentence near the top names; nobody if there is none. */
  void read(List<Block> blocks) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), MAX_BLOCKS))) {
      if (block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM)) {
        String text = block.text();
        if (text.length() <= MAX_LINE && mayName(text) && read(MarkdownStripper.strip(text))) {
          return;
        }
      }
    }
  }

  /** A quick test before the expressions are tried. */
  private static boolean mayName(String text) {
    return text.contains("order")
        || text.contains("hair")
        || text.contains("resid")
        || text.contains("présid")
        || text.contains("oderat")
        || text.contains("acilitat")
        || text.contains(" led ")
        || text.contains(" by ")
        || text.contains("hosted")
        || text.contains(" Sitzung")
        || text.contains(" Leitung")
        || text.contains("séance")
        || text.contains("sesión")
        || text.contains("reuni")
        || text.contains("opened")
        || text.contains(" ran ")
        || text.contains("kicked off")
        || text.contains("started the")
        || text.contains("convened")
        || text.contains(" opent ")
        || text.contains("riunione")
        || text.contains("host");
  }

  private boolean read(String text) {
    Matcher by = BY.matcher(text);
    if (by.find()) {
      return behind(text, by.end(), by.group().endsWith("started by "));
    }
    Matcher presided = PRESIDED.matcher(text);
    if (presided.find()) {
      return before(text, presided.start());
    }
    Matcher role = ROLE.matcher(text);
    while (role.find()) {
      if (names.isChair(role.group(1)) && before(text, role.start())) {
        return true;
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return false;
    }
    for (String phrase : NameWords.CHAIR_BEFORE.whole()) {
      int at = lower.indexOf(" " + phrase);
      if (at > 0 && !isOfNext(lower, at + phrase.length() + 1) && before(text, at)) {
        return true;
      }
    }
    if (text.length() <= MAX_SHORT && presides(text, lower)) {
      return true;
    }
    for (String phrase : NameWords.CHAIR_BEHIND.whole()) {
      int at = lower.indexOf(phrase + " ");
      if (at >= 0 && (at == 0 || !Character.isLetter(lower.charAt(at - 1)))) {
        return behind(text, at + phrase.length() + 1, phrase.endsWith("chair is"));
      }
    }
    return false;
  }

  /** Whether what follows is about another day: {@code "volunteered to chair next week"}. */
  private static boolean isOfNext(String lower, int from) {
    return lower.startsWith(" next", from) || lower.startsWith(" the next", from);
  }

  /** {@code "Ann chairs."}, {@code "Ann Lee is facilitating, Bob takes notes."} */
  private boolean presides(String text, String lower) {
    for (String phrase : NameWords.PRESIDING.whole()) {
      int at = lower.indexOf(" " + phrase);
      int end = at + phrase.length() + 1;
      if (at > 0 && isEndOfClause(lower, end)) {
        String subject = lastName(text.substring(0, at).strip());
        boolean handle = subject.startsWith("@");
        if ((handle || present.knows(subject)) && mark(subject, handle)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isEndOfClause(String lower, int at) {
    return at >= lower.length()
        || ".,;!".indexOf(lower.charAt(at)) >= 0
        || lower.startsWith(" today", at)
        || lower.startsWith(" this week", at)
        || lower.startsWith(" and ", at);
  }

  private boolean behind(String text, int from, boolean handle) {
    Matcher end = NAME_END.matcher(text);
    int to = end.find(from) ? end.start() : text.length();
    return mark(text.substring(from, Math.min(to, text.length())), handle);
  }

  private boolean before(String text, int to) {
    Matcher end = SENTENCE_END.matcher(text).region(0, to);
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    String subject = BRACKETS_AT_END.matcher(text.substring(from, to).strip()).replaceFirst("");
    int comma = subject.lastIndexOf(',');
    String behind = comma > 0 ? subject.substring(comma + 1).strip() : "";
    boolean office = NameWords.OFFICE.has(behind) || NameWords.TITLE.has(behind);
    String name = lastName(office ? subject.substring(0, comma) : subject);
    String first = name.isEmpty() && isJoined(subject) ? firstName(subject) : name;
    return mark(first, first.startsWith("@"));
  }

  /** Whether a subject did something else before: {@code "Ann Lee welcomed everyone and"}. */
  private static boolean isJoined(String subject) {
    int last = subject.lastIndexOf(' ');
    return last > 0 && (subject.endsWith(" and") || JOINING.contains(subject.substring(last + 1)));
  }

  /** The capitalised words at the beginning of a text. */
  private static String firstName(String text) {
    String[] words = text.split(" ");
    int to = 0;
    while (to < words.length && !words[to].isEmpty() && isPartOfName(words[to])) {
      to++;
    }
    while (to > 0 && NameWords.PARTICLE.has(words[to - 1])) {
      to--;
    }
    return String.join(" ", Arrays.asList(words).subList(0, to));
  }

  /** The capitalised words at the end of a text, particles between them included. */
  private static String lastName(String text) {
    String[] words = text.split(" ");
    int from = words.length;
    while (from > 0 && !words[from - 1].isEmpty() && isPartOfName(words[from - 1])) {
      from--;
    }
    while (from < words.length && NameWords.PARTICLE.has(words[from])) {
      from++;
    }
    return String.join(" ", Arrays.asList(words).subList(from, words.length));
  }

  private static boolean isPartOfName(String word) {
    return !word.endsWith(",")
        && (word.charAt(0) == '@'
            || Character.isUpperCase(word.charAt(0))
            || NameWords.PARTICLE.has(word));
  }

  /**
   * Marks somebody as chair.
   *
   * @param handle whether a single word is a handle
   */
  private boolean mark(String written, boolean handle) {
    if (written.isBlank() || written.length() > MAX_NAME) {
      return false;
    }
    String plain = written.strip();
    int blank = plain.indexOf(' ');
    boolean titled = blank > 0 && NameWords.TITLE.has(plain.substring(0, blank));
    List<NameList.Name> found = names.of(titled ? plain.substring(blank + 1) : plain);
    if (found.size() != 1) {
      return false;
    }
    String name = found.getFirst().name();
    if (Arrays.stream(name.split(" ")).anyMatch(names::isChair)) {
      return false;
    }
    boolean person = handle && name.indexOf(' ') < 0 && !Character.isUpperCase(name.charAt(0));
    if (person || NameCheck.isFull(name) || present.knows(name)) {
      present.addChairs(found);
      return true;
    }
    return false;
  }
}
