package org.minutebook.statements.owners;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Phrases;

/**
 * Finds owners that are listed before or behind an action, {@code "AL + BR: ..."}, {@code
 * "(@ann)"}, or named by what they are in the group, {@code "Treasurer to pay the bill"}.
 */
final class OwnerLists {
  private static final String ONE =
      "(?:@[\\p{L}\\p{N}_-]{1,40}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,2}|\\p{L}[\\p{L}\\p{N}._'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,2})";
  private static final String AND =
      "(?:\\s?(?:,|/|&|\\+)\\s?(?:and )?|\\s(?:and|or|und|et|y)\\s|\\s(?=@))";
  private static final String LIST = "(?<list>" + ONE + "(?:" + AND + ONE + "){0,6})";
  private static final Pattern SEPARATOR = Pattern.compile(AND);

  /** {@code "Ann/Bob: "}, {@code "Ann, Bob and Cy will "}, {@code "ACTION(Ann, Bob): "}. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}@\\[(]{0,4}(?:\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,4})?[:,]?\\s{1,3})?(?:(?i:"
              + Phrases.anyOf("owner label")
              + ")\\s?(?:[:：-]\\s?|(?=[(\\[])|(?:for|on) ))?(?<open>[\\[(])?"
              + LIST
              + "[\\])]?(?<behind>\\s?[:：]|\\s[-–—]\\s|'ll\\b|’ll\\b|\\s"
              + Phrases.anyOf("takes on")
              + "\\b)?");

  /**
   * {@code "(@ann)"}, {@code "[Ann]"}, {@code "- @ann, @bob"}, {@code ": @ann"}, "@ann" at the end.
   */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:[(\\[]|\\s[-–—]{1,2}\\s?|\\s?(?:→|->|=>|[:：|])\\s?|\\s(?=@))(?:owners?: ?)?"
              + LIST
              + "(?:,? and others?[^()\\[\\]]{0,30})?[)\\]]?[^\\p{L}\\p{N}@]{0,3}$");

  private static final String HANDLE = "@[\\p{L}\\p{N}_-]{1,40}";

  /** {@code "@ann, @bob and @cy order longer ropes"}. */
  private static final Pattern HANDLES =
      Pattern.compile(
          "[^\\p{L}\\p{N}@]{0,4}(?<list>"
              + HANDLE
              + "(?:"
              + AND
              + HANDLE
              + "){0,6}) (?!"
              + Phrases.anyOf("asking")
              + "\\b)\\p{Ll}");

  /** Who is named behind one of these is asked, and does not own the asking. */
  private static final Pattern ASKED = Pattern.compile("(?i)" + Phrases.anyOf("asked") + "$");

  /** The list is looked for at the end of a passage only. */
  private static final int MAX_LENGTH = 160;

  private static final Set<String> EVERYBODY = Set.copyOf(Phrases.of("everybody"));
  private static final Set<String> BOTH = Set.copyOf(Phrases.of("both"));
  private static final Pattern OTHERS = Pattern.compile("(?i)" + Phrases.anyOf("other owners"));

  private static final String ROLE_TAKES =
      "(?: (?:also |then )?(?:to|will|shall)|'ll|’ll| (?:was|were|is|are) (?:asked|tasked) to) \\p{Ll}";

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|[.;:!?*] |, )\\W{0,3}(?:[Tt]he )?(?<who>(?:\\p{Lu}[\\p{L}-]{1,20} ){0,2}(?i:"
              + Phrases.anyOf("role")
              + "))(?="
              + ROLE_TAKES
              + ")");

  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:^|^[^:]{1,12}: )\\W{0,3}(?<who>\\p{Lu}{2,3})(?= (?:to|will) (?!be\\b)\\p{Ll})");

  /** {@code "Ann: will order them"}. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^\\W{0,3}(?<who>\\p{Lu}[\\p{L}'’-]{1,20}): (?:also |then )?(?:will|should|to|needs? to|has to|can) (?!be\\b)\\p{Ll}");

  /** The same of a short name as it is used in a chat: {@code "an0: will order them"}. */
  private static final Pattern SHORT_SPEAKER =
      Pattern.compile("^\\W{0,3}(?<who>\\p{Ll}[\\p{L}\\p{N}_-]{1,14}): [Ww]ill (?!be\\b)\\p{Ll}");

  /** {@code "ACTION: Ann to order them"}, {@code "No hemp left - Ann to order it"}. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:^\\W{0,3}(?i:"
              + Phrases.anyOf("action label")
              + ")[\\])*_]{0,3}[:-]\\W{0,3}|\\s[-–—] )(?<who>\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,18}) (?:to|will) (?!be\\b)\\p{Ll}");

  private static final Pattern SAID =
      Pattern.compile("\\W{0,3}(?<who>@?\\p{L}[\\p{L}\\p{N}_ .'’-]{0,28}):\\s");

  /** Words in capitals that are no initials of people. */
  private static final Set<String> NO_INITIALS = Set.copyOf(Phrases.of("no initials"));

  private final People people;

  OwnerLists(People people) {
    this.people = people;
  }

  /** Several owners, all, or one in brackets, before what they are to do. */
  Optional<List<String>> leading(String plain) {
    Matcher leading = LEADING.matcher(plain);
    if (!leading.find() || (leading.group("behind") == null && leading.group("open") == null)) {
      return Optional.empty();
    }
    String list = leading.group("list");
    boolean isList = SEPARATOR.matcher(list).find() || leading.group("open") != null;
    if (!isList && !isEverybody(list)) {
      return Optional.empty();
    }
    // Who undertakes something together with a person is one too.
    return named(list, isTakenOn(leading.group("behind")) || isJoinedBySign(list));
  }

  private static boolean isTakenOn(String behind) {
    return behind != null && Character.isLetter(behind.charAt(behind.length() - 1));
  }

  private static boolean isJoinedBySign(String list) {
    return list.indexOf('/') > 0 || list.indexOf('+') > 0;
  }

  /** {@code "@ann and @bob order longer ropes"}: handles that open what is to be done. */
  Optional<List<String>> handlesFirst(String plain) {
    if (plain.indexOf('@') < 0) {
      return Optional.empty();
    }
    Matcher first = HANDLES.matcher(plain);
    return first.lookingAt() ? named(first.group("list")) : Optional.empty();
  }

  /** Owners behind what they are to do, if they are named by a handle. */
  Optional<List<String>> handlesBehind(String plain) {
    return plain.indexOf('@') < 0 ? Optional.empty() : behind(plain, true);
  }

  /** Owners behind what they are to do. */
  Optional<List<String>> behind(String plain) {
    return behind(plain, false);
  }

  private Optional<List<String>> behind(String plain, boolean handle) {
    String end = plain.substring(Math.max(0, plain.length() - MAX_LENGTH));
    Matcher behind = BEHIND.matcher(end);
    while (behind.find()) {
      boolean bare = behind.group().startsWith(" @");
      if ((!handle || behind.group("list").startsWith("@"))
          && !(bare && ASKED.matcher(end.substring(0, behind.start())).find())) {
        return named(behind.group("list"));
      }
    }
    return Optional.empty();
  }

  /** Whether a word beside the name of a person can be one too. */
  private boolean mayBeName(String word) {
    return word.indexOf(' ') < 0
        && Character.isUpperCase(word.charAt(0))
        && !NO_INITIALS.contains(word)
        && people.speaker(word).isPresent();
  }

  private static boolean isEverybody(String list) {
    String word = list.toLowerCase(Locale.ROOT);
    return EVERYBODY.contains(word) || BOTH.contains(word);
  }

  /** The people in a list, if all of it are people. */
  Optional<List<String>> named(String list) {
    return named(list, isJoinedBySign(list));
  }

  /**
   * The people in a list.
   *
   * @param some whether all are if one is, and the others are words that may be names
   */
  private Optional<List<String>> named(String list, boolean some) {
    String word = list.strip().toLowerCase(Locale.ROOT);
    if (EVERYBODY.contains(word)) {
      return Optional.of(List.of(Statement.EVERYBODY));
    }
    if (BOTH.contains(word)) {
      return Optional.of(people.two().isEmpty() ? List.of(word) : people.two());
    }
    Set<String> owners = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String written : SEPARATOR.split(list.strip())) {
      String name = written.strip();
      if (!name.isEmpty() && !OTHERS.matcher(name).matches()) {
        people.person(name).ifPresentOrElse(owners::add, () -> unknown.add(name));
      }
    }
    boolean areAll = unknown.isEmpty() || (some && unknown.stream().allMatch(this::mayBeName));
    if (!areAll || owners.isEmpty()) {
      return Optional.empty();
    }
    owners.addAll(unknown);
    return Optional.of(List.copyOf(owners));
  }

  /** {@code "Ann: That is odd. I'll look."}: who says what a sentence goes on with. */
  Optional<String> speaking(Passage passage) {
    String plain = passage.plain();
    if (passage.opens()
        || passage.place().lead().isEmpty()
        || !(Undertakings.isOfSpeaker(plain) || Undertakings.isOfNobody(plain))) {
      return Optional.empty();
    }
    return said(passage.place().lead().getFirst(), plain);
  }

  /** Who says a text that goes on with what an opening begins: {@code "Ann: That is odd."}. */
  Optional<String> said(String opening, String plain) {
    Matcher said = SAID.matcher(opening);
    if (!said.lookingAt()) {
      return Optional.empty();
    }
    String who = said.group("who");
    return Undertakings.isOfSpeaker(plain) ? people.speaker(who) : people.person(who);
  }

  /** A word before a colon, as written, that takes on what follows it: {@code "Ann: will ..."}. */
  Optional<String> speaker(String plain) {
    Matcher speaker = plain.indexOf(':') > 0 ? SPEAKER.matcher(plain) : null;
    if (speaker != null && speaker.find() && !NO_INITIALS.contains(speaker.group("who"))) {
      return Optional.of(speaker.group("who"));
    }
    for (Pattern pattern : List.of(SHORT_SPEAKER, UNKNOWN)) {
      Matcher named = pattern.matcher(plain);
      if (named.find()) {
        return people.speaker(named.group("who"));
      }
    }
    return Optional.empty();
  }

  /** Who takes it on, as written. */
  Optional<String> taker(String plain) {
    Matcher role = ROLE.matcher(plain);
    if (role.find()) {
      return Optional.of(role.group("who"));
    }
    Matcher initials = INITIALS.matcher(plain);
    return initials.find() && !NO_INITIALS.contains(initials.group("who"))
        ? Optional.of(initials.group("who"))
        : Optional.empty();
  }
}
