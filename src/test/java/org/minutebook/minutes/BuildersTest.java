package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildersTest {
  @Test
  void sectionIsATopicOfOneLineUnlessToldOtherwise() {
    Section section = Section.builder("New ropes").build();

    assertEquals("new-ropes", section.id());
    assertEquals("New ropes", section.rawTitle());
    assertEquals(1, section.level());
    assertTrue(section.topic());
    assertEquals(section.line(), section.end());
    assertEquals(PlainText.EMPTY, section.plain());
    assertEquals(Section.References.NONE, section.references());
  }

  @Test
  void pathOfASectionSetsItsLevel() {
    Section section = Section.builder("Ropes").path(List.of("Notes", "Harbour")).build();

    assertEquals(3, section.level());
    assertEquals(List.of("Notes", "Harbour"), section.path());
  }

  @Test
  void sectionKeepsAllButItsIdOrItsText() {
    Section section =
        Section.builder("Ropes")
            .lines(3, 9)
            .topic(false)
            .text("# Ropes\n\nThey *came*.")
            .plain(new PlainText("They came.", List.of("example.org")))
            .references(new Section.References(List.of("#1"), List.of()))
            .build();

    assertEquals("ropes-2", section.withId("ropes-2").id());
    assertEquals(section, section.withId("ropes-2").withId("ropes"));
    Section bare = section.withoutText();
    assertEquals("", bare.text());
    assertEquals("", bare.plain().text());
    assertEquals(Section.References.NONE, bare.references());
    assertEquals(3, bare.line());
    assertFalse(bare.topic());
  }

  @Test
  void statementHasNoMarkupUnlessToldOtherwise() {
    Statement statement = Statement.builder(Statement.Kind.ACTION, "Ann to call.").build();

    assertEquals("Ann to call.", statement.plain());
    assertEquals(List.of(), statement.lead());
    assertEquals(List.of(), statement.owners());
    assertFalse(statement.explicit());
    assertEquals("action", statement.kind().word());
  }

  @Test
  void statementTakesOtherIdsAndKeepsTheRest() {
    Statement statement =
        Statement.builder(Statement.Kind.DECISION, "We **keep** it.")
            .id("ropes/d-we-keep-it")
            .section("ropes")
            .plain("We keep it.")
            .range(new SourceRange(3, 5, 4, 2))
            .lead(List.of("On ropes"))
            .explicit(true)
            .why("label")
            .owners(List.of("Ann Lee"))
            .due(Optional.of(LocalDate.of(2020, 5, 4)))
            .outcome(Optional.of(Statement.Outcome.ACCEPTED))
            .context(Optional.of("the old ropes"))
            .build();
    Statement moved = statement.withIds("ropes-2/d-we-keep-it", "ropes-2");

    assertEquals(3, statement.line());
    assertEquals(4, statement.end());
    assertEquals("ropes-2", moved.section());
    assertEquals(statement, moved.withIds("ropes/d-we-keep-it", "ropes"));
  }

  @Test
  void meetingIsNamedByItsPath() {
    Meeting meeting = Meeting.builder("weekly/2020-05-04.md", "Harbour call").build();

    assertEquals("weekly/2020-05-04", meeting.id());
    assertEquals(Optional.of("weekly"), meeting.series());
    assertEquals(Optional.empty(), meeting.date());
    assertEquals(meeting, meeting.toBuilder().build());
  }

  @Test
  void meetingFindsItsSectionsAndTheirStatements() {
    Section ropes = Section.builder("Ropes").build();
    Section cranes = Section.builder("Cranes").build();
    Statement kept =
        Statement.builder(Statement.Kind.DECISION, "Kept.")
            .section("cranes")
            .id("cranes/d")
            .build();
    Meeting meeting =
        Meeting.builder("2020-05-04.md", "Call")
            .sections(List.of(ropes, cranes))
            .statements(List.of(kept))
            .build();

    assertEquals(Optional.of(cranes), meeting.section("cranes"));
    assertEquals(Optional.empty(), meeting.section("sails"));
    assertEquals(List.of(kept), meeting.statementsOf(cranes));
    assertEquals(List.of(), meeting.statementsOf(ropes));
  }

  @Test
  void listsOfAMeetingDoNotChange() {
    List<Attendee> attendees = new ArrayList<>();
    Meeting meeting =
        Meeting.builder("2020-05-04.md", "Call").attendees(attendees).links(Map.of()).build();
    attendees.add(new Attendee("Ann", List.of(), Optional.empty(), Optional.empty()));

    assertEquals(List.of(), meeting.attendees());
    assertThrows(UnsupportedOperationException.class, () -> meeting.links().put("a", "b"));
  }

  @Test
  void chairIsARole() {
    Optional<Attendee.Role> chair = Optional.of(Attendee.Role.CHAIR);

    assertTrue(new Attendee("Ann", List.of(), chair, Optional.empty()).isChair());
    assertFalse(new Attendee("Ann", List.of(), Optional.empty(), Optional.empty()).isChair());
  }
}
