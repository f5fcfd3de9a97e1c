package org.minutebook.index.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PersonName;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/**
 * Adds to the documents of a meeting by which words its statements are found again in other
 * meetings, and what the meeting says is done. Copies are looked for when an answer is made, so
 * that these fields follow from the meeting alone.
 */
final class WordingFields {
  private static final int SHORTEST_NAME = 2;

  private final boolean dated;
  private final String series;
  private final Set<String> names = new HashSet<>();
  private String splitSection = "";
  private List<String> lines = List.of();

  WordingFields(Meeting meeting) {
    this.dated = meeting.date().isPresent();
    this.series = meeting.series().orElse("");
    for (Attendee attendee : meeting.attendees()) {
      addName(attendee.name());
      attendee.plainAliases().forEach(this::addName);
    }
    for (Statement statement : meeting.statements(Statement.Level.POSSIBLE)) {
      statement.owners().forEach(this::addName);
    }
  }

  private void addName(String name) {
    PersonName parsed = PersonName.of(name);
    for (String word : PersonName.words(name).split(" ")) {
      if (word.length() >= SHORTEST_NAME) {
        names.add(word);
      }
    }
    if (parsed.initials().length() >= SHORTEST_NAME) {
      names.add(PersonName.key(parsed.initials()));
    }
  }

  /** Adds those of a statement. */
  void addTo(Document doc, Section section, Statement statement) {
    Optional<Boolean> corrected = statement.corrected().flatMap(Statement.Corrected::done);
    corrected.ifPresent(done -> doc.add(new NumericDocValuesField(Fields.DONE, done ? 1 : 0)));
    if (!dated) {
      return;
    }
    Wording wording = Wording.of(statement.plain(), names);
    wording
        .key(statement.kind(), series, owners(statement))
        .ifPresent(key -> doc.add(new NumericDocValuesField(Fields.WORDING, key)));
    if (statement.kind() == Statement.Kind.ACTION && corrected.isEmpty()) {
      Wording.State state = Wording.ofLine(line(section, statement.line()), names).state();
      state = state == Wording.State.UNKNOWN ? wording.state() : state;
      if (state != Wording.State.UNKNOWN) {
        doc.add(new NumericDocValuesField(Fields.DONE, state == Wording.State.DONE ? 1 : 0));
      }
    }
  }

  /** Adds to a section's what its lines say is done, whether they are statements or not. */
  void addTo(Document doc, Section section) {
    if (!dated) {
      return;
    }
    for (String line : lines(section)) {
      if (Wording.mayBeDone(line)) {
        Wording wording = Wording.ofLine(line, names);
        if (wording.state() == Wording.State.DONE) {
          wording
              .key(Statement.Kind.ACTION, series, List.of())
              .ifPresent(key -> doc.add(new SortedNumericDocValuesField(Fields.FINISHED, key)));
        }
      }
    }
  }

  /** Slugs of who takes a statement on, in order; none if everybody does. */
  private static List<String> owners(Statement statement) {
    return statement.owners().contains(Statement.EVERYBODY)
        ? List.of()
        : statement.owners().stream().map(Slug::of).sorted().toList();
  }

  private String line(Section section, int line) {
    int at = line - section.line();
    List<String> ofSection = lines(section);
    return at >= 0 && at < ofSection.size() ? ofSection.get(at) : "";
  }

  /** The lines of a section, split once for all its statements. */
  private List<String> lines(Section section) {
    if (!section.id().equals(splitSection)) {
      splitSection = section.id();
      lines = section.text().lines().toList();
    }
    return lines;
  }
}
