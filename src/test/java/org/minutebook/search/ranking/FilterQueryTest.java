package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.search.query.Filter;

class FilterQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

  private IndexedMinutes minutes;

  @BeforeEach
  void index() throws IOException {
    minutes =
        new IndexedMinutes(
            """
            # Harbour board

            Present: Ida Brown, Olu Ade

            ## Crane

            Ida says that the crane is old.

            * DECISION: sell the crane
            * ACTION (Zoe Pym): find a buyer

            ## Paint

            The paint is red.
            """);
  }

  @AfterEach
  void close() throws IOException {
    minutes.close();
  }

  private List<String> accepted(String filter, String value) throws IOException {
    Filter parsed = Filter.parse(filter, value, TODAY).orElseThrow();
    return minutes.titles(minutes.filters.accepted(List.of(parsed), minutes.topics));
  }

  @ParameterizedTest
  @CsvSource({
    "person, Ida Brown, Crane",
    "person, ida, Crane",
    "person, ida-brown, Crane",
    "person, Olu Ade, ''",
    "person, Zoe Pym, Crane",
    "person, Nobody, ''",
    "owner, Zoe Pym, Crane",
    "owner, Ida Brown, ''",
    "kind, decision, Crane",
    "kind, actions, Crane",
    "series, board, 'Crane,Paint'",
    "series, web, ''",
    "after, 2020-05-04, 'Crane,Paint'",
    "after, 2020-05-05, ''",
    "before, 2020-05, 'Crane,Paint'",
    "before, 2020-05-03, ''",
    "year, 2020, 'Crane,Paint'",
    "date, 2018..2019, ''",
  })
  void filterAcceptsTheSectionsThatMeetIt(String filter, String value, String titles)
      throws IOException {
    assertEquals(titles, String.join(",", accepted(filter, value)));
  }

  @Test
  void allFiltersMustHold() throws IOException {
    List<Filter> filters =
        List.of(
            Filter.parse("kind", "decision", TODAY).orElseThrow(),
            Filter.parse("series", "web", TODAY).orElseThrow());
    assertEquals(0, minutes.matches(minutes.filters.accepted(filters, minutes.topics)).size());
  }

  @Test
  void statementsAreFilteredByTheirOwnKindAndOwner() throws IOException {
    Filter kind = Filter.parse("kind", "decision", TODAY).orElseThrow();
    Filter owner = Filter.parse("owner", "Zoe Pym", TODAY).orElseThrow();
    assertEquals(2, minutes.statements.documentCount());
    assertEquals(
        1, minutes.matches(minutes.filters.accepted(List.of(kind), minutes.statements)).size());
    assertEquals(
        1, minutes.matches(minutes.filters.accepted(List.of(owner), minutes.statements)).size());
  }

  @Test
  void withoutFiltersAllMembersAreAccepted() throws IOException {
    assertSame(minutes.topics.members(), minutes.filters.accepted(List.of(), minutes.topics));
  }
}
