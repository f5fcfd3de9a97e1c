package org.minutebook.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
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
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/**
 * Names of attendees that are probably one person's. Two that stand in the list of one meeting are
 * two persons, unless they are spelled alike; so are two that are both people of the settings.
 */
final class SimilarNames {

  /** Whoever is known by one or more names: a person, or a name whose person is not certain. */
  private static final class Someone {
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final BitSet meetings = new BitSet();
    private final String key;

    Someone(String key) {
      this.key = key;
    }

    boolean met(Someone other) {
      return meetings.intersects(other.meetings);
    }
  }

  private final List<Meeting> meetings;
  private final Set<String> settled;
  private final Map<String, Someone> known = new LinkedHashMap<>();

  private SimilarNames(List<Meeting> meetings, Settings settings) {
    this.meetings = meetings;
    this.settled =
        settings.people().keySet().stream()
            .map(name -> Slug.of(name, "person"))
            .collect(Collectors.toSet());
    for (int i = 0; i < meetings.size(); i++) {
      for (Attendee attendee : meetings.get(i).attendees()) {
        // A slug holds no blank, so that a name of no certain person can't be taken for one.
        String key = attendee.person().orElse("name " + attendee.name());
        Someone someone = known.computeIfAbsent(key, Someone::new);
        someone.names.add(PersonName.of(attendee.name()));
        someone.meetings.set(i);
      }
    }
  }

  /**
   * By file, each name once, where it first stands.
   *
   * @param meetings in path order
   * @param settings those the meetings were read with
   */
  static Map<String, List<Problem>> among(List<Meeting> meetings, Settings settings) {
    return new SimilarNames(meetings, settings).problems();
  }

  private Map<String, List<Problem>> problems() {
    Map<String, List<Someone>> byFirstLetter = new LinkedHashMap<>();
    for (Someone someone : known.values()) {
      someone.names.stream()
          .map(PersonName::initials)
          .filter(initials -> !initials.isEmpty())
          .map(initials -> initials.substring(0, 1))
          .distinct()
          .forEach(l -> byFirstLetter.computeIfAbsent(l, k -> new ArrayList<>()).add(someone));
    }
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Someone someone : known.values()) {
      Collection<Someone> others =
          someone.names.stream()
              .map(PersonName::initials)
              .filter(initials -> !initials.isEmpty())
              .flatMap(initials -> byFirstLetter.get(initials.substring(0, 1)).stream())
              .filter(other -> other != someone && !areToldApart(someone, other))
              .distinct()
              .toList();
      match(someone, others).ifPresent(match -> report(someone, match, problems));
    }
    problems.values().forEach(list -> list.sort(Comparator.comparingInt(Problem::line)));
    return problems;
  }

  /** A name of someone's, and the one of another's that it is taken for. */
  private record Match(PersonName name, PersonName other, Someone who) {}

  private Optional<Match> match(Someone someone, Collection<Someone> others) {
    List<Someone> better = others.stream().filter(other -> yields(someone, other)).toList();
    return first(someone, better, PersonName::isSpelledAs)
        .or(() -> shortForm(someone, others))
        .or(
            () ->
                first(
                    someone,
                    better.stream().filter(other -> !someone.met(other)).toList(),
                    PersonName::isAlmost));
  }

  private static Optional<Match> first(
      Someone someone, List<Someone> others, BiPredicate<PersonName, PersonName> alike) {
    return all(someone, others, alike).stream().findFirst();
  }

  /** Only where one person alone may be meant. */
  private static Optional<Match> shortForm(Someone someone, Collection<Someone> others) {
    List<Match> full =
        all(someone, others, (name, other) -> other.isFull() && name.isShortFor(other));
    boolean certain = full.stream().map(Match::who).distinct().count() == 1;
    return certain && !someone.met(full.getFirst().who())
        ? Optional.of(full.getFirst())
        : Optional.empty();
  }

  private static List<Match> all(
      Someone someone, Collection<Someone> others, BiPredicate<PersonName, PersonName> alike) {
    List<Match> matches = new ArrayList<>();
    for (PersonName name : someone.names) {
      for (Someone other : others) {
        other.names.stream()
            .filter(theirs -> alike.test(name, theirs))
            .forEach(theirs -> matches.add(new Match(name, theirs, other)));
      }
    }
    return matches;
  }

  /** Of two alike the one that is met less often is the odd one, or else the later one. */
  private boolean yields(Someone someone, Someone other) {
    int mine = someone.meetings.cardinality();
    int theirs = other.meetings.cardinality();
    if (settled.contains(someone.key) != settled.contains(other.key)) {
      return settled.contains(other.key);
    }
    if (mine != theirs) {
      return mine < theirs;
    }
    int order = Integer.compare(someone.meetings.nextSetBit(0), other.meetings.nextSetBit(0));
    return order != 0 ? order > 0 : someone.key.compareTo(other.key) > 0;
  }

  private boolean areToldApart(Someone one, Someone two) {
    return settled.contains(one.key) && settled.contains(two.key);
  }

  private void report(Someone someone, Match match, Map<String, List<Problem>> problems) {
    String name = match.name().written();
    Meeting meeting =
        meetings.get(
            someone.meetings.stream()
                .filter(
                    i -> meetings.get(i).attendees().stream().anyMatch(a -> a.name().equals(name)))
                .findFirst()
                .orElseThrow());
    problems
        .computeIfAbsent(meeting.file(), f -> new ArrayList<>())
        .add(
            new Problem(
                line(meeting, name),
                "\""
                    + name
                    + "\" is probably \""
                    + match.other().written()
                    + "\": name both under \"people\" in minutebook.yaml, as one or as two"));
  }

  /** Where a name first stands as whole words; 1 if it was not written in one piece. */
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
