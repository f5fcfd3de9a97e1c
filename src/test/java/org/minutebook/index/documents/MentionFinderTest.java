package org.minutebook.index.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Attendee;

class MentionFinderTest {
  private static final MentionFinder FINDER =
      new MentionFinder(
          List.of(
              attendee("Ida Brown", "@idab", "Brownie"),
              attendee("Ann Lee"),
              attendee("Ann Marie Dubois"),
              attendee("Will Stone"),
              new Attendee("Tom", List.of(), Optional.empty(), Optional.of("tom-field"))));

  private static Attendee attendee(String name, String... aliases) {
    return new Attendee(name, List.of(aliases), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ida Brown mends the ropes     | ida-brown
          Ida mends Brown's ropes       | ida-brown ida-brown
          ask @idab or idab             | ida-brown ida-brown
          Brownie will, the brownie not | ida-brown
          IdaB: we keep it              | ida-brown
          IB: we keep it                | ida-brown
          the IB system                 |
          Ann agrees                    |
          Ann L agrees                  | ann-lee
          Dubois agrees                 | ann-marie-dubois
          Ann Dubois agrees             | ann-marie-dubois
          Will it hold? Ask Stone.      | will-stone
          Tom has the key               | tom-field
          nobody is named               |
          """)
  void shortFormThatOneAttendeeHasIsAMention(String text, String slugs) {
    assertEquals(slugs == null ? "" : slugs, String.join(" ", FINDER.mentions(text)));
  }

  @Test
  void withoutAttendeesNobodyIsMentioned() {
    assertEquals(List.of(), new MentionFinder(List.of()).mentions("Ida Brown"));
  }
}
