package org.minutebook.reading;

import java.util.List;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/** Finds decisions and actions. */
final class Statements {
  Statements(Words words) {}

  List<Statement> find(List<Block> blocks, List<Section> sections, List<Attendee> attendees) {
    return List.of();
  }
}
