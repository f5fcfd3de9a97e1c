package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.KnownPerson;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.Person;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.words.People;

/** The people named in the minutes of an index, with their meetings and actions. */
public final class AttendanceRolls {
  private static final Comparator<Person> MOST_MEETINGS_FIRST =
      Comparator.comparingInt((Person p) -> -p.attended().size())
          .thenComparingLong(p -> -p.actions())
          .thenComparing(Person::id);

  private final Map<String, Person> byId;

  private AttendanceRolls(Map<String, Person> byId) {
    this.byId = byId;
  }

  /**
   * Collects the people of all meetings.
   *
   * @param fullNames names that are shown whatever the minutes call these people
   */
  static AttendanceRolls of(Snapshot snapshot, Collection<String> fullNames) throws IOException {
    Map<String, Roll> rolls = new HashMap<>();
    for (MeetingRef meeting : snapshot.meetings()) {
      for (Attendee attendee : snapshot.attendees(meeting.id())) {
        String slug = attendee.slug();
        if (!slug.isEmpty()) {
          String id = snapshot.vocabulary().people().mainSlug(slug);
          rolls.computeIfAbsent(id, i -> new Roll()).add(meeting, attendee);
        }
      }
    }
    Map<String, Integer> actions = actions(snapshot);
    for (String owner : actions.keySet()) {
      if (!rolls.containsKey(owner)) {
        Roll roll = new Roll();
        roll.names.put(ownersName(snapshot, owner).orElse(owner), 1);
        rolls.put(owner, roll);
      }
    }
    Map<String, String> settingsNames =
        fullNames.stream()
            .collect(Collectors.toMap(Slug::of, name -> name, (first, second) -> first));
    List<Person> people = new ArrayList<>();
    rolls.forEach(
        (id, roll) ->
            people.add(
                new Person(
                    id,
                    settingsNames.getOrDefault(id, roll.name(id)),
                    roll.attended,
                    roll.chaired,
                    actions.getOrDefault(id, 0))));
    people.sort(MOST_MEETINGS_FIRST);
    Map<String, Person> byId = new LinkedHashMap<>();
    people.forEach(person -> byId.put(person.id(), person));
    return new AttendanceRolls(byId);
  }

  /** The person whom a slug means, as filters understand it. */
  public static Optional<Person> person(Snapshot snapshot, String slug) throws IOException {
    People people = snapshot.vocabulary().people();
    String id = people.named(slug).map(person -> person.slugs().iterator().next()).orElse(slug);
    return Optional.ofNullable(snapshot.rolls().byId.get(people.mainSlug(id)));
  }

  /** The person whom a name means, if it is nobody else's. */
  public static Optional<KnownPerson> called(Snapshot snapshot, String name) throws IOException {
    Optional<People.Person> called =
        snapshot.vocabulary().people().called(name).filter(person -> person.meetings() > 0);
    if (called.isEmpty()) {
      return Optional.empty();
    }
    return person(snapshot, called.get().slugs().iterator().next())
        .map(person -> new KnownPerson(person.id(), person.name(), person.attended().size()));
  }

  /** Everybody, those with most meetings first. */
  public List<Person> all() {
    return List.copyOf(byId.values());
  }

  /** The meetings and names of one person. */
  private static final class Roll {
    private final List<MeetingRef> attended = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private boolean isChairOfLast;
    private long chaired;

    /** Adds a meeting, which may name a person twice: as Ida, who chairs it, and as Ida Roe. */
    void add(MeetingRef meeting, Attendee attendee) {
      names.merge(attendee.name(), 1, Integer::sum);
      if (attended.isEmpty() || !attended.getLast().equals(meeting)) {
        attended.add(meeting);
        isChairOfLast = false;
      }
      if (attendee.isChair() && !isChairOfLast) {
        isChairOfLast = true;
        chaired++;
      }
    }

    /** The name whose slug is the id, else the one used most. */
    String name(String id) {
      return names.entrySet().stream()
          .max(
              Comparator.comparing((Map.Entry<String, Integer> n) -> Slug.of(n.getKey()).equals(id))
                  .thenComparing(Map.Entry::getValue))
          .map(Map.Entry::getKey)
          .orElse(id);
    }
  }

  /** How many actions each owner has, by the slug that stands for all of theirs. */
  private static Map<String, Integer> actions(Snapshot snapshot) throws IOException {
    FacetsCollector matches =
        snapshot
            .searcher()
            .search(snapshot.statements(Statement.Kind.ACTION), new FacetsCollectorManager());
    return snapshot.facetCounter(Fields.PERSON).count(matches);
  }

  private static Optional<String> ownersName(Snapshot snapshot, String owner) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(FilterQuery.statements(Statement.Kind.ACTION), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.PERSON, owner)), Occur.FILTER)
            .build();
    for (ScoreDoc doc : snapshot.searcher().search(query, 1).scoreDocs) {
      return snapshot.stored(doc.doc, Set.of(Fields.JSON)).json(Statement.class).owners().stream()
          .filter(name -> Slug.of(name).equals(owner))
          .findFirst();
    }
    return Optional.empty();
  }
}
