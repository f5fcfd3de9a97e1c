package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;

/** Finds decisions and actions: those marked by the author, and those prose tells. */
final class Statements {
  private static final int WORDS_IN_ID = 6;

  private final Markers markers;
  private final Cues cues = Cues.load();

  Statements(Words words) {
    this.markers = new Markers(words);
  }

  /** The statements of a meeting in the order of lines. */
  List<Statement> find(List<Block> blocks, List<Section> sections, List<Attendee> attendees) {
    Owners owners = new Owners(attendees);
    List<Statement> found = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    int at = 0;
    for (Passage passage : Passages.of(blocks)) {
      while (at + 1 < sections.size() && sections.get(at + 1).line() <= passage.line()) {
        at++;
      }
      Section section = sections.get(at);
      if (section.end() < passage.end()) {
        continue;
      }
      Optional<Markers.Marked> marked = markers.of(passage);
      if (marked.isPresent()) {
        found.add(
            statement(
                passage, section, marked.get().kind(), true, marked.get().why(), owners, ids));
      } else if (section.topic()) {
        cues.in(PlainText.of(passage.text()))
            .ifPresent(
                cue ->
                    found.add(
                        statement(passage, section, cue.kind(), false, cue.name(), owners, ids)));
      }
    }
    return found;
  }

  private static Statement statement(
      Passage passage,
      Section section,
      Kind kind,
      boolean explicit,
      String why,
      Owners owners,
      Slug.Unique ids) {
    String plain = PlainText.of(passage.text());
    String[] first = plain.split(" ", WORDS_IN_ID + 1);
    String slug =
        Slug.of(
            String.join(" ", List.of(first).subList(0, Math.min(first.length, WORDS_IN_ID))),
            "item");
    String id = ids.take(section.id() + "/" + (kind == Kind.DECISION ? "d-" : "a-") + slug);
    return new Statement(
        id,
        kind,
        passage.text(),
        passage.line(),
        passage.end(),
        section.id(),
        explicit,
        why,
        kind == Kind.ACTION ? owners.of(plain) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
