package org.minutebook.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.owners.Undertakings;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.passages.TableColumns;
import org.minutebook.statements.words.Phrases;

/**
 * Finds out what an author marked as a decision or an action: by a label, a heading, a box. Each
 * meeting has its own, which remembers what its headings and labels are.
 */
final class StatementLabels {
  private static final int MAX_TITLE_LENGTH = 80;

  /** The sign of a calendar, before the day that a task is due. */
  private static final String DUE = "\uD83D\uDCC5";

  /** Parts of titles of what those present take away, which are decisions and tasks alike. */
  private static final List<String> TAKEAWAYS = Phrases.of("takeaways");

  private static final Pattern LEADS_SETTLED =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("leads settled") + "\\s?[:：]$");

  /** How near a mark is to what it marks. */
  enum Strength {
    /** Before or in the passage itself. */
    OWN,
    /** Above the list or the part of the minutes; the passage opens an item of it. */
    LEADS,
    /** Above the part of the minutes; the passage opens an item nested in one of its items. */
    NESTED,
    /** Further above. */
    ABOVE
  }

  /**
   * A mark of a passage.
   *
   * @param why its name, as {@code Statement.why} has it
   */
  record Mark(Kind kind, String why, Strength strength) {}

  private final LabelWords words;

  /** What is below a title, once known: every passage asks for its heading and for its label. */
  private final Map<String, Optional<Kind>> kinds = new HashMap<>();

  StatementLabels(LabelWords words) {
    this.words = words;
  }

  /** The mark before, in or above a passage, if there is one. */
  Optional<Mark> mark(Passage passage, Speakers speakers) {
    String text = passage.text();
    if (text.length() < 3 || LabelPatterns.isNothing(text)) {
      return Optional.empty();
    }
    Optional<LabelPatterns.Label> label =
        LabelPatterns.label(text).filter(LabelPatterns.Label::isWord);
    if (label.isPresent()) {
      return labelled(label.get(), passage, speakers);
    }
    Optional<String> inner = InnerLabels.of(text);
    if (inner.isPresent()) {
      return Optional.of(own(inner.get(), text));
    }
    if (InnerLabels.hasActionItem(text)) {
      return Optional.of(new Mark(Kind.ACTION, "marker:action-item", Strength.OWN));
    }
    if (Undertakings.isPointed(text, speakers)) {
      return Optional.of(new Mark(Kind.ACTION, "marker:arrow", Strength.OWN));
    }
    Optional<Mark> above = above(passage, speakers);
    boolean isListed =
        passage.box() == Passage.Box.EMPTY
            && above.filter(mark -> mark.kind() == Kind.ACTION).isPresent();
    if (passage.box() != Passage.Box.NONE && !isListed && !isCheckList(passage.place().heading())) {
      return checkBox(passage, speakers);
    }
    return above;
  }

  private static Optional<Mark> checkBox(Passage passage, Speakers speakers) {
    String text = passage.text();
    boolean isDue = passage.box() == Passage.Box.EMPTY && text.contains(DUE);
    if (isDue
        || isUndertaken(text, speakers)
        || Undertakings.isAssigned(passage.plain(), speakers)) {
      return Optional.of(new Mark(Kind.ACTION, "marker:checkbox", Strength.OWN));
    }
    return Features.isLink(text)
        ? Optional.empty()
        : Optional.of(new Mark(Kind.ACTION, "checkbox", Strength.ABOVE));
  }

  /** Whether a text begins with somebody, present or written with a capital, who takes it on. */
  private static boolean isUndertaken(String text, Speakers speakers) {
    return Undertakings.isUndertaken(text)
        && (Character.isUpperCase(text.charAt(0))
            || text.charAt(0) == '@'
            || speakers.isName(text.substring(0, text.indexOf(' ')).toLowerCase(Locale.ROOT)));
  }

  private Optional<Mark> labelled(LabelPatterns.Label label, Passage passage, Speakers speakers) {
    if (label.isAlone() && label.separator().isBlank()) {
      // "Agreed." is a statement, but "Consensus" only labels what follows.
      return above(passage, speakers);
    }
    boolean empty =
        label.isAlone()
            || LabelPatterns.isNothing(label.rest())
            || (label.kind() == Kind.ACTION && LabelPatterns.isNo(label.rest()));
    return empty ? Optional.empty() : Optional.of(own(label.word(), label.rest()));
  }

  private static Mark own(String word, String rest) {
    String key = word.toLowerCase(Locale.ROOT).replace(' ', '-');
    boolean undertaken = key.startsWith("conclu") && Undertakings.isUndertaken(rest);
    return new Mark(
        undertaken ? Kind.ACTION : LabelPatterns.kind(word),
        "marker:" + (key.startsWith("action") ? "action" : key),
        Strength.OWN);
  }

  private Optional<Mark> above(Passage passage, Speakers speakers) {
    Passage.Place place = passage.place();
    boolean inTable = place.block() == Block.Kind.ROW;
    if (!place.parent().isBlank()) {
      Optional<Mark> mark =
          inTable
              ? column(place.parent(), passage)
              : below(place.parent(), passage, "under:", speakers);
      if (mark.isPresent()) {
        return mark;
      }
    }
    return below(place.heading(), passage, "heading:", speakers);
  }

  /** The mark of a passage below a heading or a label. */
  private Optional<Mark> below(String title, Passage passage, String where, Speakers speakers) {
    Optional<Kind> said = kindBelow(title);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Passage.Place place = passage.place();
    boolean isBelowWho = Undertakings.isWho(passage.itemAround(), speakers);
    Kind kind = said.get();
    boolean takenAway = kind == Kind.DECISION && isTakeaways(title);
    if (takenAway && place.block() != Block.Kind.PARAGRAPH) {
      kind =
          isBelowWho || Undertakings.isAsked(passage.plain()) || isOwned(passage, speakers)
              ? Kind.ACTION
              : kind;
    }
    boolean undertakes = Undertakings.isUndertaken(passage.text());
    if (kind == Kind.ACTION && place.block() == Block.Kind.PARAGRAPH && !undertakes) {
      return Optional.empty();
    }
    boolean opens =
        !LabelPatterns.isSummary(title)
            && !(takenAway && kind == Kind.DECISION)
            && passage.opens()
            && (passage.box() == Passage.Box.NONE
                || (passage.box() == Passage.Box.EMPTY && kind == Kind.ACTION));
    Strength strength =
        !opens
            ? Strength.ABOVE
            : where.equals("under:") || place.depth() == 0 ? Strength.LEADS : Strength.NESTED;
    boolean task =
        undertakes || (kind == Kind.DECISION && Undertakings.isTask(passage.plain(), speakers));
    boolean owned =
        opens && kind == Kind.ACTION && (undertakes || isBelowWho || isOwned(passage, speakers));
    return Optional.of(
        new Mark(
            task ? Kind.ACTION : kind,
            where + (kind == Kind.ACTION ? "actions" : "conclusion"),
            owned ? Strength.OWN : strength));
  }

  private static boolean isTakeaways(String title) {
    return LabelPatterns.containsAny(title.toLowerCase(Locale.ROOT), TAKEAWAYS);
  }

  /**
   * Whether a passage is only the label of what follows, {@code "Meeting consensus:"}, or labels
   * nothing.
   */
  static boolean isLabelAlone(Passage passage) {
    return leadsSettled(passage.plain())
        || LabelPatterns.label(passage.text())
            .filter(label -> !label.separator().isBlank())
            .filter(label -> label.isAlone() || LabelPatterns.isNothing(label.rest()))
            .isPresent();
  }

  /** Whether a heading or a label is that of what settles a topic or is to be done. */
  boolean isConclusionOrActions(String title) {
    return kindBelow(title).isPresent();
  }

  /** What a heading or a label says of what is below it. */
  private Optional<Kind> kindBelow(String title) {
    return title.isEmpty() || title.length() > MAX_TITLE_LENGTH
        ? Optional.empty()
        : kinds.computeIfAbsent(title, this::readKind);
  }

  private Optional<Kind> readKind(String title) {
    if (title.isBlank()) {
      return Optional.empty();
    }
    if (isActions(title)) {
      return Optional.of(Kind.ACTION);
    }
    return isConclusion(title) ? Optional.of(Kind.DECISION) : Optional.empty();
  }

  private boolean isActions(String title) {
    return labelAlone(title)
        .map(label -> label.kind() == Kind.ACTION)
        .orElseGet(() -> words.is(LabelWords.Group.ACTIONS, title) && !startsAsDecision(title));
  }

  private boolean isConclusion(String title) {
    return labelAlone(title).isPresent()
        || words.is(LabelWords.Group.CONCLUSION, title)
        || words.is(LabelWords.Group.ACTIONS, title)
        || LabelPatterns.isSettled(title)
        || leadsSettled(title);
  }

  /** Whether a text leads a list of what was settled: {@code "Resolution: the crew agreed to:"}. */
  private static boolean leadsSettled(String text) {
    return (text.endsWith(":") || text.endsWith("：")) && LEADS_SETTLED.matcher(text).find();
  }

  private static Optional<LabelPatterns.Label> labelAlone(String title) {
    return LabelPatterns.label(title).filter(label -> label.isAlone() && label.isWord());
  }

  private static boolean startsAsDecision(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.startsWith("decision") || lower.startsWith("resolution");
  }

  /** Whether an item below actions names who does it or has an empty box. */
  private static boolean isOwned(Passage passage, Speakers speakers) {
    return passage.row().owner().isPresent()
        || passage.box() == Passage.Box.EMPTY
        || Undertakings.isOwned(passage.plain(), speakers);
  }

  private static Optional<Mark> column(String header, Passage passage) {
    return TableColumns.kindOfRows(header)
        .map(
            kind ->
                new Mark(
                    kind,
                    "table:" + kind.word() + "s",
                    kind == Kind.ACTION && passage.row().owner().isPresent()
                        ? Strength.OWN
                        : Strength.LEADS));
  }

  /**
   * Whether a heading is that of a check list, which is housekeeping before or after the meeting.
   */
  private boolean isCheckList(String heading) {
    return words.isAny(heading, LabelWords.Group.STRUCTURE, LabelWords.Group.ATTENDANCE)
        || heading.toLowerCase(Locale.ROOT).contains("checklist");
  }
}
