package org.minutebook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;

/** Knows who may be speaking: those present, by their names and all short forms of them. */
public final class Speakers {
  private static final List<String> JOINING =
      List.of(" and ", " und ", " et ", " y ", " e ", " en ");

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[/,&+]|(?<= )(?:and|und|et|y|e|en)(?= )|->|→)\\s*");

  /** What is not part of a name in a label. */
  private static final Pattern BESIDE = Pattern.compile("\\([^)]*\\)|[@:.]");

  /** {@code "Release 2.3"}, listed among the names by mistake: such a title is no speaker. */
  private static final Pattern NUMBERED = Pattern.compile(" \\d");

  /** A longer label is no list of speakers. */
  private static final int MAX_LENGTH = 200;

  private static final String NAME =
      "(\\p{Lu}[\\p{L}'’-]{1,19}(?: \\p{Lu}[\\p{L}.'’-]{0,19}){0,2})";

  /** {@code "Ann: they came in"}. */
  private static final Pattern SAYS = Pattern.compile("\\s{0,3}" + NAME + ":\\s");

  /** {@code "**Ann** - they came in"}, {@code "*Ann:* they came in"}. */
  private static final Pattern EMPHASISED =
      Pattern.compile(
          "\\s{0,3}([*_]{1,2})" + NAME + "(?:[:：]\\1|\\1(?:[:：]|\\s{1,3}[-–—]{1,2}\\s))");

  private static final LabelWords.Group[] NEVER_NAMES = {
    LabelWords.Group.LABEL,
    LabelWords.Group.CONCLUSION,
    LabelWords.Group.ACTIONS,
    LabelWords.Group.STRUCTURE,
    LabelWords.Group.NOTES,
    LabelWords.Group.AGENDA,
    LabelWords.Group.OTHER_BUSINESS
  };

  /** A name that opens so many lines is that of a speaker. */
  private static final int MIN_LINES = 3;

  private static final int MAX_DEPTH = 8;

  private final Set<String> names = new HashSet<>();
  private final Set<String> elsewhere = new HashSet<>();

  Speakers(List<Attendee> attendees) {
    for (Attendee attendee : attendees) {
      PersonName name = PersonName.of(attendee.name());
      if (NUMBERED.matcher(attendee.name()).find()) {
        continue;
      }
      add(attendee.name());
      names.add(PersonName.key(attendee.name()));
      if (name.initials().length() > 1) {
        add(name.initials());
      }
      name.shortForms().forEach(this::add);
    }
  }

  /**
   * Those present, and those whose names, with a colon, open line after line though no roll lists
   * them.
   */
  public static Speakers of(List<Attendee> attendees, List<Block> blocks, LabelWords words) {
    Speakers speakers = new Speakers(attendees);
    Map<String, Integer> plain = new HashMap<>();
    Map<String, Integer> emphasised = new HashMap<>();
    count(blocks, plain, emphasised, 0);
    speakers.addFrequent(plain, words);
    int frequent = speakers.addFrequent(emphasised, words);
    int all = emphasised.values().stream().mapToInt(Integer::intValue).sum();
    if (frequent * 2 > all) {
      // A transcript: those who speak only once are marked like the others.
      emphasised.keySet().stream()
          .filter(name -> !words.isAny(name, NEVER_NAMES))
          .forEach(speakers::add);
    }
    return speakers;
  }

  /** Adds the names that were counted frequent and returns the sum of their counts. */
  private int addFrequent(Map<String, Integer> said, LabelWords words) {
    int sum = 0;
    for (Map.Entry<String, Integer> name : said.entrySet()) {
      if (name.getValue() >= MIN_LINES && !words.isAny(name.getKey(), NEVER_NAMES)) {
        add(name.getKey());
        sum += name.getValue();
      }
    }
    return sum;
  }

  private static void count(
      List<Block> blocks, Map<String, Integer> plain, Map<String, Integer> emphasised, int depth) {
    for (Block block : blocks) {
      if (!block.lines().isEmpty()) {
        String line = block.lines().getFirst().text();
        Matcher says = SAYS.matcher(line);
        if (line.indexOf(':') > 0 && says.lookingAt()) {
          plain.merge(says.group(1), 1, Integer::sum);
        } else if (line.indexOf('*') >= 0 || line.indexOf('_') >= 0) {
          Matcher said = EMPHASISED.matcher(line);
          if (said.lookingAt()) {
            emphasised.merge(said.group(2), 1, Integer::sum);
          }
        }
      }
      if (depth < MAX_DEPTH) {
        count(block.children(), plain, emphasised, depth + 1);
      }
    }
  }

  /** These speakers and those known from other files of the series, who were not there perhaps. */
  Speakers with(Set<String> others) {
    if (names.containsAll(others)) {
      return this;
    }
    Speakers all = new Speakers(List.of());
    all.names.addAll(names);
    all.elsewhere.addAll(others);
    return all;
  }

  /** All names and short forms, as {@link PersonName#words} writes them. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  private void add(String name) {
    names.add(PersonName.words(name));
  }

  /** Whether one word is a name or short form of somebody present. */
  public boolean isName(String word) {
    return names.contains(PersonName.words(word));
  }

  /**
   * Whether a label names one or several of those present: {@code "Thomas L"}, {@code "AWB/YK"}.
   */
  public boolean isSpeaker(String label) {
    return namesOnly(label, names::contains);
  }

  /** As {@link #isSpeaker}, those of other files of the series included. */
  public boolean isPerson(String label) {
    return namesOnly(label, name -> names.contains(name) || elsewhere.contains(name));
  }

  /**
   * As {@link #isPerson}, for a heading. One word is a person only if a longer name begins with it:
   * minutes of several teams list these among the people, and "Lotus" may be one of them.
   */
  public boolean isPersonAsHeading(String title) {
    return namesOnly(
        title,
        name ->
            (names.contains(name) || elsewhere.contains(name))
                && (name.indexOf(' ') > 0
                    || begins(name + " ", names)
                    || begins(name + " ", elsewhere)));
  }

  private static boolean begins(String start, Set<String> known) {
    return known.stream().anyMatch(name -> name.startsWith(start));
  }

  /** A cheap check before the pattern: most labels are one name or none. */
  private static boolean maySeparate(String label) {
    for (int i = 0; i < label.length(); i++) {
      if ("/,&+>→".indexOf(label.charAt(i)) >= 0) {
        return true;
      }
    }
    return JOINING.stream().anyMatch(label::contains);
  }

  private static boolean namesOnly(String label, Predicate<String> known) {
    if (label.length() > MAX_LENGTH) {
      return false;
    }
    String bare = BESIDE.matcher(label).replaceAll(" ").strip();
    if (bare.isEmpty()) {
      return false;
    }
    if (!maySeparate(bare)) {
      return known.test(PersonName.words(bare));
    }
    for (String part : SEPARATOR.split(bare)) {
      if (!known.test(PersonName.words(part))) {
        return false;
      }
    }
    return true;
  }
}
