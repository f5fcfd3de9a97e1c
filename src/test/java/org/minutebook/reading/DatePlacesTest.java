package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where and how minutes give their day, beyond the usual places and forms. */
class DatePlacesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 3);
  private static final String BODY =
      "\n\n## Present\n\n- Ann Lee\n- Bob Ray\n\n## Ropes\n\nWe agreed to buy ropes.\n";

  private static LocalDate dateOf(String file, String head) {
    return Minutes.in(file, head + BODY).date();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "210503.md",
        "03May2021.md",
        "05032021.md",
        "2021 05 03.md",
        "2021-0503.md",
        "2021/0503.md",
        "2021/call0503.md",
        "2021/5-3.md",
        "2021/05_03_2021.md",
        "2021/May/Monday 3.md",
        "2021-05/3.md",
        "protokoll-03-05-2021-sitzung.md",
      })
  void namesOfFilesGiveIt(String file) {
    assertEquals(DAY, dateOf(file, "# Harbour call"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# 5/3", "# 05/03 notes", "# 5/3 Meeting"})
  void titlesMayLackTheYear(String title) {
    assertEquals(DAY, dateOf("2021/ropes.md", title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour board\nMay 3, 2021    10:00 Pier",
        "# Harbour call (3/May/2021)",
        "# Harbour call\n\nDate: May 03 '21",
        "# Harbour call\n\nThe meeting was held on 3 May 2021 at the pier.",
        "# Harbour call\n\nIt took place on May 3rd, 2021.",
        "# Harbour call\n\nDated 3 May 2021",
        "# Hafen\n\nWir trafen uns heute, am 3. Mai 2021 um 11:00 Uhr am Kai.",
        "# Port\n\nLe 3 mai 2021",
        "# Harbour call\n\nStart: 2021-05-03 10:00",
        "# Harbour call\n\n**Time**: 2021-05-03T16:00Z",
        "# Harbour call\n\nSession date: 2021-05-03",
        "# Harbour call\n\nDate & Time (UTC): 2021-05-03 10:00",
        "# Harbour call\n\n📅 Date: 2021-05-03",
        "# Harbour call\n\n* 📅 2021-05-03",
        "# Harbour call\n\n[2021-05-03]",
      })
  void headsGiveIt(String head) {
    assertEquals(DAY, dateOf("ropes.md", head));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Puerto\\n\\n**Fecha:** 03/05/2021 | 2021-05-03",
        "# Porto\\n\\n**Data:** 03/05/2021 | 2021-05-03",
        "# Reunião 03/05/2021 | 2021-05-03",
        "# Port\\n\\nDate : lundi 03/05/2021 | 2021-05-03",
        "# Call\\n\\nDate: Monday 03/05/2021 | 2021-05-03",
        "# Call\\n\\nDate: Friday 03/05/2021 | 2021-03-05",
        "# Call\\n\\nDate: 03/05/2021 | 2021-03-05",
        "# Call\\n\\nDate: 05.03.2021 (Monday) | 2021-05-03",
      })
  void weekdayAndLanguageTellDayFromMonth(String head, LocalDate date) {
    assertEquals(date, dateOf("ropes.md", head.replace("\\n", "\n")));
  }

  @Test
  void secondDayOfANameWinsWhereTheTextConfirmsIt() {
    String file = "2022-11-29-board-of-3-may-2021.md";
    assertEquals(DAY, dateOf(file, "# Board\n\nDate: 3 May 2021"));
    assertEquals(LocalDate.of(2022, 11, 29), dateOf(file, "# Board"));
  }

  @Test
  void approvedMinutesAreOfAnotherDay() {
    assertNull(dateOf("ropes.md", "# Board\n\nThe minutes of 3 May 2021 were approved."));
  }
}
