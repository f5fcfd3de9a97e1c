package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;

class PeopleOfSettingsTest {
  private static final Settings SETTINGS =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Map.of("Ida Brown", List.of("idab", "Ida")),
          Map.of(),
          Map.of(),
          List.of(),
          "");

  private static List<String> actionsOf(String person) throws IOException {
    try (MinutesInMemory minutes = new MinutesInMemory(SETTINGS)) {
      minutes.add(
          "2020-01-01.md",
          """
          # Call

          Present: Kit Lane, Mo Reed

          ## Hives

          **Action (Ida):** paint the hives.

          ACTION: Kit Lane to buy the paint.
          """);
      return minutes
          .search()
          .timeline(Requests.with(SearchRequest.of(""), "person", person))
          .entries()
          .stream()
          .map(entry -> entry.statement().plain())
          .toList();
    }
  }

  @Test
  void whatWasWrittenUnderAnAliasIsThePersons() throws IOException {
    List<String> painting = List.of("Action (Ida): paint the hives.");
    assertEquals(painting, actionsOf("Ida Brown"));
    assertEquals(painting, actionsOf("Ida"));
    assertEquals(painting, actionsOf("idab"));
    assertEquals(List.of("ACTION: Kit Lane to buy the paint."), actionsOf("Kit Lane"));
  }
}
