package org.minutebook.statements.owners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.Phrases;

/** Finds who took an action on, by the fullest name known in the meeting. */
public final class OwnerFinder {
  private static final String NAME =
      "(?<who>@[\\p{L}\\p{N}_-]+|\\p{L}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})";

  /** What may stand before a name that opens a passage; a handle begins with its sign. */
  private static final String START = "[^\\p{L}\\p{N}@]{0,4}";

  /** What follows the name of the owner: other names, then what they take on. */
  private static final String TAKES_ON =
      "(?: \\([^()]{1,30}\\)| et al\\.?|,)?(?:(?:,| and|/| ?&) ?@?\\p{Lu}[\\p{L}._-]*){0,3}(?:(?:'ll|’ll| "
          + Phrases.anyOf("takes on")
          + ")\\b|'s next|’s next| [-–—] will\\b)";

  private static final Pattern MARKED =
      Pattern.compile(
          "(?i:\\b"
              + Phrases.anyOf("owner label")
              + ")\\s*(?:[(\\[]|for |on |to |: ?@?)\\s*"
              + NAME
              + "\\s*(?:[)\\]]|:|,| to\\b| will\\b|-)");

  private static final Pattern OPENING =
      Pattern.compile("^" + START + NAME + "\\s*(?::|,|\\s[-–—]\\s)");
  private static final Pattern TAKER = Pattern.compile("(?<![\\p{L}\\p{N}@'’-])" + NAME + TAKES_ON);
  private static final Pattern BEHIND =
      Pattern.compile("[(\\[]" + NAME + "(?:\\s*[,/&]\\s*@?\\p{L}+| and \\p{L}+)?[)\\]]\\W*$");
  private static final Pattern WITHIN =
      Pattern.compile("[(\\[]@?" + NAME + " (?:to|will|can|commits)\\b");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i:" + Phrases.anyOf("assigned") + ")\\s+(?:to\\s+)?" + NAME);
  private static final Pattern ALL =
      Pattern.compile("^" + START + NAME + "\\b(?=.*\\b(?:and|but|so) (?:will|can)\\b)");

  /** Who is asked does not own the asking. */
  private static final Pattern ASKED_BEFORE =
      Pattern.compile("(?i)" + Phrases.anyOf("asked") + "\\s+$");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)\\W{0,3}" + Phrases.anyOf("action label") + "(?:\\W{0,3}[:：]|\\][-+]?)\\W{0,3}");

  private static final Pattern DOER = Pattern.compile(START + NAME + " (?<does>\\p{Ll}+)\\b");

  private static final Pattern TASK = Pattern.compile(START + NAME + "[\\])]{0,2} \\p{Ll}");

  /** {@code "On Mon, May 3, 2021, Ann wrote:"}. */
  private static final Pattern ON_DAY =
      Pattern.compile("^On [^:]{1,50}\\d[^:]{0,12}?,? (?=\\p{Lu})");

  /** {@code "@ann commented on 3 July"}. */
  private static final Pattern QUOTES =
      Pattern.compile("\\b" + Phrases.anyOf("quotes") + "\\b.{0,40}$");

  /** Words before the name of somebody who only takes part. */
  private static final Set<String> BESIDE = Set.copyOf(Phrases.of("beside"));

  private static final Pattern SUBJECT = Pattern.compile("^" + START + NAME);

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\[name=(?<tag>[^\\]]{1,40})\\]\\s*|"
              + START
              + NAME
              + "\\s*[:：]\\W*\\s)(?<said>.*)$",
          Pattern.DOTALL);

  private final Lexicon lexicon;
  private final People people;
  private final OwnerLists lists;

  public OwnerFinder(List<Attendee> attendees, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.people = new People(attendees, lexicon);
    this.lists = new OwnerLists(people);
  }

  /**
   * The owners named in a passage, or in what it depends on.
   *
   * @param opening what opens the speech that it goes on with, if it is in a passage above
   */
  public List<String> owners(Passage passage, Optional<String> opening) {
    List<String> owners = owners(passage);
    return owners.isEmpty()
        ? opening.flatMap(o -> lists.said(o, passage.plain())).map(List::of).orElse(List.of())
        : owners;
  }

  /** The owners named in a passage, or in the sentence or the item before it. */
  private List<String> owners(Passage passage) {
    String plain = passage.plain();
    Matcher said = SPEAKER.matcher(plain);
    Optional<String> who = said.matches() ? Optional.of(who(said)) : Optional.empty();
    return who.filter(name -> Undertakings.isOfSpeaker(said.group("said")))
        .flatMap(people::speaker)
        .map(List::of)
        .or(() -> passage.row().owner().flatMap(lists::named))
        .or(() -> lists.leading(plain))
        .or(() -> lists.handlesBehind(plain))
        .or(() -> named(plain).map(List::of))
        .or(() -> lists.handlesFirst(plain))
        .or(() -> lists.behind(plain))
        .or(
            () ->
                first(BEHIND, plain)
                    .or(() -> first(OPENING, plain))
                    .or(() -> first(ALL, plain))
                    .or(() -> labelled(passage, plain))
                    .or(() -> who.flatMap(people::person))
                    .or(() -> tagged(said))
                    .or(() -> before(passage, plain))
                    .or(() -> doer(plain))
                    .or(() -> lists.speaking(passage))
                    .or(() -> lists.speaker(plain))
                    .map(List::of))
        .orElse(List.of());
  }

  /** {@code "[name=Ann] order them"}: the tag names somebody, though nobody else does. */
  private static Optional<String> tagged(Matcher said) {
    return said.matches() && said.group("tag") != null
        ? Optional.of(said.group("tag").replaceAll("[^\\p{L}\\p{N}\\p{M}]+$", ""))
            .filter(tag -> !tag.isEmpty())
        : Optional.empty();
  }

  private static String who(Matcher said) {
    return said.group("tag") != null ? said.group("tag") : said.group("who");
  }

  /** The person whom the words name as owner. */
  private Optional<String> named(String plain) {
    return first(MARKED, plain)
        .or(() -> first(WITHIN, plain))
        .or(() -> taker(plain))
        .or(() -> first(ASSIGNED, plain))
        .or(() -> lists.taker(plain));
  }

  /** The person who takes it on; of several, the one with the first verb of undertaking. */
  private Optional<String> taker(String plain) {
    Matcher taker = TAKER.matcher(plain);
    int from = 0;
    while (from < plain.length() && taker.find(from)) {
      if (!ASKED_BEFORE.matcher(plain.substring(0, nameIn(taker))).find() || isPassive(taker)) {
        Optional<String> person = people.person(taker.group("who"));
        if (person.isPresent()) {
          return person;
        }
      }
      from = taker.end("who");
    }
    return Optional.empty();
  }

  /** Where the name begins: an expression for names may begin with a word before it. */
  private static int nameIn(Matcher taker) {
    String who = taker.group("who");
    int blank = who.indexOf(' ');
    return taker.start("who")
        + (blank > 0 && BESIDE.contains(who.substring(0, blank)) ? blank + 1 : 0);
  }

  private static boolean isPassive(Matcher taker) {
    return taker.group().endsWith(" will") || taker.group().endsWith("'ll");
  }

  private Optional<String> first(Pattern pattern, String plain) {
    Matcher found = pattern.matcher(plain);
    while (found.find()) {
      Optional<String> person = people.person(found.group("who"));
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  /** For "He'll look" or "Will look": the person that the sentence or item before begins with. */
  private Optional<String> before(Passage passage, String plain) {
    Passage.Place place = passage.place();
    String above = place.before().isBlank() ? passage.itemAround() : place.before();
    boolean refers =
        !above.isBlank()
            && (Undertakings.isOfHim(plain)
                || ((!place.before().isBlank() || SPEAKER.matcher(above).matches())
                    && Undertakings.isOfNobody(plain))
                || (Undertakings.isOfSpeaker(plain) && QUOTES.matcher(above).find()));
    if (refers) {
      Optional<String> subject = subject(above);
      if (subject.isPresent()) {
        return subject;
      }
    }
    // What is nested in an item, or follows a label, that is only a name is taken on by that
    // person.
    Optional<String> around = nameAlone(Undertakings.who(passage.itemAround()));
    return around.isPresent() ? around : nameAlone(place.parent());
  }

  /** The person whom a text of at most two words names. */
  private Optional<String> nameAlone(String text) {
    String parent = text.replaceAll("[:：*_\\s]+$", "");
    boolean name =
        !parent.isBlank()
            && parent.length() <= 40
            && parent.indexOf(' ') == parent.lastIndexOf(' ');
    return name ? people.person(parent) : Optional.empty();
  }

  /**
   * {@code "Action: Ann orders them"}, {@code "[ ] Ann order them"}: who is present and opens what
   * is labelled or has a box.
   */
  private Optional<String> labelled(Passage passage, String plain) {
    Matcher label = LABELLED.matcher(plain);
    boolean isLabelled = plain.indexOf(':') > 0 || plain.indexOf('：') > 0 || plain.startsWith("[");
    if (!(isLabelled && label.lookingAt()) && passage.box() == Passage.Box.NONE) {
      return Optional.empty();
    }
    Matcher task = TASK.matcher(isLabelled ? label.replaceFirst("") : plain);
    return task.lookingAt() ? people.present(task.group("who")) : Optional.empty();
  }

  /** {@code "Ann order them"}, {@code "Ann working on it"}: who is present and does it. */
  private Optional<String> doer(String plain) {
    Matcher doer = DOER.matcher(plain);
    return doer.lookingAt() && lexicon.isDoing(doer.group("does"))
        ? people.present(doer.group("who")).or(() -> people.given(doer.group("who")))
        : Optional.empty();
  }

  private Optional<String> subject(String sentence) {
    Matcher opening = SUBJECT.matcher(ON_DAY.matcher(sentence).replaceFirst(""));
    return opening.find() ? people.person(opening.group("who")) : Optional.empty();
  }
}
