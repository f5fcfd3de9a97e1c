package org.minutebook.index;

import org.minutebook.minutes.MeetingDate;

/**
 * The fields of the index's documents. There are four kinds: one {@code file} document for each
 * file of the archive, or for each of the meetings of a file that holds several, one {@code
 * section} document for each section, one {@code statement} document for each decision or action;
 * and one {@code retired} document for each address that stands no more. All that come of a file
 * carry its {@link #FILE}.
 */
public final class Fields {
  /** What a document is: one of the four below. */
  public static final String TYPE = "type";

  public static final String TYPE_FILE = "file";
  public static final String TYPE_SECTION = "section";
  public static final String TYPE_STATEMENT = "statement";

  /** An address that stands no more; its JSON is that of a RetiredAddress. */
  public static final String TYPE_RETIRED = "retired";

  /** The file's path in the archive. */
  public static final String FILE = "file";

  /** Of a file: its {@link FileEntry} as JSON, in binary doc values. */
  public static final String ENTRY = "entry";

  /** Of a file: what it tells about its series, in binary doc values; missing if it is no text. */
  public static final String FACTS = "facts";

  /**
   * Of a file: the meeting as it was read, as JSON; see {@link
   * org.minutebook.index.documents.StoredMeeting}. Of a section: its JSON without its text. Of a
   * statement: its JSON without its lead.
   */
  public static final String JSON = "json";

  /** Of a section: its statements without their leads, a JSON array. */
  public static final String STATEMENTS = "statements";

  /** The meeting's id: indexed, and for sorting; of a file only if it is minutes. */
  public static final String MEETING = "meeting";

  /** {@code meeting/section}: of the section, and of the section a statement stands in. */
  public static final String ADDRESS = "address";

  /** Of a section: the addresses of the sections that it is nested in. */
  public static final String WITHIN = "within";

  /** The first line in the file, for sorting. */
  public static final String LINE = "line";

  /** Tells the documents of one line apart, for sorting. */
  public static final String KEY = "key";

  /** Of a section: {@code true} where something was discussed. */
  public static final String TOPIC = "topic";

  /** When the meeting was held, as {@link MeetingDate#number}; missing where unknown. */
  public static final String DATE = "date";

  /** {@code 2014}, of the meeting's date. */
  public static final String YEAR = "year";

  /** {@code 2014-08}, of the meeting's date. */
  public static final String MONTH = "month";

  /** The number of a decision; of a section, of those in it; of a retired address, of one gone. */
  public static final String NUMBER = "number";

  public static final String SERIES = "series";

  /** Slugs of whom a section names or who own a statement in it; of a statement, its owners. */
  public static final String PERSON = "person";

  /** Kind of a statement; of a section, the kinds that stand in it. */
  public static final String KIND = "kind";

  /** How sure a statement is: the word of its {@code Statement.Level}. */
  public static final String LEVEL = "level";

  /** How a decision went; in a section, how any of its decisions went. */
  public static final String OUTCOME = "outcome";

  /** The title of a section; of a statement, of its section. */
  public static final String TITLE = "title";

  /** The titles of the sections around it. */
  public static final String PATH = "path";

  /** The words of a section. */
  public static final String TEXT = "text";

  /**
   * The same as they are, for snippets: a binary doc value, since stored fields are compressed and
   * an answer needs twenty.
   */
  public static final String PLAIN = "plain";

  /** Where a section's links lead. */
  public static final String LINKS = "links";

  /** Issues and pull requests that a section refers to, analysed like names; see References. */
  public static final String ISSUES = "issues";

  /** The same as they are, for finding sections that share one. */
  public static final String REFERENCE = "reference";

  /** Those that its title refers to: what it is about. */
  public static final String THREAD = "thread";

  /** The title as it reads, in doc values. */
  public static final String HEADING = "heading";

  /**
   * What the title says, so that titles of one topic are alike; see {@link TitleTopic}. Of a
   * retired address, what the title said that its section had, if it was one.
   */
  public static final String SUBJECT = "subject";

  /**
   * Of a statement: the words that its own hang on; its {@link
   * org.minutebook.minutes.Statement#lead()}.
   */
  public static final String AROUND = "around";

  /** Slug of who owns a statement; of a section, of those who own one in it. */
  public static final String OWNER = "owner";

  /** Of a file: the attendees of its meeting; see {@link StoredAttendees}. */
  static final String ATTENDEES = "attendees";

  /** Of a file: each attendee of its meeting; see {@link StoredAttendees}. */
  static final String ATTENDEE = "attendee";

  /** Slugs of those a section or a statement speaks of, one for each time. */
  public static final String MENTION = "mention";

  /** Initials and what they may stand for: {@code tgb tide gauge board}. */
  public static final String ACRONYM = "acronym";

  /** Words written in capitals in the text, as small letters. */
  public static final String CAPITALS = "capitals";

  /** The words of a statement; of a section, those of all its statements. */
  public static final String SAID = "said";

  /**
   * Of a statement: a number for its words, the same for its copies in other meetings of the
   * series; missing if the meeting has no date or the words are too few to tell.
   */
  public static final String WORDING = "wording";

  /**
   * Of a section: such numbers for what stands in it ticked, struck through or called done. Of an
   * action that is done: those of its beginnings, since what came of it may have been added.
   */
  public static final String FINISHED = "finished";

  /** Of an action: whether it is said to be done, 1, or still to do, 0; missing for most. */
  public static final String DONE = "done";

  private static final String STEMMED = ".stem";

  private Fields() {}

  /** The field that holds the stems of another's words. */
  public static String stemmed(String field) {
    return field + STEMMED;
  }

  static boolean isOfCapitals(String field) {
    return field.equals(CAPITALS);
  }

  static boolean isStemmed(String field) {
    return field.endsWith(STEMMED);
  }
}
