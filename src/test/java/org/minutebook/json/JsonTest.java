package org.minutebook.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;

class JsonTest {
  private record Sample(
      Optional<String> name, Optional<LocalDate> date, Statement.Kind kind, List<String> words) {}

  @Test
  void unknownValueIsNull() {
    assertEquals(
        "{\"name\":null,\"date\":null,\"kind\":\"decision\",\"words\":[]}",
        Json.print(
            new Sample(Optional.empty(), Optional.empty(), Statement.Kind.DECISION, List.of())));
  }

  @Test
  void markupIsNotEscaped() {
    assertEquals(
        "{\"name\":\"Compost & bees\",\"date\":\"2020-05-04\",\"kind\":\"action\","
            + "\"words\":[\"<b>\"]}",
        Json.print(
            new Sample(
                Optional.of("Compost & bees"),
                Optional.of(LocalDate.of(2020, 5, 4)),
                Statement.Kind.ACTION,
                List.of("<b>"))));
  }

  @Test
  void meetingComesBackAsItWas() {
    Meeting meeting =
        Meeting.builder("garden/2020-05-04.md", "Compost & bees")
            .date(Optional.of(MeetingDate.of(LocalDate.of(2020, 5, 4))))
            .attendees(
                List.of(
                    new Attendee(
                        "Ida Brown",
                        List.of("@idab"),
                        Optional.of(Attendee.Role.CHAIR),
                        Optional.of("ida-brown")),
                    new Attendee("Olu", List.of(), Optional.empty(), Optional.empty())))
            .sections(
                List.of(
                    Section.builder("Bees")
                        .rawTitle("**Bees**")
                        .path(List.of("Notes", "Animals"))
                        .lines(4, 6)
                        .text("**Bees** - we keep them")
                        .plain(new PlainText("we keep them", List.of("example.org/hive")))
                        .references(new Section.References(List.of("#1", "#2"), List.of("#2")))
                        .build()))
            .statements(
                List.of(
                    Statement.builder(Statement.Kind.DECISION, "we *keep* them")
                        .id("bees/d-we-keep-them")
                        .plain("we keep them")
                        .range(new SourceRange(4, 12, 4, 23))
                        .lead(List.of("Animals"))
                        .section("bees")
                        .why("we-verb")
                        .due(Optional.of(LocalDate.of(2020, 6, 1)))
                        .outcome(Optional.of(Statement.Outcome.ACCEPTED))
                        .context(Optional.of("the bees"))
                        .build()))
            .problems(List.of(new Problem(2, "oddity", "odd")))
            .links(Map.of("hive", "https://example.org/hive"))
            .build();
    assertEquals(meeting, Json.read(Json.print(meeting), Meeting.class));
  }
}
