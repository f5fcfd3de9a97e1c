package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.search.Explanation;
import org.minutebook.search.MinutesInMemory;
import org.minutebook.search.Requests;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults;
import org.minutebook.search.SearchResults.Hit;

class RelevanceFeedbackTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @BeforeEach
  void add() {
    minutes
        .add(
            "2020-01-01.md",
            "# Jan\n## Flood gauge\nThe tide rises at the harbour pier, sensor new.")
        .add(
            "2020-02-01.md",
            "# Feb\n## Gauge repair\nThe tide took the sensor off the harbour pier.")
        .add("2020-03-01.md", "# Mar\n## Pier\nThe tide sensor at the harbour shows nothing.")
        .add(
            "2020-04-01.md",
            "# Apr\n## Choir\nWe sing on Sunday.\n## Cake\nSugar and flour.\n## Barn\nThe roof leaks."
                + "\n## Hay\nIt is dry.\n## Ox\nIt limps.\n## Hens\nThey lay eggs.\n## Road\nIt is mud."
                + "\n## Mill\nNew sails came.\n## Well\nWater is clear.\n## Fair\nIn May again.");
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  private SearchResults ask(String query, Optional<Sort> sort) throws Exception {
    return minutes.search().search(Requests.explained(query, sort));
  }

  private List<String> related(String query) throws Exception {
    return ask(query, Optional.empty()).results().stream()
        .filter(Hit::related)
        .map(h -> h.section().title())
        .toList();
  }

  @Test
  void relatedSectionsFollowTheMatchesAndDoNotCount() throws Exception {
    SearchResults found = ask("gauge", Optional.empty());

    assertEquals(List.of("Pier"), related("gauge"));
    assertEquals(3, found.results().size());
    assertTrue(found.results().getLast().related());
    assertTrue(found.results().getLast().score() < found.results().get(1).score());
    assertEquals(2, found.total());
    assertEquals(2, found.facets().get("year").getFirst().count());
  }

  @Test
  void explanationNamesTheSharedTerms() throws Exception {
    Explanation explanation =
        ask("gauge", Optional.empty()).results().getLast().explanation().orElseThrow();

    assertEquals(1, explanation.reasons().size());
    assertEquals(Explanation.MatchKind.FEEDBACK, explanation.reasons().getFirst().kind());
    assertTrue(explanation.reasons().getFirst().words().contains("tide"));
    assertFalse(explanation.reasons().getFirst().words().contains("gaug"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"flood gauge\"", "title:gauge", "gauge OR bells", "gaug*", "-gauge"})
  void phrasesFieldsAndOperatorsHaveNoRelatedSections(String query) throws Exception {
    assertEquals(List.of(), related(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#12", "quay/gauge#12", "https://github.com/quay/gauge/issues/12"})
  void issueHasNoRelatedSections(String reference) throws Exception {
    minutes
        .add(
            "2020-05-01.md",
            "# May\n## Buoy\nThe tide sensor at the harbour pier, see quay/gauge#12.")
        .add(
            "2020-06-01.md",
            "# June\n## Buoy again\nThe harbour pier and its tide sensor, quay/gauge#12 once more.");

    assertEquals(List.of(), related(reference));
    assertEquals(2, ask(reference, Optional.empty()).total());
  }

  @Test
  void resultsByDateHaveNoRelatedSections() throws Exception {
    assertEquals(2, ask("gauge", Optional.of(Sort.NEWEST)).results().size());
  }

  @Test
  void filtersHoldForRelatedSections() throws Exception {
    assertEquals(List.of(), related("gauge before:2020-02"));
  }
}
