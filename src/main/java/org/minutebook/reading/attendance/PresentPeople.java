package org.minutebook.reading.attendance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;

/** Collects those present, each once, in the order in which they are named. */
final class PresentPeople {
  /** A shorter list may leave the chair out. */
  private static final int MIN_LISTED = 3;

  private final Map<String, NameList.Name> people = new LinkedHashMap<>();

  /** Chairs that only a label names, maybe by a short form of a listed name; names by key. */
  private final Map<String, String> labelled = new LinkedHashMap<>();

  /** Keys of chairs that may be the place where the meeting was held. */
  private final Set<String> hosts = new HashSet<>();

  /** Keys of those who had the chair at this meeting, as a label says. */
  private final Set<String> meetingChairs = new HashSet<>();

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** Whether nobody was listed, though somebody may be named as chair or host. */
  boolean isUnlisted() {
    return labelled.keySet().containsAll(people.keySet());
  }

  boolean hasChair() {
    return people.values().stream().anyMatch(NameList.Name::chair);
  }

  /** Whether a name is that of somebody listed, or short for exactly one of them. */
  boolean knows(String name) {
    return people.containsKey(key(name))
        || PersonName.of(name)
                .fitting(people.values().stream().map(n -> PersonName.of(n.name())).toList())
                .size()
            == 1;
  }

  /** Adds names of a list; {@code "ann lee"} and {@code "Ann Lee"} are one. */
  void add(List<NameList.Name> names) {
    for (NameList.Name name : names) {
      labelled.remove(key(name.name()));
      put(name);
    }
  }

  /** Adds names after the label of a chair. */
  void addChairs(List<NameList.Name> names) {
    for (NameList.Name name : names) {
      if (!people.containsKey(key(name.name()))) {
        labelled.put(key(name.name()), name.name());
      }
      put(name.asChair());
    }
  }

  /** Adds names after a label that says who had the chair at this meeting. */
  void addMeetingChairs(List<NameList.Name> names) {
    names.forEach(name -> meetingChairs.add(key(name.name())));
    addChairs(names);
  }

  /** Adds names after the label of a host; they count only if they are listed as well. */
  void addHosts(List<NameList.Name> names) {
    for (NameList.Name name : names) {
      hosts.add(key(name.name()));
    }
    addChairs(names);
  }

  /** Adds those who took notes; one given by a short form only if nobody else is known. */
  void addScribes(List<NameList.Name> names) {
    for (NameList.Name name : names) {
      if (people.isEmpty() || name.name().indexOf(' ') > 0) {
        add(List.of(new NameList.Name(name.name(), name.aliases(), false)));
      }
    }
  }

  /** Everybody; a chair named by a short form is the one listed person it is short for. */
  private List<NameList.Name> everybody() {
    List<PersonName> listed =
        people.entrySet().stream()
            .filter(person -> !labelled.containsKey(person.getKey()))
            .map(person -> PersonName.of(person.getValue().name()))
            .toList();
    labelled.forEach(
        (chair, name) -> {
          Optional<String> full = fullKey(name, PersonName.of(name).fitting(listed));
          if (full.isPresent()) {
            NameList.Name named = people.remove(chair);
            people.computeIfPresent(full.get(), (k, f) -> f.with(named.aliases(), true));
            if (meetingChairs.remove(chair)) {
              meetingChairs.add(full.get());
            }
          } else if (hosts.contains(chair)) {
            people.remove(chair);
          }
        });
    joinHandles();
    clearOffices();
    return List.copyOf(people.values());
  }

  /**
   * The key of the one listed person whom a short form stands for: the one that it fits, or the one
   * chair of the list if it fits nobody and both begin alike, {@code "Tess"} and {@code "Theresa"}.
   */
  private Optional<String> fullKey(String shortForm, List<PersonName> fitting) {
    if (fitting.size() == 1) {
      return Optional.of(key(fitting.getFirst().written()));
    }
    if (!fitting.isEmpty() || shortForm.indexOf(' ') > 0) {
      return Optional.empty();
    }
    List<String> chairs =
        people.entrySet().stream()
            .filter(p -> p.getValue().chair() && !labelled.containsKey(p.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return chairs.size() == 1
            && chairs.getFirst().charAt(0) == key(shortForm).charAt(0)
            && people.size() > MIN_LISTED
        ? Optional.of(chairs.getFirst())
        : Optional.empty();
  }

  /**
   * Where a label says who had the chair at this meeting, {@code "co-chair"} behind other names is
   * their office in the group.
   */
  private void clearOffices() {
    if (people.keySet().stream().anyMatch(meetingChairs::contains)) {
      people.replaceAll(
          (key, name) -> meetingChairs.contains(key) || !name.chair() ? name : name.asMember());
    }
  }

  /** Joins somebody listed by a handle alone with the one person whose entry gives that handle. */
  private void joinHandles() {
    Map<String, String> owners = new HashMap<>();
    people.forEach(
        (person, name) ->
            name.aliases().aliases().stream()
                .filter(alias -> alias.startsWith("@"))
                .forEach(
                    alias ->
                        owners.merge(PersonName.words(alias), person, (a, b) -> a + "\n" + b)));
    for (String person : List.copyOf(people.keySet())) {
      String owner = owners.get(person);
      if (owner != null && !owner.equals(person) && people.containsKey(owner)) {
        NameList.Name handle = people.remove(person);
        if (meetingChairs.remove(person)) {
          meetingChairs.add(owner);
        }
        people.computeIfPresent(owner, (key, full) -> full.with(handle.aliases(), handle.chair()));
      }
    }
  }

  /**
   * Everybody as attendees. What is given beside several names is no alias.
   *
   * @param person the slug of the person a name stands for, where that is certain
   */
  List<Attendee> attendees(Function<String, Optional<String>> person) {
    List<NameList.Name> everybody = everybody();
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (NameList.Name name : everybody) {
      for (String mark : name.aliases().marks()) {
        if (!once.add(mark)) {
          shared.add(mark);
        }
      }
    }
    return everybody.stream()
        .map(
            n ->
                new Attendee(
                    n.name(),
                    n.aliases().without(shared),
                    n.chair() ? Optional.of(Attendee.Role.CHAIR) : Optional.empty(),
                    person.apply(n.name())))
        .toList();
  }

  private void put(NameList.Name name) {
    people.merge(
        key(name.name()),
        name,
        (before, again) ->
            new NameList.Name(
                isLower(before.name()) && !isLower(again.name()) ? again.name() : before.name(),
                before.aliases().and(again.aliases()),
                before.chair() || again.chair()));
  }

  private static boolean isLower(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static String key(String name) {
    return PersonName.words(name);
  }
}
