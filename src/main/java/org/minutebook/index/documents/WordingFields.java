package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private String readSection = "";
  private List<String> lines = List.of();

  /** Items below which a remark says that they are done, by the index of their line. */
  private Map<Integer, String> doneBelow = Map.of();

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
        .key(statement.kind(), series, owners(statement), section.references().inTitle())
        .ifPresent(key -> doc.add(new NumericDocValuesField(Fields.WORDING, key)));
    if (statement.kind() == Statement.Kind.ACTION && corrected.isEmpty()) {
      read(section);
      ListedLine line = ListedLine.of(line(section, statement.line()));
      Progress.State state =
          doneBelow.containsKey(statement.line() - section.line())
              ? Progress.State.DONE
              : Wording.of(line, names).state().or(wording.state());
      if (state != Progress.State.UNKNOWN) {
        doc.add(new NumericDocValuesField(Fields.DONE, state == Progress.State.DONE ? 1 : 0));
      }
      if (state == Progress.State.DONE && !owners(statement).isEmpty()) {
        addFinished(doc, section, line.beginnings(), owners(statement));
      }
    }
  }

  /** Adds to a section's what its lines say is done, whether they are statements or not. */
  void addTo(Document doc, Section section) {
    if (!dated) {
      return;
    }
    read(section);
    List<ListedLine> finished = new ArrayList<>();
    for (String line : lines) {
      if (Progress.mayBeDone(line)) {
        ListedLine listed = ListedLine.of(line);
        if (Wording.of(listed, names).state() == Progress.State.DONE) {
          finished.addAll(listed.beginnings());
        }
      }
    }
    doneBelow.values().forEach(item -> finished.add(ListedLine.of(item)));
    addFinished(doc, section, finished, List.of());
  }

  private void addFinished(
      Document doc, Section section, List<ListedLine> finished, List<String> owners) {
    Set<Long> keys = new TreeSet<>();
    for (ListedLine line : finished) {
      Wording.of(line, names)
          .key(Statement.Kind.ACTION, series, owners, section.references().inTitle())
          .ifPresent(keys::add);
    }
    keys.forEach(key -> doc.add(new SortedNumericDocValuesField(Fields.FINISHED, key)));
  }

  /** Slugs of who takes a statement on, in order; none if everybody does. */
  private static List<String> owners(Statement statement) {
    return statement.owners().contains(Statement.EVERYBODY)
        ? List.of()
        : statement.owners().stream().map(Slug::of).sorted().toList();
  }

  private String line(Section section, int line) {
    int at = line - section.line();
    return at >= 0 && at < lines.size() ? lines.get(at) : "";
  }

  /** Reads the lines of a section, once for all its statements. */
  private void read(Section section) {
    if (!section.id().equals(readSection)) {
      readSection = section.id();
      lines = section.text().lines().toList();
      doneBelow = ReportsBelow.doneItems(lines);
    }
  }
}
