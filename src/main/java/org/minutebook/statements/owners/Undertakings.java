package org.minutebook.statements.owners;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.Phrases;

/** Knows how minutes name, before or behind something to do, who takes it on. */
public final class Undertakings {
  private static final String ONE =
      "@?\\p{L}[\\p{L}\\p{N}._'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,2}";

  private static final String LIST =
      "(?<who>"
          + ONE
          + "(?:\\s?(?:,|/|&|\\+)\\s?"
          + ONE
          + "|\\s(?:and|und|et|y)\\s"
          + ONE
          + "){0,4})";

  /** {@code "Ann Lee and Bob will count them"}. */
  private static final Pattern UNDERTAKES =
      Pattern.compile(
          "^(?:@?[\\p{L}][\\p{L}\\p{N}._-]*(?: [\\p{Lu}][\\p{L}.]*){0,2}(?:(?:,| and|/| &) @?[\\p{L}][\\p{L}._-]*(?: [\\p{Lu}][\\p{L}.]*)?)*+) (?:to|will|can) [a-z].*",
          Pattern.DOTALL);

  /** {@code "Ann/Bob: count them"}, {@code "@ann -> count them"}. */
  private static final Pattern FIRST =
      Pattern.compile(
          "^" + LIST + "(?:\\s?[:：]\\s+|\\s+(?:[-–—→⇒]|[-=]>)\\s+)(?<task>\\S.*)$", Pattern.DOTALL);

  /** {@code "Ann Lee count them"}. */
  private static final Pattern ASSIGNED =
      Pattern.compile("\\W{0,2}(?<who>" + ONE + ")\\W{0,2} (?<task>\\p{Ll}+)");

  /** {@code "count them (Ann)"}, {@code "count them - @ann"}. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:\\s[(\\[]|\\s[-–—]\\s|\\s(?:→|->|=>)\\s?|\\s(?=@))" + LIST + "[)\\]]?[.!]?$");

  /** {@code "=> Ann will count them"}, also with a picture of an arrow or of a hand. */
  private static final Pattern ARROW =
      Pattern.compile("^(?:=>|⇒|→|->|➡|➔|▶|►|👉)\\uFE0F?\\s*(?<rest>\\S.*)$", Pattern.DOTALL);

  private static final String ARROW_STARTS = "=⇒→-➡➔▶►\uD83D";

  /** What may follow who does what is nested below: {@code "Ann will:"}. */
  private static final Pattern WHO_END = Pattern.compile("(?: will| to|'ll|’ll)?\\s?[:：]?$");

  /** A longer item says more than who does something. */
  private static final int MAX_WHO_LENGTH = 50;

  /** Names behind something to do are looked for at its end only. */
  private static final int MAX_LIST_LENGTH = 60;

  private static final Pattern HE =
      Pattern.compile(
          "(?i)(?:^|[.,;:(]\\s*|\\b(?:and|so|but|then) )(?:he|she)"
              + Phrases.anyOf("after pronoun")
              + "\\b");
  private static final Pattern I = Pattern.compile("(?:^|\\W)(?:I|I'll|I’ll|I'm|I’m)\\b");
  private static final Pattern NOBODY =
      Pattern.compile(
          "^\\W{0,3}(?:also |then |and |so )?(?i:" + Phrases.anyOf("subjectless") + ")\\b");
  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}-]");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s?(?:,|/|&|\\+)\\s?|\\s(?:and|und|et|y)\\s");
  private static final Set<String> EVERYBODY = Set.copyOf(Phrases.of("everybody"));
  private static final Lexicon LEXICON = Lexicon.load();

  private Undertakings() {}

  /** Whether a text speaks of "he" or "she" who does something. */
  public static boolean isOfHim(String text) {
    return HE.matcher(text).find();
  }

  /** Whether a text speaks of "I", who says it. */
  public static boolean isOfSpeaker(String text) {
    return I.matcher(text).find();
  }

  /** Whether a text begins with what is to be done and names nobody: {@code "Will count them"}. */
  public static boolean isOfNobody(String text) {
    return NOBODY.matcher(text).find();
  }

  /** Whether a text begins with somebody who will do something, whoever that is. */
  public static boolean isUndertaken(String text) {
    return UNDERTAKES.matcher(text).matches();
  }

  /** Whether a text points with an arrow to who does something. */
  public static boolean isPointed(String text, Speakers speakers) {
    if (text.isEmpty() || ARROW_STARTS.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    Matcher arrow = ARROW.matcher(text);
    return arrow.matches()
        && (isUndertaken(arrow.group("rest")) || isTask(arrow.group("rest"), speakers));
  }

  /** Whether a text names somebody and then, as if it were asked of them, what to do. */
  public static boolean isTask(String text, Speakers speakers) {
    Matcher first = FIRST.matcher(text);
    return first.matches()
        && areNames(first.group("who"), speakers)
        && LEXICON.isToDo(WORD_END.split(first.group("task"), 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Whether a text begins as if it were asked of somebody: {@code "Count them"}. */
  public static boolean isAsked(String text) {
    return LEXICON.isToDo(WORD_END.split(text, 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Whether a text says, behind a box, who does what: {@code "Ann order them"}. */
  public static boolean isAssigned(String text, Speakers speakers) {
    Matcher assigned = ASSIGNED.matcher(text);
    return assigned.lookingAt()
        && areNames(assigned.group("who"), speakers)
        && LEXICON.isToDo(assigned.group("task"));
  }

  /** Whether a text names who does it, before or behind it. */
  public static boolean isOwned(String text, Speakers speakers) {
    Matcher first = FIRST.matcher(text);
    if (first.matches() && areNames(first.group("who"), speakers)) {
      return true;
    }
    Matcher last = LAST.matcher(text);
    last.region(Math.max(0, text.length() - MAX_LIST_LENGTH), text.length());
    return last.find() && areNames(last.group("who"), speakers);
  }

  /** The name in a text that only names who does what is nested below; "" if it says more. */
  public static String who(String text) {
    return text.length() > MAX_WHO_LENGTH
        ? ""
        : WHO_END.matcher(text.strip()).replaceFirst("").strip();
  }

  /** Whether a text only names somebody, by a handle or as people of the minutes are called. */
  public static boolean isWho(String text, Speakers speakers) {
    String who = who(text);
    return who.startsWith("@")
        ? who.length() > 1 && who.indexOf(' ') < 0
        : !who.isEmpty() && speakers.isPerson(who);
  }

  private static boolean areNames(String list, Speakers speakers) {
    for (String one : SEPARATOR.split(list)) {
      String given = one.split(" ", 2)[0].toLowerCase(Locale.ROOT);
      if (!given.startsWith("@")
          && !EVERYBODY.contains(given)
          && !speakers.isName(given)
          && !LEXICON.isName(given)) {
        return false;
      }
    }
    return true;
  }
}
