package org.minutebook.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minutebook.markdown.WordFile;

/** The label words of {@code words.txt}, by group. */
public final class LabelWords {
  private static final String RESOURCE = "words.txt";

  /** What may stand before the number of a point. */
  private static final List<String> COUNTED =
      List.of("agenda item ", "item ", "top ", "punkt ", "point ", "punto ", "agendapunt ");

  /** What may stand before the name of a point, with a colon: {@code "Agenda item: ropes"}. */
  private static final List<String> ANNOUNCED =
      List.of(
          "agenda item",
          "agenda point",
          "agenda topic",
          "discussion item",
          "tagesordnungspunkt",
          "point à l'ordre du jour",
          "punto del orden del día",
          "ponto da pauta");

  /** No label is longer; folding a long text can take long. */
  private static final int MAX_LENGTH = 400;

  /** No meeting has points with a longer Roman number, such as {@code "XVIII."}. */
  private static final int MAX_ROMAN = 5;

  /** The groups; in the file their names are in lower case, with blanks for underscores. */
  public enum Group {
    ATTENDANCE,
    ATTENDANCE_PART,
    ABSENT,
    SCRIBE,
    CHAIR,
    AGENDA,
    OTHER_BUSINESS,
    ACTIONS,
    LABEL,
    STRUCTURE,
    FACT,
    CONTENTS,
    NOTES,
    POINTS,
    GATHERING,
    CONCLUSION,
    UNDERTAKINGS,
    RESUMED,
    NOTHING,
    TOPIC_COLUMN,
    NOTES_COLUMN;

    /** The group with that name in the file or in the settings of an archive. */
    static Group named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  /** The groups of each expression without a star. */
  private final Map<String, Set<Group>> whole = new HashMap<>();

  /**
   * Expressions that end with a star, by their first word, and those that begin with one, by their
   * last: this is asked of nearly every line, and few expressions share a word.
   */
  private final Map<String, List<Part>> starts = new HashMap<>();

  private final Map<String, List<Part>> ends = new HashMap<>();

  private record Part(Group group, String words) {}

  /** Expressions that belong to a group in no case, though another one would fit; may be null. */
  private LabelWords never;

  private LabelWords() {}

  /** Reads the words that come with the program. */
  public static LabelWords load() {
    LabelWords words = new LabelWords();
    WordFile.groups(LabelWords.class, RESOURCE)
        .forEach(
            (name, entries) -> {
              Group group = Group.named(name);
              entries.forEach(entry -> words.add(group, entry));
            });
    return words;
  }

  /**
   * These words and those of an archive's settings.
   *
   * @param labels expressions by the name of their group, both as in {@code words.txt}; letter
   *     case, leading numbers and symbols and closing punctuation don't count
   */
  public LabelWords with(Map<String, List<String>> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    LabelWords extended = new LabelWords();
    whole.forEach((words, groups) -> extended.whole.put(words, EnumSet.copyOf(groups)));
    starts.forEach((word, parts) -> extended.starts.put(word, new ArrayList<>(parts)));
    extended.never = never;
    ends.forEach((word, parts) -> extended.ends.put(word, new ArrayList<>(parts)));
    labels.forEach(
        (name, expressions) -> {
          Group group = Group.named(name);
          for (String expression : expressions) {
            String start = expression.startsWith("*") ? "*" : "";
            String end = expression.endsWith("*") ? "*" : "";
            extended.add(group, start + key(expression.replace("*", "")) + end);
          }
        });
    return extended;
  }

  private void add(Group group, String entry) {
    if (entry.replace("*", "").isEmpty()) {
      return;
    }
    if (entry.startsWith("!")) {
      never = never == null ? new LabelWords() : never;
      never.add(group, entry.substring(1));
    } else if (entry.startsWith("*")) {
      String words = entry.substring(1);
      ends.computeIfAbsent(lastWord(words), w -> new ArrayList<>()).add(new Part(group, words));
    } else if (entry.endsWith("*")) {
      String words = entry.substring(0, entry.length() - 1);
      starts.computeIfAbsent(firstWord(words), w -> new ArrayList<>()).add(new Part(group, words));
    } else {
      whole.computeIfAbsent(entry, e -> EnumSet.noneOf(Group.class)).add(group);
    }
  }

  /**
   * The name of a column of decisions or of actions, for a label that is that of such a list; else
   * "".
   */
  public String columnOfStatements(String label) {
    String key = label.toLowerCase(Locale.ROOT);
    if (key.startsWith("decision") || key.startsWith("resolution")) {
      return "Decision";
    }
    if (is(Group.ACTIONS, label)) {
      return "Action";
    }
    return is(Group.CONCLUSION, label) && !key.contains("summary") ? "Decision" : "";
  }

  /** Whether a cleaned title or label belongs to a group. */
  public boolean is(Group group, String label) {
    return isAny(label, group);
  }

  /** Whether a cleaned title or label belongs to one of several groups. */
  public boolean isAny(String label, Group... groups) {
    String key = key(label);
    Set<Group> all = groups(key);
    if (all.isEmpty()) {
      int open = key.endsWith(")") ? key.indexOf(" (") : -1;
      if (open < 0) {
        return false;
      }
      all = groups(key.substring(0, open));
    }
    for (Group group : groups) {
      if (all.contains(group)) {
        return true;
      }
    }
    return false;
  }

  /** The letters and digits that a text begins with; "" if it begins with something else. */
  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** The letters and digits that a text ends with; "" if it ends with something else. */
  private static String lastWord(String text) {
    int from = text.length();
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from);
  }

  private Set<Group> groups(String key) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    Set<Group> named = whole.get(key);
    if (named != null) {
      groups.addAll(named);
    }
    if (!key.isEmpty()) {
      for (Part start : starts.getOrDefault(firstWord(key), List.of())) {
        String words = start.words();
        if (key.startsWith(words)
            && (key.length() == words.length()
                || !Character.isLetterOrDigit(key.charAt(words.length())))) {
          groups.add(start.group());
        }
      }
      for (Part end : ends.getOrDefault(lastWord(key), List.of())) {
        String words = end.words();
        if (key.endsWith(words)
            && key.length() > words.length()
            && key.charAt(key.length() - words.length() - 1) == ' ') {
          groups.add(end.group());
        }
      }
    }
    if (never != null && !groups.isEmpty()) {
      groups.removeAll(never.groups(key));
    }
    return groups;
  }

  /**
   * The length of the Roman number of a point that a title begins with, mark and blanks included:
   * {@code "IV. "}, {@code "II.) "}; 0 if there is none.
   */
  public static int romanNumber(String title) {
    int at = 0;
    while (at < title.length() && at < MAX_ROMAN && "ivxIVX".indexOf(title.charAt(at)) >= 0) {
      at++;
    }
    int mark = at;
    while (mark < title.length() && (title.charAt(mark) == '.' || title.charAt(mark) == ')')) {
      mark++;
    }
    int end = mark;
    while (end < title.length() && title.charAt(end) == ' ') {
      end++;
    }
    return at > 0 && mark > at && end > mark ? end : 0;
  }

  /**
   * A label in lower case, without leading numbers and symbols, a counted {@code "Agenda item 2:"},
   * and closing punctuation.
   */
  static String key(String label) {
    String opening = label.length() > MAX_LENGTH ? label.substring(0, MAX_LENGTH) : label;
    String key = opening.strip().toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < key.length() && !Character.isLetter(key.charAt(from))) {
      from++;
    }
    from += romanNumber(key.substring(from));
    int to = key.length();
    while (to > from && ":.!-–— ".indexOf(key.charAt(to - 1)) >= 0) {
      to--;
    }
    int address = key.indexOf("http", from);
    if (address > from
        && key.startsWith("://", address + (key.startsWith("https", address) ? 5 : 4))) {
      to = address;
      while (to > from && ":.!-–—(<[ ".indexOf(key.charAt(to - 1)) >= 0) {
        to--;
      }
    }
    if (from >= to) {
      return key;
    }
    String bare = key.substring(from, to);
    for (String counted : COUNTED) {
      int at = counted.length() + (bare.startsWith("#", counted.length()) ? 1 : 0);
      if (bare.startsWith(counted) && bare.length() > at && Character.isDigit(bare.charAt(at))) {
        String rest = bare.substring(at);
        return rest.chars().anyMatch(Character::isLetter) ? key(rest) : bare;
      }
    }
    int colon = bare.indexOf(':');
    if (colon > 0 && ANNOUNCED.contains(bare.substring(0, colon).strip())) {
      return key(bare.substring(colon + 1));
    }
    return bare;
  }
}
