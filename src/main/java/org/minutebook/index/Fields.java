package org.minutebook.index;

/**
 * The fields of the index's documents. There are four kinds: one {@code file} document for each
 * file of the archive, one {@code section} document for each section, one {@code statement}
 * document for each decision or action; and one {@code former} document for each address that
 * stands no more. All that come of a file carry its {@link #FILE}.
 */
public final class Fields {
  /** What a document is: one of the four below. */
  public static final String TYPE = "type";

  public static final String TYPE_FILE = "file";
  public static final String TYPE_SECTION = "section";
  public static final String TYPE_STATEMENT = "statement";

  /** An address that stands no more; its JSON is a {@link FormerJson}. */
  public static final String TYPE_FORMER = "former";

  /** The file's path in the archive. */
  public static final String FILE = "file";

  /** Of a file: its {@link FileEntry} as JSON, in binary doc values. */
  public static final String ENTRY = "entry";

  /** Of a file: the meeting as it was read, as JSON. Of a section or statement: its own JSON. */
  public static final String JSON = "json";

  /** Of a section: its statements, a JSON array. */
  public static final String STATEMENTS = "statements";

  /** The meeting's id: indexed, and for sorting. */
  public static final String MEETING = "meeting";

  /** {@code meeting/section}: of the section, and of the section a statement stands in. */
  public static final String ADDRESS = "address";

  /** The first line in the file, for sorting. */
  public static final String LINE = "line";

  /** Tells the documents of one line apart, for sorting. */
  public static final String KEY = "key";

  /** Of a section: {@code true} where something was discussed. */
  public static final String TOPIC = "topic";

  /** Day of the meeting, counted from 1970-01-01; missing where unknown. */
  public static final String DATE = "date";

  /** {@code 2014}, of the meeting's day. */
  public static final String YEAR = "year";

  /** {@code 2014-08}, of the meeting's day. */
  public static final String MONTH = "month";

  public static final String SERIES = "series";

  /** Slugs of who was at the meeting; of a statement, of who owns it. */
  public static final String PERSON = "person";

  /** Kind of a statement; of a section, the kinds that stand in it. */
  public static final String KIND = "kind";

  /** The title of a section; of a statement, of its section. */
  public static final String TITLE = "title";

  /** The titles of the sections around it. */
  public static final String PATH = "path";

  /** The words of a section. Stored plain, for snippets. */
  public static final String TEXT = "text";

  /** Where a section's links lead. */
  public static final String LINKS = "links";

  /** The words of a statement. Stored plain, for highlighting. */
  public static final String SAID = "said";

  private static final String STEMMED = ".stem";

  private Fields() {}

  /** The field that holds the stems of another's words. */
  public static String stemmed(String field) {
    return field + STEMMED;
  }

  static boolean isStemmed(String field) {
    return field.endsWith(STEMMED);
  }
}
