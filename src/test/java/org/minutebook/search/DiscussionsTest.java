package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.Discussions.Discussion;
import org.minutebook.search.SearchRequest.Sort;

class DiscussionsTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @BeforeEach
  void add() throws Exception {
    minutes
        .add(
            "2020-05-04.md",
            "# May\n## Bees\nThe bees are restless since the mast was moved.\n\n"
                + "DECISION: keep the bees\n\nACTION (Ida): feed them\n\n## Mast\nIt leans.")
        .add("2020-06-01.md", "# June\n## Bees\nThe bees were quiet all month.")
        .add("2021-03-01.md", "# March\n## Roof\nRain came in.\n\nDECISION: the bees get a roof");
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void eachTopicOfAMeetingIsToldOnceWithItsStatements() throws Exception {
    assertEquals(
        List.of(
            "2021-03-01 Roof [DECISION: the bees get a roof]",
            "2020-06-01 Bees []",
            "2020-05-04 Bees [DECISION: keep the bees, ACTION (Ida): feed them]"),
        told(ask(Sort.NEWEST, 20, Optional.empty()).discussions()));
  }

  @Test
  void snippetLeavesOutWhatTheStatementsSay() throws Exception {
    Discussion first = ask(Sort.OLDEST, 20, Optional.empty()).discussions().getFirst();

    assertTrue(first.snippet().text().contains("restless"), first.snippet().text());
    assertTrue(!first.snippet().text().contains("keep the bees"), first.snippet().text());
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
    List<String> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Discussions page = ask(Sort.NEWEST, 1, cursor);
      assertEquals(1, page.discussions().size());
      all.addAll(told(page.discussions()));
      cursor = page.next();
    } while (cursor.isPresent() && all.size() < 9);

    assertEquals(told(ask(Sort.NEWEST, 20, Optional.empty()).discussions()), all);
  }

  @Test
  void countsAreThoseOfTheTimeline() throws Exception {
    Timeline timeline = minutes.search().timeline(SearchRequest.of("bees"));
    Timeline counts = ask(Sort.OLDEST, 1, Optional.empty()).timeline();

    assertEquals(timeline.total(), counts.total());
    assertEquals(timeline.histogram(), counts.histogram());
  }

  @Test
  void onlyDecisionsWithTheOutcomeAreToldWhereOneIsAskedFor() throws Exception {
    minutes.add("2021-04-05.md", "# April\n## Hives\nMotion: paint the hives. Rejected 1-4.");

    List<Discussion> told =
        minutes
            .search()
            .discussions(Requests.with(SearchRequest.of(""), "outcome", "rejected"))
            .discussions();

    assertEquals(List.of("2021-04-05 Hives [Motion: paint the hives. Rejected 1-4.]"), told(told));
  }

  private Discussions ask(Sort sort, int limit, Optional<String> cursor) throws Exception {
    return minutes.search().discussions(Requests.page("bees", sort, limit, cursor));
  }

  private static List<String> told(List<Discussion> discussions) {
    return discussions.stream()
        .map(
            d ->
                d.meeting().date().orElseThrow()
                    + " "
                    + d.section().title()
                    + " "
                    + d.statements().stream().map(s -> s.statement().text()).toList())
        .toList();
  }
}
