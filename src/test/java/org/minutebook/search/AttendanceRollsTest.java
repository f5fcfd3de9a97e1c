package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.SearchResults.FacetCount;

/** People, recurring topics and coverage. */
class AttendanceRollsTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @BeforeEach
  void add() {
    minutes
        .add("a/2020-01-01.md", "# Jan\nPresent: Ida Roe, Ben\n## Bees\nACTION (Ben): buy them")
        .add("a/2020-02-01.md", "# Feb\nPresent: Ida Roe\n## Bees\nACTION (Zoe Pym): feed them")
        .add("a/2020-03-01.md", "# Mar\nPresent: Ida Roe\n## Bees\nDECISION: keep them")
        .add("a/2020-04-01.md", "# Apr\n## Tea\nACTION (Ben): make it")
        .add("a/2020-05-01.md", "# May\n## Tea\nWe drank it.")
        .add("a/2020-06-01.md", "# Jun\n## Wax\nWe sold it.")
        .add("a/2020-07-01.md", "# Jul\n## Hay\nIt is dry.")
        .add("a/2020-08-01.md", "# Aug\n## Rye\nIt grows well.")
        .add("a/todo.md", "buy rope");
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void peopleAreSortedByMeetingsThenActions() throws Exception {
    List<Person> people = minutes.search().people();
    assertEquals(List.of("Ida Roe", "Ben", "Zoe Pym"), people.stream().map(Person::name).toList());
    Person ida = people.getFirst();
    assertEquals(
        List.of("a/2020-01-01", "a/2020-02-01", "a/2020-03-01"),
        ida.attended().stream().map(MeetingRef::id).toList());
    assertEquals(0, ida.actions());
    assertEquals(2, people.get(1).actions());
    assertEquals(0, people.get(2).attended().size());
    assertEquals(Optional.of(people.get(2)), minutes.search().person("zoe-pym"));
    assertEquals(Optional.empty(), minutes.search().person("nobody"));
  }

  @Test
  void newPeopleAreSeenAfterRefresh() throws Exception {
    minutes.search().people();
    minutes.add("a/2020-09-01.md", "# Sep\nPresent: Una");
    assertEquals(4, minutes.search().people().size());
  }

  @Test
  void uniqueFirstNameIsJoinedWithTheFullName() throws Exception {
    minutes.add("a/2020-09-01.md", "# Sep\nPresent: Ida");
    assertEquals(3, minutes.search().people().size());
    Person ida = minutes.search().person("ida").orElseThrow();
    assertEquals("ida-roe", ida.id());
    assertEquals(4, ida.attended().size());
  }

  @Test
  void ownerByAShortNameIsThePersonWhoeverCounts() throws Exception {
    minutes
        .add("b/2020-08-01.md", "# Aug\nPresent: Dave Pym, Kim Oak\n## Bees\nACTION (Kim): saw it")
        .add("b/2020-09-01.md", "# Sep\nPresent: Ida Roe\n## Bees\nACTION (Dave): feed the bees")
        .add("b/2020-10-01.md", "# Oct\nPresent: Kim Oak\n## Bees\nACTION (Ida): sell the wax")
        .add("b/2020-11-01.md", "# Nov\nPresent: Ida Roe\n## Hay\nACTION (Ida, Ida Roe): mow it");
    for (Person person : minutes.search().people()) {
      assertEquals(
          person.actions(),
          minutes
              .search()
              .timeline(Requests.with(SearchRequest.of("kind:action"), "person", person.id()))
              .total(),
          person.name());
    }
    assertEquals("dave-pym", minutes.search().person("dave").orElseThrow().id());
    assertEquals(1, minutes.search().person("dave").orElseThrow().actions());
    assertEquals(2, minutes.search().person("ida").orElseThrow().actions());
    assertEquals("ida-roe", minutes.search().person("idar").orElseThrow().id());
  }

  @Test
  void shortNameOfTwoPeopleIsNeitherOfThem() throws Exception {
    minutes
        .add("b/2020-08-01.md", "# Aug\nPresent: Dave Pym, Dave Lee\n## Bees\nThey hum.")
        .add("b/2020-09-01.md", "# Sep\nPresent: Ida Roe\n## Bees\nACTION (Dave): feed")
        .add("b/2020-10-01.md", "# Oct\nPresent: Dave Pym\n## Bees\nACTION (Dave Pym): buy wax");
    assertEquals(1, minutes.search().person("dave").orElseThrow().actions());
    assertEquals(1, minutes.search().person("dave-pym").orElseThrow().actions());
    assertEquals(
        List.of("ACTION (Dave): feed"),
        minutes
            .search()
            .timeline(Requests.with(SearchRequest.of(""), "person", "Dave"))
            .entries()
            .stream()
            .map(entry -> entry.statement().plain())
            .toList());
  }

  @Test
  void meetingThatNamesAPersonTwiceCountsOnce() throws Exception {
    minutes.add("b/2020-09-01.md", "# Sep\nChair: Ida\nPresent: Ida Roe, Kim Oak\n## Bees\nNone.");
    Person ida = minutes.search().person("ida-roe").orElseThrow();
    assertEquals(4, ida.attended().size());
    assertEquals(4, minutes.search().personCalled("Ida").orElseThrow().meetings());
  }

  @Test
  void frequentTitleIsARecurringTopicUnlessItIsAStandingItem() throws Exception {
    assertEquals(
        List.of("Bees"),
        minutes.search().recurringTopics().stream().map(RecurringTopic::title).toList());
    assertEquals(3, minutes.search().recurringTopics().getFirst().meetings());
    minutes.remove("a/2020-07-01.md").remove("a/2020-08-01.md");
    // Now in three of six meetings.
    assertEquals(List.of(), minutes.search().recurringTopics());
  }

  @Test
  void topicsAreListedByMeeting() throws Exception {
    assertEquals(
        List.of("bees", "bees", "bees", "tea", "tea", "wax", "hay", "rye"),
        minutes.search().topics().stream().map(a -> a.section().orElseThrow()).toList());
  }

  @Test
  void timelineFacetsCountOwnersAndKinds() throws Exception {
    var facets = minutes.search().timelineFacets(SearchRequest.of("bees"));
    assertEquals(
        List.of("ben 1", "zoe-pym 1"),
        facets.get("person").stream().map(f -> f.value() + " " + f.count()).toList());
    assertEquals(
        List.of("action", "decision"), facets.get("kind").stream().map(FacetCount::value).toList());
  }

  @Test
  void coverageListsEveryFile() throws Exception {
    Coverage coverage = minutes.search().coverage();
    assertEquals(8, coverage.meetings().size());
    assertEquals("a/todo.md", coverage.skipped().getFirst().file());
    assertEquals(
        "no date, and nothing says that it is a meeting", coverage.skipped().getFirst().reason());
    assertEquals(0, coverage.problems().size());
  }
}
