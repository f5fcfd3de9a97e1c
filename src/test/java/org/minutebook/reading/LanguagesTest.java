package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels and frame words in the languages in which minutes are kept. */
class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Anwesend,      Entschuldigt, Sitzungsleitung, Tagesordnung,    Nächste Sitzung,   Beschluss, Aufgabe
          Présents,      Excusés,      Animateur,       Ordre du jour,   Prochaine réunion, Décision,  Action
          Asistentes,    Ausentes,     Moderadora,      Orden del día,   Próxima reunión,   Acuerdo,   Tarea
          Participantes, Ausentes,     Facilitadora,    Pauta,           Próxima reunião,   Decisão,   Tarefa
          Presenti,      Assenti,      Moderatore,      Ordine del giorno, Prossima riunione, Decisione, Azione
          Aanwezig,      Afwezig,      Voorzitter,      Agenda,          Volgende vergadering, Besluit, Actie
          """)
  void labelsAreKnown(
      String present,
      String absent,
      String chair,
      String agenda,
      String next,
      String decision,
      String action) {
    Minutes minutes =
        Minutes.of(
            """
            # Hafen 4

            **%s:** Anna Lehm, Bernd Rau
            **%s:** Dirk Aal
            **%s:** Bernd Rau

            ## %s

            1. Kran

            ## Kran

            Kran 2 ora ploc mira sol, et per tot luma.

            %s: kran 2 mira sol et luma per tot.

            %s: Anna mira kran 2.

            ## %s

            Kran 3 ora ploc mira.
            """
                .formatted(present, absent, chair, agenda, decision, action, next));

    assertEquals(List.of("Anna Lehm", "Bernd Rau"), minutes.attendees());
    assertEquals(List.of("Bernd Rau"), minutes.chairs());
    assertEquals(List.of("Kran"), minutes.topics());
    assertEquals(1, minutes.decisions().size());
    assertEquals(1, minutes.actions().size());
  }

  @ParameterizedTest
  @CsvSource({"出席者, 欠席者, 議題, 次回", "与会者, 缺席, 议程, 下次会议"})
  void labelsAreKnownWhereWordsHaveNoBlanks(
      String present, String absent, String agenda, String next) {
    Minutes minutes =
        Minutes.of(
            """
            # 港 4

            %s: 青山、白川
            %s: 黒田

            ## %s

            1. ロープ

            ## ロープ

            新しいロープが三本届いた。

            ## %s

            五月十一日。
            """
                .formatted(present, absent, agenda, next));

    assertEquals(List.of("青山", "白川"), minutes.attendees());
    assertEquals(List.of("ロープ"), minutes.topics());
  }
}
