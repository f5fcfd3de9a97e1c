package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.search.SearchResults.FacetCount;

/** Who is named, what comes back, what was read. */
class AttendanceRollsTest {
  @TempDir Path temp;
  private SmallArchive archive;

  @BeforeEach
  void open() throws Exception {
    archive =
        new SmallArchive(temp)
            .with(
                "a/2020-01-01.md", "# Jan\nPresent: Ida Roe, Ben\n## Bees\nACTION (Ben): buy them")
            .with(
                "a/2020-02-01.md", "# Feb\nPresent: Ida Roe\n## Bees\nACTION (Zoe Pym): feed them")
            .with("a/2020-03-01.md", "# Mar\nPresent: Ida Roe\n## Bees\nDECISION: keep them")
            .with("a/2020-04-01.md", "# Apr\n## Tea\nACTION (Ben): make it")
            .with("a/2020-05-01.md", "# May\n## Tea\nnone")
            .with("a/2020-06-01.md", "# Jun\n##- Notes\nnone")
            .with("a/2020-07-01.md", "# Jul\n##- Notes\nnone")
            .with("a/2020-08-01.md", "# Aug\n##- Notes\nnone")
            .with("a/todo.md", "no minutes");
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  @Test
  void thoseAtMostMeetingsComeFirstAndOwnersWhoWereNeverThereLast() throws Exception {
    List<Person> people = archive.search().people();
    assertEquals(List.of("Ida Roe", "Ben", "Zoe Pym"), people.stream().map(Person::name).toList());
    Person ida = people.getFirst();
    assertEquals(
        List.of("a/2020-01-01", "a/2020-02-01", "a/2020-03-01"),
        ida.attended().stream().map(MeetingRef::id).toList());
    assertEquals(0, ida.actions());
    assertEquals(2, people.get(1).actions());
    assertEquals(0, people.get(2).attended().size());
    assertEquals(Optional.of(people.get(2)), archive.search().person("zoe-pym"));
    assertEquals(Optional.empty(), archive.search().person("nobody"));
  }

  @Test
  void peopleFollowTheArchive() throws Exception {
    archive.search().people();
    archive.with("a/2020-09-01.md", "# Sep\nPresent: Una");
    assertEquals(4, archive.search().people().size());
  }

  @Test
  void firstNameIsThatOfTheOneWhoHasIt() throws Exception {
    archive.with("a/2020-09-01.md", "# Sep\nPresent: Ida");
    assertEquals(3, archive.search().people().size());
    Person ida = archive.search().person("ida").orElseThrow();
    assertEquals("ida-roe", ida.id());
    assertEquals(4, ida.attended().size());
  }

  @Test
  void titleThatComesBackIsARecurringTopicUnlessItIsUsual() throws Exception {
    assertEquals(
        List.of("Bees"),
        archive.search().recurringTopics().stream().map(RecurringTopic::title).toList());
    assertEquals(3, archive.search().recurringTopics().getFirst().meetings());
    archive.without("a/2020-07-01.md").without("a/2020-08-01.md");
    // Now in three of six meetings.
    assertEquals(List.of(), archive.search().recurringTopics());
  }

  @Test
  void topicsAreNamedMeetingByMeeting() throws Exception {
    assertEquals(
        List.of("bees", "bees", "bees", "tea", "tea"),
        archive.search().topics().stream().map(a -> a.section().orElseThrow()).toList());
  }

  @Test
  void timelineIsNarrowedByOwnerAndKind() throws Exception {
    var facets = archive.search().timelineFacets(SearchRequest.of("bees"));
    assertEquals(
        List.of("ben 1", "zoe-pym 1"),
        facets.get("person").stream().map(f -> f.value() + " " + f.count()).toList());
    assertEquals(
        List.of("action", "decision"), facets.get("kind").stream().map(FacetCount::value).toList());
  }

  @Test
  void everyFileIsAccountedFor() throws Exception {
    Coverage coverage = archive.search().coverage();
    assertEquals(8, coverage.meetings().size());
    assertEquals("a/todo.md", coverage.passedOver().getFirst().file());
    assertEquals("no heading", coverage.passedOver().getFirst().reason());
    assertEquals(0, coverage.problems().size());
  }
}
