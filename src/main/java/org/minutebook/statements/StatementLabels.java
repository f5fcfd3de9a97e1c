package org.minutebook.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/** Tells what an author marked as a decision or an action. */
final class StatementLabels {
  private static final String DECIDED =
      "resolutions?|resolved|agreed|agreements?|decisions?|decided|conclusions?|concluded|consensus|outcomes?|verdict|recommendations?|summary from (?:the )?meeting";
  private static final String TO_DO =
      "action(?: items?| points?| required)?s?|ais?|aps?|todos?|to-dos?|to do|next steps?|next actions?|tasks?";

  /** What may stand before such a word in a label: {@code "Rough consensus:"}. */
  private static final String KIND_OF =
      "(?:(?:\\*?new\\*?|rough|meeting|general|group|final|our|the|overall|team|tsc|tc|wg|committee|tentative|current|board|unanimous|broad|discussion ?/|discussion and|summary(?: and| /|/)?)\\s*){0,3}";

  private static final String WHO =
      "(?<who>\\s*(?:\\([^()]{1,40}\\)|#?\\d{1,3}|\\[[^\\]]{1,40}\\]|(?:for|from|of|on|by|at|in) [^:.]{1,30}|, \\p{L}{1,12} \\d{1,3}))?";

  private static final Pattern LABEL =
      Pattern.compile(
          "^[*_~`>(\\[]{0,4}(?:=>\\s*)?(?:\\p{Lu}\\p{L}{0,15}:\\s+)?(?<label>"
              + KIND_OF
              + "(?<mark>"
              + DECIDED
              + "|"
              + TO_DO
              + "))\\b"
              + WHO
              + "(?<sep>[\\])*_~`]{0,4}\\s*[:：]\\s*[*_~`]{0,3}|[*_`]{1,3}\\s*[-–—:]?\\s+|\\s+[-–—]\\s+|\\s*$)(?<rest>.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

  /** A mark in capitals counts wherever it stands: {@code "I'll look (ACTION ITEM)"}. */
  private static final Pattern LOUD =
      Pattern.compile(
          "(?:^|[\\s(\\[*_])(?<mark>ACTT?ION(?: ITEMS?)?|TODO|RESOLVED|RESOLUTION|AGREED|DECISION|CONSENSUS)(?=[\\s)\\]*_:.,]|$)");

  /**
   * Without any of these neither expression can match; to look for them first is ten times as fast.
   */
  private static final List<String> LOUD_PARTS =
      List.of("TION", "TODO", "RESOLVED", "AGREED", "DECISION", "CONSENSUS");

  private static final List<String> ACTION_ITEM = List.of("ction", "CTION", "cton", "CTON");

  /**
   * A label that a subject, a question or a speaker stands before: {@code "Lamps? Consensus: yes"}.
   */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)(?:[?!.)]\\s+|\\s[-–—]\\s+|^(?!(?:no|without|pending|final|any|need)\\b)(?:[\\p{L}\\p{N}.#-]+ ){1,3}|^\\[?\\p{L}{1,12}:\\s+)"
              + "(?<mark>consensus|decision|resolution|conclusion)s?(?:/\\p{L}+)?\\s*:\\s+(?!(?:none|no decision|tbd)\\b)\\S");

  private static final List<String> WITHIN_PARTS =
      List.of("onsensus", "ecision", "esolution", "onclusion");

  /** {@code "The decision was to ..."}, the same without a colon. */
  private static final Pattern STATED =
      Pattern.compile("(?i)^(?:the )?(?<mark>decision|resolution) (?:is|was) (?:that|to)\\b");

  /** A summary holds what was said as well as what was settled. */
  private static final Pattern SUMMARY = Pattern.compile("(?i)\\b(?:summary|tl;?dr)\\b");

  /** {@code "Action item to ..."}, {@code "give me an action item to ..."}. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:^|: |\\b(?:an?|the|new\\*?|takes?|took|has|have|gets?) )action(?: items?)? (?:to|for)\\b|\\([^()]{0,20}\\bact(?:i)?on item\\)|\\bas an action item\\b");

  private static final Pattern ARROW =
      Pattern.compile("^(?:=>|⇒|→|->)\\s+(?<rest>\\S.*)$", Pattern.DOTALL);
  private static final Pattern UNDERTAKES =
      Pattern.compile(
          "^(?:@?[\\p{L}][\\p{L}\\p{N}._-]*(?: [\\p{Lu}][\\p{L}.]*){0,2}(?:(?:,| and|/| &) @?[\\p{L}][\\p{L}._-]*(?: [\\p{Lu}][\\p{L}.]*)?)*) (?:to|will|can) [a-z].*",
          Pattern.DOTALL);
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)\\W*(?:none(?: so far| yet| today)?|n/a|nothing|tbd|\\?+|see (?:above|below)|no (?:new )?action items?.*|no (?:new )?actions?\\b.*|no (?:decisions?|conclusions?|consensus|resolution)\\b[^,;]*)\\W*");
  private static final Pattern NO = Pattern.compile("(?i)\\W*no\\W*");

  /** {@code "Grants approved"}, {@code "Motions passed"}: what was settled stands below. */
  private static final Pattern SETTLED_BELOW =
      Pattern.compile(
          "(?i)(?:\\p{L}+ ){1,4}(?:approved|accepted|adopted|ratified|passed|agreed|decided)|(?:approved|accepted|adopted|passed) \\p{L}+(?: \\p{L}+)?");

  /** How near a mark stands to what it marks. */
  enum Strength {
    /** Before or in the passage itself. */
    OWN,
    /** It leads the list, or heads the part, and the passage opens an item of it. */
    LEADS,
    /** It heads the part, and the passage opens an item nested in one of its items. */
    NESTED,
    /** It stands above, and more has come between. */
    ABOVE
  }

  /** What a marker says of a passage. */
  record Marked(Kind kind, String why, Strength strength) {}

  private final LabelWords words;

  StatementLabels(LabelWords words) {
    this.words = words;
  }

  /** The marker that stands before or above a passage, if one does. */
  Optional<Marked> of(Passage passage, Speakers speakers) {
    String text = passage.text();
    if (text.length() < 3 || NOTHING.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(text);
    if (label.matches() && isWord(label.group("mark"))) {
      return labelled(label, passage);
    }
    Matcher loud = LOUD.matcher(text);
    if (mayHold(text, LOUD_PARTS) && loud.find()) {
      return Optional.of(own(loud.group("mark"), text));
    }
    if (mayHold(text, WITHIN_PARTS)) {
      for (Pattern pattern : List.of(WITHIN, STATED)) {
        Matcher within = pattern.matcher(text);
        if (within.find()) {
          return Optional.of(own(within.group("mark"), text));
        }
      }
    }
    if (mayHold(text, ACTION_ITEM) && TOLD.matcher(text).find()) {
      return Optional.of(new Marked(Kind.ACTION, "marker:action-item", Strength.OWN));
    }
    Matcher arrow = ARROW.matcher(text);
    if (arrow.matches() && UNDERTAKES.matcher(arrow.group("rest")).matches()) {
      return Optional.of(new Marked(Kind.ACTION, "marker:arrow", Strength.OWN));
    }
    if (passage.box() != Passage.Box.NONE && !isList(passage.place().heading())) {
      return isUndertaken(text, speakers)
          ? Optional.of(new Marked(Kind.ACTION, "marker:checkbox", Strength.OWN))
          : Features.isLink(text)
              ? Optional.empty()
              : Optional.of(new Marked(Kind.ACTION, "checkbox", Strength.ABOVE));
    }
    return above(passage);
  }

  private static boolean mayHold(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody takes something on: the name of somebody present, or one with a capital. */
  private static boolean isUndertaken(String text, Speakers speakers) {
    Matcher undertakes = UNDERTAKES.matcher(text);
    return undertakes.matches()
        && (Character.isUpperCase(text.charAt(0))
            || text.charAt(0) == '@'
            || speakers.isName(text.substring(0, text.indexOf(' ')).toLowerCase(Locale.ROOT)));
  }

  private Optional<Marked> labelled(Matcher label, Passage passage) {
    String rest = label.group("rest");
    boolean decision = kind(label.group("mark")) == Kind.DECISION;
    if (rest.isBlank() && label.group("sep").isBlank()) {
      // "Agreed." says something, "Consensus" only as a label of what follows.
      return above(passage);
    }
    if (rest.isBlank()
        || NOTHING.matcher(rest).matches()
        || (!decision && NO.matcher(rest).matches())) {
      return Optional.empty();
    }
    return Optional.of(own(label.group("mark"), rest));
  }

  private static Marked own(String mark, String rest) {
    String key = mark.toLowerCase(Locale.ROOT).replace(' ', '-');
    boolean undertaken = key.startsWith("conclu") && UNDERTAKES.matcher(rest).matches();
    return new Marked(
        undertaken ? Kind.ACTION : kind(mark),
        "marker:" + (key.startsWith("action") ? "action" : key),
        Strength.OWN);
  }

  private Optional<Marked> above(Passage passage) {
    Passage.Place place = passage.place();
    boolean inTable = place.block() == Block.Kind.ROW;
    if (!place.parent().isBlank()) {
      Optional<Marked> led =
          inTable ? column(place.parent()) : lead(place.parent(), passage, "under:");
      if (led.isPresent()) {
        return led;
      }
    }
    return lead(place.heading(), passage, "heading:");
  }

  private Optional<Marked> lead(String title, Passage passage, String where) {
    if (title.isBlank() || title.length() > 80) {
      return Optional.empty();
    }
    Kind kind;
    if (isActions(title)) {
      kind = Kind.ACTION;
    } else if (isConclusion(title)) {
      kind = Kind.DECISION;
    } else {
      return Optional.empty();
    }
    Passage.Place place = passage.place();
    boolean undertakes = UNDERTAKES.matcher(passage.text()).matches();
    if (kind == Kind.ACTION && place.block() == Block.Kind.PARAGRAPH && !undertakes) {
      return Optional.empty();
    }
    boolean opens =
        !SUMMARY.matcher(title).find() && passage.opens() && passage.box() == Passage.Box.NONE;
    Strength strength =
        !opens
            ? Strength.ABOVE
            : where.equals("under:") || place.depth() == 0 ? Strength.LEADS : Strength.NESTED;
    return Optional.of(
        new Marked(
            undertakes ? Kind.ACTION : kind,
            where + (kind == Kind.ACTION ? "actions" : "conclusion"),
            strength));
  }

  /**
   * Whether a passage is nothing but a label: {@code "Meeting consensus:"}. What it marks follows.
   */
  static boolean isLabelAlone(Passage passage) {
    Matcher label = LABEL.matcher(passage.text());
    return label.matches() && label.group("rest").isBlank() && !label.group("sep").isBlank();
  }

  /** Whether a heading or label stands over what settles a topic or is to be done. */
  boolean concludes(String title) {
    return !title.isBlank() && title.length() <= 80 && (isActions(title) || isConclusion(title));
  }

  private boolean isActions(String title) {
    Matcher label = LABEL.matcher(title);
    return (label.matches() && label.group("rest").isBlank() && isWord(label.group("mark")))
        ? kind(label.group("mark")) == Kind.ACTION
        : words.is(LabelWords.Group.ACTIONS, title) && !startsAsDecision(title);
  }

  private boolean isConclusion(String title) {
    Matcher label = LABEL.matcher(title);
    return (label.matches() && label.group("rest").isBlank() && isWord(label.group("mark")))
        || words.is(LabelWords.Group.CONCLUSION, title)
        || words.is(LabelWords.Group.ACTIONS, title)
        || SETTLED_BELOW.matcher(title.strip()).matches();
  }

  private static boolean startsAsDecision(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.startsWith("decision") || lower.startsWith("resolution");
  }

  /** What a table is of, by its header. */
  private static Optional<Marked> column(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\b(?:decisions?|resolutions?|resolved|agreed|outcome)\\b.*")) {
      return Optional.of(new Marked(Kind.DECISION, "table:decisions", Strength.LEADS));
    }
    if (lower.matches(".*\\b(?:actions?|action items?|tasks?|to-?do|assignees?|owners?)\\b.*")) {
      return Optional.of(new Marked(Kind.ACTION, "table:actions", Strength.LEADS));
    }
    return Optional.empty();
  }

  /** {@code AI} is an action item only in capitals. */
  private static boolean isWord(String mark) {
    String lower = mark.toLowerCase(Locale.ROOT);
    boolean initials = lower.matches("a[ip]s?");
    return !initials || Character.isUpperCase(mark.charAt(1));
  }

  private static Kind kind(String mark) {
    return mark.toLowerCase(Locale.ROOT).matches(DECIDED) ? Kind.DECISION : Kind.ACTION;
  }

  /** A check-list before or after the meeting is housekeeping. */
  private boolean isList(String heading) {
    return words.isAny(heading, LabelWords.Group.STRUCTURE, LabelWords.Group.ATTENDANCE)
        || heading.toLowerCase(Locale.ROOT).contains("checklist");
  }
}
