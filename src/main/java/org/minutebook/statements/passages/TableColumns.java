package org.minutebook.statements.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.words.Phrases;

/** Knows which columns of a table say what was settled, what was talked about, who, and by when. */
public final class TableColumns {
  private static final Pattern SETTLED = column("decision column");
  private static final Pattern ACTION = column("action column");
  private static final Pattern OWNER = column("owner column");
  private static final Pattern DUE = column("due column");
  private static final Pattern TALK = column("talk column");

  private static final Pattern DECISIONS = inHeader("decision column");
  private static final Pattern ACTIONS = inHeader("action column");

  /** "Who" and "What" together are a table of actions; neither is by itself. */
  private static final Pattern OWNERS = inHeader("owner column");

  private static final Pattern WHAT = inHeader("what column");

  private final List<String> header;
  private final List<Integer> settled = new ArrayList<>();
  private int owner = -1;
  private int due = -1;
  private int talk = -1;

  private TableColumns(List<String> header) {
    this.header = header;
  }

  private static Pattern column(String group) {
    return Pattern.compile("(?:" + Phrases.anyOf(group) + ")(?:\\s?[:：?(/].{0,40})?");
  }

  private static Pattern inHeader(String group) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Phrases.anyOf(group) + "(?![\\p{L}\\p{N}])");
  }

  /** The kind of the rows of a table, by its header. */
  public static Optional<Kind> kindOfRows(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    if (DECISIONS.matcher(lower).find()) {
      return Optional.of(Kind.DECISION);
    }
    boolean actions =
        ACTIONS.matcher(lower).find()
            || (OWNERS.matcher(lower).find() && WHAT.matcher(lower).find());
    return actions ? Optional.of(Kind.ACTION) : Optional.empty();
  }

  /** The columns of a table by the cells of its header. */
  public static TableColumns of(List<String> header) {
    TableColumns columns = new TableColumns(header);
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.owner < 0 && OWNER.matcher(name).matches()) {
        columns.owner = i;
      } else if (columns.due < 0 && DUE.matcher(name).matches()) {
        columns.due = i;
      } else if (SETTLED.matcher(name).matches() || ACTION.matcher(name).matches()) {
        columns.settled.add(i);
      } else if (columns.talk < 0 && TALK.matcher(name).matches()) {
        columns.talk = i;
      }
    }
    return columns;
  }

  /**
   * The columns that say what was settled or is to be done, if others say what was talked about.
   * Without such others a whole row says it.
   */
  public List<Integer> settled() {
    return talk < 0 ? List.of() : settled;
  }

  /** The name of a column. */
  public String name(int column) {
    return header.get(column);
  }

  /** What a row says of the topic; "" if nothing. */
  public String talk(List<String> cells) {
    return cell(cells, talk).orElse("");
  }

  /** What a row says of owner and due day. */
  public Passage.Row beside(List<String> cells) {
    return owner < 0 && due < 0
        ? Passage.Row.NONE
        : new Passage.Row(cell(cells, owner), cell(cells, due));
  }

  private static Optional<String> cell(List<String> cells, int column) {
    return column < 0 || column >= cells.size()
        ? Optional.empty()
        : Optional.of(cells.get(column))
            .filter(cell -> cell.chars().anyMatch(Character::isLetterOrDigit));
  }
}
