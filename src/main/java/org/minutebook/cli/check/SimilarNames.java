package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/**
 * Finds names of attendees that are probably one person's. Two names in the list of the same
 * meeting are two people, unless they differ in accents, letter case and punctuation at most. So
 * are two people who both have an entry in the settings.
 */
final class SimilarNames {

  /** An attendee under all names, or a single name where it is not certain whose it is. */
  private static final class Participant {
    private final String key;
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final BitSet meetings = new BitSet();

    Participant(String key) {
      this.key = key;
    }

    boolean met(Participant other) {
      return meetings.intersects(other.meetings);
    }

    Stream<String> firstLetters() {
      return names.stream()
          .map(PersonName::initials)
          .filter(initials -> !initials.isEmpty())
          .map(initials -> initials.substring(0, 1))
          .distinct();
    }
  }

  /** A participant's name and the other participant's name that it probably stands for. */
  private record Match(PersonName name, PersonName otherName, Participant other) {}

  private final List<Meeting> meetings;

  /** The keys of the people who have an entry in the settings. */
  private final Set<String> inSettings;

  private final Map<String, Participant> participants = new LinkedHashMap<>();

  private SimilarNames(List<Meeting> meetings, Settings settings) {
    this.meetings = meetings;
    this.inSettings =
        settings.people().keySet().stream()
            .map(name -> Slug.of(name, "person"))
            .collect(Collectors.toSet());
    for (int i = 0; i < meetings.size(); i++) {
      for (Attendee attendee : meetings.get(i).attendees()) {
        // Slugs have no spaces, so this key can't be a person's.
        String key = attendee.person().orElse("name " + attendee.name());
        Participant participant = participants.computeIfAbsent(key, Participant::new);
        participant.names.add(PersonName.of(attendee.name()));
        participant.meetings.set(i);
      }
    }
  }

  /**
   * Reports each name once, in the first file that has it.
   *
   * @param meetings in path order
   * @param settings the ones the meetings were read with
   */
  static List<Finding> find(List<Meeting> meetings, Settings settings) {
    return new SimilarNames(meetings, settings).findings();
  }

  private List<Finding> findings() {
    Map<String, List<Participant>> byFirstLetter = new LinkedHashMap<>();
    for (Participant participant : participants.values()) {
      participant
          .firstLetters()
          .forEach(
              letter ->
                  byFirstLetter.computeIfAbsent(letter, l -> new ArrayList<>()).add(participant));
    }
    List<Finding> findings = new ArrayList<>();
    for (Participant participant : participants.values()) {
      Collection<Participant> others =
          participant
              .firstLetters()
              .flatMap(letter -> byFirstLetter.get(letter).stream())
              .filter(other -> other != participant && !areBothInSettings(participant, other))
              .distinct()
              .toList();
      match(participant, others).ifPresent(match -> findings.add(finding(participant, match)));
    }
    return findings;
  }

  private Optional<Match> match(Participant participant, Collection<Participant> others) {
    List<Participant> better =
        others.stream().filter(other -> isBetterKnown(other, participant)).toList();
    return firstMatch(participant, better, PersonName::isSpelledAs)
        .or(() -> shortFormMatch(participant, others))
        .or(
            () ->
                firstMatch(
                    participant,
                    better.stream().filter(other -> !participant.met(other)).toList(),
                    PersonName::isAlmost));
  }

  private static Optional<Match> firstMatch(
      Participant participant,
      List<Participant> others,
      BiPredicate<PersonName, PersonName> similar) {
    return matches(participant, others, similar).stream().findFirst();
  }

  /** A short form counts only if it fits one person's full name and nobody else's. */
  private static Optional<Match> shortFormMatch(
      Participant participant, Collection<Participant> others) {
    List<Match> matches =
        matches(participant, others, (name, other) -> other.isFull() && name.isShortFor(other));
    boolean unique = matches.stream().map(Match::other).distinct().count() == 1;
    return unique && !participant.met(matches.getFirst().other())
        ? Optional.of(matches.getFirst())
        : Optional.empty();
  }

  private static List<Match> matches(
      Participant participant,
      Collection<Participant> others,
      BiPredicate<PersonName, PersonName> similar) {
    List<Match> matches = new ArrayList<>();
    for (PersonName name : participant.names) {
      for (Participant other : others) {
        other.names.stream()
            .filter(otherName -> similar.test(name, otherName))
            .forEach(otherName -> matches.add(new Match(name, otherName, other)));
      }
    }
    return matches;
  }

  /**
   * Whether one name is more likely to be right than a similar one: an entry in the settings
   * decides, then the number of meetings attended, then who came first.
   */
  private boolean isBetterKnown(Participant one, Participant than) {
    boolean inSettings = this.inSettings.contains(one.key);
    if (inSettings != this.inSettings.contains(than.key)) {
      return inSettings;
    }
    int attended = Integer.compare(one.meetings.cardinality(), than.meetings.cardinality());
    if (attended != 0) {
      return attended > 0;
    }
    int first = Integer.compare(one.meetings.nextSetBit(0), than.meetings.nextSetBit(0));
    return first != 0 ? first < 0 : one.key.compareTo(than.key) < 0;
  }

  private boolean areBothInSettings(Participant one, Participant two) {
    return inSettings.contains(one.key) && inSettings.contains(two.key);
  }

  private Finding finding(Participant participant, Match match) {
    String name = match.name().written();
    Meeting meeting =
        participant.meetings.stream()
            .mapToObj(meetings::get)
            .filter(m -> m.attendees().stream().anyMatch(a -> a.name().equals(name)))
            .findFirst()
            .orElseThrow();
    return new Finding(
        meeting.file(),
        line(meeting, name),
        Rule.SIMILAR_NAME,
        "\"%s\" is probably \"%s\"".formatted(name, match.otherName().written()));
  }

  /** The first line that has a name as whole words; 1 if it is written another way there. */
  private static int line(Meeting meeting, String name) {
    Pattern word =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    for (Section section : meeting.sections()) {
      Matcher matcher = word.matcher(section.text());
      if (matcher.find()) {
        String before = section.text().substring(0, matcher.start());
        return section.line() + (int) before.chars().filter(c -> c == '\n').count();
      }
    }
    return 1;
  }
}
