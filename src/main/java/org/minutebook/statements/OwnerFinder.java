package org.minutebook.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;

/** Who took an action on, by the fullest name this meeting knows. */
final class OwnerFinder {
  private static final String NAME =
      "(?<who>@[\\p{L}\\p{N}_-]+|\\p{L}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})";

  /** What a person does that makes them the owner. */
  private static final String TAKES_ON =
      "(?: \\([^()]{1,30}\\)| et al\\.?|,)?(?:(?:,| and|/| ?&) ?@?\\p{Lu}[\\p{L}._-]*){0,3}(?:(?:'ll|’ll| (?:also |just |then |both |all |still )?(?:will|wil|shall|to|can|could|would|should|must|needs? to|has to|have to|offers?|offered|agrees?|agreed|volunteers?|volunteered|promised|commits|committed|plans?|intends?|means to|said he|said she|says he|says she|mentioned he|mentioned she|(?:is|'s|’s) (?:going to|to|happy to|willing to|keen to|planning to)|was (?:asked|tasked|assigned)|submit|has action|has an action|takes?|took))\\b|'s next|’s next)";

  private static final Pattern MARKED =
      Pattern.compile(
          "(?i:\\b(?:actions?(?: item| point)?s?|ai|todo))\\s*(?:[(\\[]|for |on |to |: ?@?)\\s*"
              + NAME
              + "\\s*(?:[)\\]]|:|,| to\\b| will\\b|-)");
  private static final Pattern OPENING =
      Pattern.compile("^\\W{0,3}" + NAME + "\\s*(?::|,|\\s[-–—]\\s)");
  private static final Pattern TAKER = Pattern.compile("(?<![\\p{L}\\p{N}@'’-])" + NAME + TAKES_ON);
  private static final Pattern BEHIND =
      Pattern.compile("[(\\[]" + NAME + "(?:\\s*[,/&]\\s*@?\\p{L}+| and \\p{L}+)?[)\\]]\\W*$");
  private static final Pattern WITHIN =
      Pattern.compile("[(\\[]@?" + NAME + " (?:to|will|can|commits)\\b");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i:\\bassign(?:ed|ing)?|\\bowner:?|\\bassignee:?)\\s+(?:to\\s+)?" + NAME);
  private static final Pattern ALL =
      Pattern.compile("^\\W{0,3}" + NAME + "\\b(?=.*\\b(?:and|but|so) (?:will|can)\\b)");

  /** Who is asked does not own the asking. */
  private static final Pattern ASKED_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:ask|asks|asked|asking|ping|invite|remind|get|want|wants|encourage|help|tell|need|with|for|to|from|of|by|about)|\\bwhat|\\bthat|\\bif|\\bwhen|\\buntil|\\bonce|\\bbefore|\\bafter|\\bunless)\\s+$");

  private static final Pattern SUBJECT = Pattern.compile("^\\W{0,3}" + NAME);

  private static final Pattern HE =
      Pattern.compile(
          "(?i)(?:^|[.,;:(]\\s*|\\b(?:and|so|but|then) )(?:he|she)(?:'ll|’ll|'s|’s|'d|’d| will| can| is| plans| intends| offered| agreed| promised| also)\\b");
  private static final Pattern I = Pattern.compile("(?:^|\\W)(?:I|I'll|I’ll|I'm|I’m)\\b");
  private static final Pattern NOBODY =
      Pattern.compile(
          "^\\W{0,3}(?:also |then |and |so )?(?i:will|would|should|need|needs|going|to|has|can|also|hopes|plans)\\b");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\[name=(?<tag>[^\\]]{1,40})\\]\\s*|\\W{0,3}"
              + NAME
              + "\\s*[:：]\\W*\\s)(?<said>.*)$",
          Pattern.DOTALL);

  private final List<PersonName> attendees;
  private final Lexicon lexicon;

  OwnerFinder(List<Attendee> attendees, Lexicon lexicon) {
    this.attendees = attendees.stream().map(a -> PersonName.of(a.name())).distinct().toList();
    this.lexicon = lexicon;
  }

  /** The owner that a passage names, or the sentence or the item before it. */
  Optional<String> of(Passage passage) {
    String plain = passage.plain();
    Matcher said = SPEAKER.matcher(plain);
    Optional<String> speaker =
        said.matches()
            ? person(said.group("tag") != null ? said.group("tag") : said.group("who"))
            : Optional.empty();
    if (speaker.isPresent() && I.matcher(said.group("said")).find()) {
      return speaker;
    }
    return first(MARKED, plain)
        .or(() -> first(WITHIN, plain))
        .or(() -> taker(plain))
        .or(() -> first(ASSIGNED, plain))
        .or(() -> first(BEHIND, plain))
        .or(() -> first(OPENING, plain))
        .or(() -> first(ALL, plain))
        .or(() -> speaker)
        .or(() -> before(passage, plain));
  }

  /** Who does it: of several the one the first verb of undertaking belongs to. */
  private Optional<String> taker(String plain) {
    Matcher taker = TAKER.matcher(plain);
    int from = 0;
    while (from < plain.length() && taker.find(from)) {
      if (!ASKED_BEFORE.matcher(plain.substring(0, taker.start())).find() || isPassive(taker)) {
        Optional<String> person = person(taker.group("who"));
        if (person.isPresent()) {
          return person;
        }
      }
      from = taker.end("who");
    }
    return Optional.empty();
  }

  private static boolean isPassive(Matcher taker) {
    return taker.group().endsWith(" will") || taker.group().endsWith("'ll");
  }

  private Optional<String> first(Pattern pattern, String plain) {
    Matcher found = pattern.matcher(plain);
    while (found.find()) {
      Optional<String> person = person(found.group("who"));
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  /** "He'll look", "Will look": whoever the sentence or the item before begins with. */
  private Optional<String> before(Passage passage, String plain) {
    Passage.Place place = passage.place();
    boolean refers = HE.matcher(plain).find() || NOBODY.matcher(plain).find();
    if (refers && !place.before().isBlank()) {
      Optional<String> subject = subject(place.before());
      if (subject.isPresent()) {
        return subject;
      }
    }
    // An item, or a label, that is a name alone: what is nested in it is theirs.
    String parent = place.parent().replaceAll("[:：*_\\s]+$", "");
    boolean name =
        !parent.isBlank()
            && parent.length() <= 40
            && parent.indexOf(' ') == parent.lastIndexOf(' ');
    return name ? person(parent) : Optional.empty();
  }

  private Optional<String> subject(String sentence) {
    Matcher opening = SUBJECT.matcher(sentence);
    return opening.find() ? person(opening.group("who")) : Optional.empty();
  }

  /** The one attendee a name can stand for; else a name that is one, as it stands. */
  private Optional<String> person(String written) {
    String name = written.strip().replaceAll("(?:'s|’s|[.:,])+$", "");
    String key = name.toLowerCase(Locale.ROOT).replace("@", "");
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<String> fits = fits(key);
    if (fits.isEmpty() && key.indexOf(' ') > 0 && Character.isLowerCase(name.charAt(0))) {
      // "so Ann": an expression for names begins with any word.
      return person(name.substring(name.indexOf(' ') + 1));
    }
    if (fits.size() == 1) {
      return Optional.of(fits.getFirst());
    }
    if (fits.isEmpty() && key.indexOf(' ') > 0) {
      // "Ann Lee's", "Also Ann": the words of a name that do stand in the list.
      String first = key.substring(0, key.indexOf(' '));
      List<String> byFirst = fits(first);
      if (byFirst.size() == 1 && byFirst.getFirst().indexOf(' ') < 0) {
        return Optional.of(byFirst.getFirst());
      }
    }
    return isName(name, key) ? Optional.of(name) : Optional.empty();
  }

  private List<String> fits(String key) {
    PersonName name = PersonName.of(key);
    return attendees.stream()
        .filter(full -> name.isSpelledAs(full) || name.isShortFor(full))
        .map(PersonName::written)
        .toList();
  }

  private boolean isName(String name, String key) {
    if (name.startsWith("@")) {
      return name.length() > 1;
    }
    String first = key.split(" ", 2)[0];
    return Character.isUpperCase(name.charAt(0))
        && (lexicon.isName(first) || lexicon.isNameAndWord(first))
        && !lexicon.isNoName(first);
  }
}
