package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern OPENING =
      Pattern.compile("[^\\p{L}\\p{N}]{0,4}([\\p{L}\\p{N}_'’-]{2,30}) ?(?::|to\\b|will\\b)");

  private final boolean dated;
  private final String series;

  /** Slugs of those whom the words of their names, and their initials, may mean. */
  private final Map<String, Set<String>> named = new HashMap<>();

  private final Set<String> names = named.keySet();
  private String readSection = "";
  private List<String> lines = List.of();

  /** Items below which a remark says that they are done, by the index of their line. */
  private Map<Integer, String> doneBelow = Map.of();

  WordingFields(Meeting meeting) {
    this.dated = meeting.date().isPresent();
    this.series = meeting.series().orElse("");
    for (Attendee attendee : meeting.attendees()) {
      String slug = Slug.of(attendee.name());
      addName(attendee.name(), slug);
      attendee.plainAliases().forEach(alias -> addName(alias, slug));
    }
    for (Statement statement : meeting.statements(Statement.Level.POSSIBLE)) {
      statement.owners().forEach(owner -> addName(owner, Slug.of(owner)));
    }
  }

  private void addName(String name, String slug) {
    PersonName parsed = PersonName.of(name);
    for (String word : PersonName.words(name).split(" ")) {
      if (word.length() >= SHORTEST_NAME) {
        add(word, slug);
      }
    }
    if (parsed.initials().length() >= SHORTEST_NAME) {
      add(PersonName.key(parsed.initials()), slug);
    }
  }

  private void add(String word, String slug) {
    named.computeIfAbsent(word, w -> new HashSet<>()).add(slug);
  }

  /** The slug of the one person whom the first word of a line names; else none. */
  private List<String> opening(ListedLine line) {
    Matcher word = OPENING.matcher(line.text());
    Set<String> slugs =
        word.lookingAt()
            ? named.getOrDefault(word.group(1).toLowerCase(Locale.ROOT), Set.of())
            : Set.of();
    return slugs.size() == 1 ? List.copyOf(slugs) : List.of();
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
                  || Progress.isOfDone(section.title())
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
    boolean areDone = Progress.isOfDone(section.title());
    for (String line : lines) {
      if (areDone && ListedLine.isItem(line)) {
        finished.add(ListedLine.of(line));
      } else if (Progress.mayBeDone(line)) {
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
      List<String> by = owners.isEmpty() ? opening(line) : owners;
      Wording.of(line, names)
          .key(Statement.Kind.ACTION, series, by, section.references().inTitle())
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
