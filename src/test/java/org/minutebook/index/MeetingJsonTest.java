package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

class MeetingJsonTest {
  private static final Meeting MEETING =
      new Meeting(
          "garden/2020-05-04.md",
          "garden/2020-05-04",
          Optional.of(LocalDate.of(2020, 5, 4)),
          "Compost & bees",
          Optional.of("garden"),
          List.of(
              new Attendee("Ida Brown", true, Optional.of("ida-brown")),
              new Attendee("Olu", false, Optional.empty())),
          List.of(
              new Section(
                  "bees",
                  "Bees",
                  "**Bees**",
                  List.of("Notes", "Animals"),
                  4,
                  6,
                  3,
                  true,
                  "**Bees** - we keep them")),
          List.of(
              new Statement(
                  "bees/d-we-keep-them",
                  Statement.Kind.DECISION,
                  "we keep them",
                  4,
                  4,
                  "bees",
                  false,
                  "we-verb",
                  Optional.empty(),
                  Optional.of(LocalDate.of(2020, 6, 1)),
                  Optional.of(Statement.Outcome.ACCEPTED),
                  Optional.of("the bees"))),
          List.of(new Problem(2, "odd")),
          Map.of("hive", "https://example.org/hive"));

  @Test
  void parseShapeWritesNullsAndLeavesTextOut() {
    assertEquals(
        """
        {"file":"garden/2020-05-04.md","id":"garden/2020-05-04","date":"2020-05-04",\
        "title":"Compost & bees","series":"garden",\
        "attendees":[{"name":"Ida Brown","role":"chair","person":"ida-brown"},\
        {"name":"Olu","role":null,"person":null}],\
        "sections":[{"id":"bees","title":"Bees","rawTitle":"**Bees**","path":["Notes","Animals"],\
        "line":4,"end":6,"level":3,"topic":true}],\
        "statements":[{"id":"bees/d-we-keep-them","kind":"decision","text":"we keep them",\
        "line":4,"end":4,"section":"bees","explicit":false,"why":"we-verb","owner":null,\
        "due":"2020-06-01","outcome":"accepted","context":"the bees"}],\
        "problems":[{"line":2,"message":"odd"}]}""",
        MeetingJson.print(MeetingJson.of(MEETING)));
  }

  @Test
  void wholeMeetingComesBackAsItWas() {
    String stored = MeetingJson.print(MeetingJson.whole(MEETING));
    assertEquals(MEETING, MeetingJson.from(JsonParser.parseString(stored).getAsJsonObject()));
  }

  @Test
  void meetingWithoutTextComesBackWithEmptyText() {
    Meeting back = MeetingJson.from(MeetingJson.of(MEETING));
    assertEquals("", back.sections().getFirst().text());
    assertFalse(MeetingJson.of(MEETING).has("links"));
  }
}
