package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.StoredAttendees;
import org.minutebook.index.TitleTopic;
import org.minutebook.index.analysis.AnalysedField;
import org.minutebook.index.analysis.AnalysedText;
import org.minutebook.index.analysis.AnalysedText.Terms;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/** The documents of one file: all that the index knows of it is made from the file alone. */
public final class DocumentBuilder {
  /** Longer keys are cut: doc values and terms hold 32 KB. */
  private static final int LONGEST_KEY = 4000;

  /** A name in a title counts as so many in the text. */
  private static final int TITLE_COUNTS = 3;

  /** One of the first words as so many later: who has a topic in hand is named soon. */
  private static final int LEAD_COUNTS = 4;

  private static final int LEAD_LENGTH = 160;

  /** What is shorter is a list of names or a greeting. */
  private static final int SHORTEST_DISCUSSION = 200;

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(false);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  private DocumentBuilder() {}

  /** Those of a file that is no minutes. */
  public static List<Document> of(FileEntry entry) {
    Document file = document(Fields.TYPE_FILE, entry.file());
    file.add(new BinaryDocValuesField(Fields.ENTRY, new BytesRef(entry.toJson())));
    return List.of(file);
  }

  /** Those of a file, the first with what it tells about its series. */
  public static List<Document> with(Optional<String> facts, List<Document> documents) {
    facts.ifPresent(
        text ->
            documents.getFirst().add(new BinaryDocValuesField(Fields.FACTS, new BytesRef(text))));
    return documents;
  }

  /** Those of the meetings of a file, each with its entry. */
  public static List<Document> of(List<Meeting> read, List<FileEntry> entries) {
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      all.addAll(of(read.get(i), entries.get(i)));
    }
    return all;
  }

  /** Those of a meeting as it was read; {@code entry} says by which ids it goes. */
  public static List<Document> of(Meeting read, FileEntry entry) {
    List<Document> all = new ArrayList<>();
    Meeting meeting = entry.address().apply(read);
    Document file = of(entry).getFirst();
    file.add(new KeywordField(Fields.MEETING, cut(meeting.id()), Store.NO));
    file.add(StoredMeeting.field(read));
    StoredAttendees.fields(read.attendees()).forEach(file::add);
    MentionFinder finder = new MentionFinder(read.attendees());
    WordingFields wordings = new WordingFields(meeting);
    SurroundingSections around = new SurroundingSections(meeting);
    Map<String, AnalysedText> analysed = new HashMap<>();
    all.add(file);
    for (Section section : meeting.sections()) {
      List<Statement> statements = meeting.statementsOf(section, Statement.Level.POSSIBLE);
      Document ofSection = section(meeting, section, statements, finder, analysed);
      wordings.addTo(ofSection, section);
      around.addTo(ofSection, section);
      all.add(ofSection);
      for (Statement statement : statements) {
        Document ofStatement = statement(meeting, section, statement, finder, analysed);
        wordings.addTo(ofStatement, section, statement);
        all.add(ofStatement);
      }
    }
    return all;
  }

  /** What is indexed of the address of a document. */
  public static Term addressTerm(String address) {
    return new Term(Fields.ADDRESS, cut(address));
  }

  private static Document section(
      Meeting meeting,
      Section section,
      List<Statement> statements,
      MentionFinder finder,
      Map<String, AnalysedText> analysed) {
    Document doc =
        placed(Fields.TYPE_SECTION, meeting, section, section.line(), section.id(), analysed);
    doc.add(new StringField(Fields.TOPIC, Boolean.toString(isTopic(section, meeting)), Store.NO));
    PlainText text = section.plain();
    AnalysedText words = AnalysedText.of(text.text());
    words(doc, Fields.TEXT, words);
    doc.add(new BinaryDocValuesField(Fields.PLAIN, new BytesRef(text.text())));
    text.links().forEach(link -> doc.add(new TextField(Fields.LINKS, link, Store.NO)));
    doc.add(new StoredField(Fields.JSON, Json.print(section.withoutText())));
    List<String> inTitle = finder.mentions(section.title());
    List<String> inText = finder.mentions(text.text());
    mentions(doc, inTitle, TITLE_COUNTS);
    mentions(doc, inText, 1);
    String lead = text.text().substring(0, Math.min(text.text().length(), LEAD_LENGTH));
    mentions(doc, finder.mentions(lead), LEAD_COUNTS - 1);
    for (String acronym : Acronyms.of(section.title() + "\n" + text.text())) {
      doc.add(new StringField(Fields.ACRONYM, cut(acronym), Store.NO));
    }
    doc.add(new AnalysedField(Fields.CAPITALS, words, Terms.CAPITALS));
    for (String reference : section.references().all()) {
      doc.add(new TextField(Fields.ISSUES, reference, Store.NO));
      doc.add(new KeywordField(Fields.REFERENCE, reference, Store.NO));
    }
    for (String reference : section.references().inTitle()) {
      doc.add(new KeywordField(Fields.THREAD, reference, Store.NO));
    }
    // Who was merely present says nothing about a section.
    Set<String> persons = new TreeSet<>(inTitle);
    persons.addAll(inText);
    Set<String> kinds = new TreeSet<>();
    Set<String> owners = new TreeSet<>();
    Set<String> outcomes = new TreeSet<>();
    for (Statement statement : meeting.statementsOf(section)) {
      kinds.add(statement.kind().word());
      statement.outcome().ifPresent(outcome -> outcomes.add(outcome.word()));
      statement.number().ifPresent(n -> doc.add(new StringField(Fields.NUMBER, n, Store.NO)));
      statement.owners().forEach(owner -> person(owner).ifPresent(owners::add));
      words(doc, Fields.SAID, statement.plain(), analysed);
    }
    List<Statement> stored = statements.stream().map(Statement::withoutLead).toList();
    doc.add(new StoredField(Fields.STATEMENTS, Json.print(stored)));
    persons.addAll(owners);
    owners.forEach(owner -> doc.add(new KeywordField(Fields.OWNER, owner, Store.NO)));
    persons.forEach(person -> doc.add(new KeywordField(Fields.PERSON, cut(person), Store.NO)));
    kinds.forEach(kind -> doc.add(new KeywordField(Fields.KIND, kind, Store.NO)));
    outcomes.forEach(outcome -> doc.add(new KeywordField(Fields.OUTCOME, outcome, Store.NO)));
    return doc;
  }

  /** Minutes without any topic are about what their longest section says. */
  private static boolean isTopic(Section section, Meeting meeting) {
    if (section.topic() || meeting.sections().stream().anyMatch(Section::topic)) {
      return section.topic();
    }
    int longest = meeting.sections().stream().mapToInt(s -> s.text().length()).max().orElse(0);
    return section.text().length() == longest && longest >= SHORTEST_DISCUSSION;
  }

  private static Document statement(
      Meeting meeting,
      Section section,
      Statement statement,
      MentionFinder finder,
      Map<String, AnalysedText> analysed) {
    Document doc =
        placed(Fields.TYPE_STATEMENT, meeting, section, statement.line(), statement.id(), analysed);
    words(doc, Fields.SAID, statement.plain(), analysed);
    String around =
        String.join("\n", statement.lead())
            + "\n"
            + statement.context().orElse("")
            + "\n"
            + statement.plain();
    words(doc, Fields.AROUND, AnalysedText.of(around));
    mentions(doc, finder.mentions(statement.text()), 1);
    doc.add(new StoredField(Fields.JSON, Json.print(statement.withoutLead())));
    doc.add(new KeywordField(Fields.KIND, statement.kind().word(), Store.NO));
    statement.number().ifPresent(n -> doc.add(new StringField(Fields.NUMBER, n, Store.NO)));
    doc.add(new KeywordField(Fields.LEVEL, statement.level().word(), Store.NO));
    statement
        .outcome()
        .ifPresent(o -> doc.add(new KeywordField(Fields.OUTCOME, o.word(), Store.NO)));
    statement.owners().stream()
        .flatMap(owner -> person(owner).stream())
        .distinct()
        .forEach(
            person -> {
              doc.add(new KeywordField(Fields.PERSON, person, Store.NO));
              doc.add(new KeywordField(Fields.OWNER, person, Store.NO));
            });
    return doc;
  }

  private static void mentions(Document doc, List<String> slugs, int counts) {
    for (int i = 0; i < counts; i++) {
      slugs.forEach(slug -> doc.add(new Field(Fields.MENTION, cut(slug), COUNTED)));
    }
  }

  private static Document placed(
      String type,
      Meeting meeting,
      Section section,
      int line,
      String key,
      Map<String, AnalysedText> analysed) {
    Document doc = document(type, meeting.file());
    doc.add(new KeywordField(Fields.MEETING, cut(meeting.id()), Store.NO));
    doc.add(new KeywordField(Fields.ADDRESS, address(meeting.id(), section.id()), Store.YES));
    doc.add(new NumericDocValuesField(Fields.LINE, line));
    doc.add(new SortedDocValuesField(Fields.KEY, new BytesRef(cut(key))));
    meeting.series().ifPresent(s -> doc.add(new KeywordField(Fields.SERIES, cut(s), Store.NO)));
    if (meeting.date().isPresent()) {
      MeetingDate date = meeting.date().get();
      String month = date.month().toString();
      doc.add(new LongField(Fields.DATE, date.number(), Store.NO));
      doc.add(new KeywordField(Fields.YEAR, month.substring(0, month.length() - 3), Store.NO));
      doc.add(new KeywordField(Fields.MONTH, month, Store.NO));
    }
    words(doc, Fields.TITLE, section.title(), analysed);
    doc.add(new SortedDocValuesField(Fields.HEADING, new BytesRef(cut(section.title()))));
    TitleTopic.of(section.title())
        .ifPresent(topic -> doc.add(new KeywordField(Fields.SUBJECT, cut(topic), Store.NO)));
    for (String title : section.path()) {
      words(doc, Fields.PATH, title, analysed);
    }
    return doc;
  }

  private static Document document(String type, String file) {
    Document doc = new Document();
    doc.add(new StringField(Fields.TYPE, type, Store.NO));
    doc.add(new StringField(Fields.FILE, file, Store.YES));
    return doc;
  }

  /** Adds words that several documents of a meeting have. */
  private static void words(
      Document doc, String field, String words, Map<String, AnalysedText> analysed) {
    words(doc, field, analysed.computeIfAbsent(words, AnalysedText::of));
  }

  private static void words(Document doc, String field, AnalysedText words) {
    doc.add(new AnalysedField(field, words, Terms.EXACT));
    doc.add(new AnalysedField(Fields.stemmed(field), words, Terms.STEMS));
  }

  /** The term of {@link Fields#ADDRESS}. */
  static String address(String meeting, String section) {
    return cut(meeting + "/" + section);
  }

  private static Optional<String> person(String nameOrSlug) {
    String slug = Slug.of(nameOrSlug);
    return slug.isEmpty() || slug.equals(Statement.EVERYBODY)
        ? Optional.empty()
        : Optional.of(slug);
  }

  static String cut(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
