package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaFilesTest {
  @ParameterizedTest
  @CsvSource({
    "2021-03-04-agenda.md, 2021-03-04-minutes.md",
    "2021-03-04-agenda.md, 2021-03-04.md",
    "agenda-2021-03-04.md, 2021-03-04-notes.txt",
    "Agenda 2021-03-04.md, Minutes 2021-03-04.md",
    "agenda/2021-03-04.md, minutes/2021-03-04.md",
    "board/agendas/2021/03-04.md, board/2021/03-04.md",
    "2021-03-04/agenda.md, 2021-03-04/README.md",
    "2021-03-04-board-agenda.md, 2021-03-04-board.md",
  })
  void agendaOfTheSameMeetingIsFound(String agenda, String minutes) {
    AgendaFiles found = AgendaFiles.among(List.of(agenda, minutes));

    assertEquals(Optional.of(minutes), found.minutesOf(agenda));
    assertEquals(Set.of(agenda), found.files());
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-04-agenda.md, 2021-03-11-minutes.md",
    "board/2021-03-04-agenda.md, crew/2021-03-04-minutes.md",
    "2021-03-04-board-agenda.md, 2021-03-04-crew-minutes.md",
    "2021-03-04-agenda-and-notes.md, 2021-03-04.md",
    "agenda.md, minutes.md",
    "2021-03-agenda.md, 2021-03-minutes.md",
    "2021-03-04-agendum.md, 2021-03-04.md",
  })
  void anotherMeetingsMinutesAreNot(String agenda, String minutes) {
    assertEquals(Set.of(), AgendaFiles.among(List.of(agenda, minutes)).files());
  }

  @Test
  void ofTwoMinutesNoneIsChosen() {
    List<String> files =
        List.of("2021-03-04-agenda.md", "2021-03-04-minutes.md", "2021-03-04-notes.md");

    assertEquals(Set.of(), AgendaFiles.among(files).files());
  }
}
