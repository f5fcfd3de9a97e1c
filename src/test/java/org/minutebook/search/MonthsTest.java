package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.search.SearchRequest.Sort;

/** Meetings of which only the month is known, among others. */
class MonthsTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @BeforeEach
  void add() {
    for (String name : List.of("2020-04-30", "2020-05", "2020-05-01", "2020-05-31", "2020-06")) {
      minutes.add(name + ".md", "# Call\n\n## Bees\n\nDECISION: keep the bees of " + name + "\n");
    }
    minutes.add("some-call.md", "# Some call\n\n## Bees\n\nDECISION: keep some bees\n");
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  private List<String> meetings(SearchRequest request) throws Exception {
    return minutes.search().search(request).results().stream().map(h -> h.meeting().id()).toList();
  }

  private static SearchRequest ask(String query, Sort sort) {
    return Requests.page(query, sort, 20, Optional.empty());
  }

  @Test
  void monthComesBeforeItsDaysAndAllBeforeTheUndated() throws Exception {
    List<String> oldest =
        List.of("2020-04-30", "2020-05", "2020-05-01", "2020-05-31", "2020-06", "some-call");

    assertEquals(oldest, meetings(ask("bees", Sort.OLDEST)));
    assertEquals(oldest, minutes.search().meetings().stream().map(MeetingRef::id).toList());
    assertEquals(
        List.of("2020-06", "2020-05-31", "2020-05-01", "2020-05", "2020-04-30", "some-call"),
        meetings(ask("bees", Sort.NEWEST)));
  }

  @ParameterizedTest
  @CsvSource({
    "date:2020-05, '2020-05,2020-05-01,2020-05-31'",
    "date:2020-05-01, '2020-05,2020-05-01'",
    "date:2020-05-12, 2020-05",
    "date:2020-06-30, 2020-06",
    "after:2020-05-31, '2020-05,2020-05-31,2020-06'",
    "after:2020-06, 2020-06",
    "before:2020-05-01, '2020-04-30,2020-05,2020-05-01'",
    "before:2020-04, 2020-04-30",
    "date:2020-05-20..2020-06-10, '2020-05,2020-05-31,2020-06'",
    "year:2020, '2020-04-30,2020-05,2020-05-01,2020-05-31,2020-06'",
    "year:2019, ''",
  })
  void monthIsFoundWhereItReachesIntoTheRange(String filter, String expected) throws Exception {
    List<String> found = meetings(ask("bees " + filter, Sort.OLDEST));

    assertEquals(expected, String.join(",", found));
  }

  @Test
  void monthIsCountedAsItself() throws Exception {
    Timeline timeline = minutes.search().timeline(SearchRequest.of("bees"));

    assertEquals(
        Map.of("2020-04", 1, "2020-05", 3, "2020-06", 1),
        timeline.histogram().stream()
            .collect(Collectors.toMap(m -> m.month().toString(), Timeline.Month::decisions)));
  }

  @Test
  void pagesFollowOneAnotherAcrossMonths() throws Exception {
    SearchResults first =
        minutes.search().search(Requests.page("bees", Sort.OLDEST, 2, Optional.empty()));
    SearchResults second =
        minutes.search().search(Requests.page("bees", Sort.OLDEST, 2, first.next()));

    assertEquals(
        List.of("2020-05-01", "2020-05-31"),
        second.results().stream().map(h -> h.meeting().id()).toList());
  }
}
