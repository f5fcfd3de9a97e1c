package org.minutebook.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Kind;

/** Tells what an author marked as a decision or an action. */
final class Markers {
  private static final Pattern MARK =
      Pattern.compile(
          "^[*_~`>(\\[]{0,4}(?:=>\\s*)?(?<mark>resolution|resolved|agreed|agreement|decision|decided|conclusion|consensus"
              + "|action(?: item| point)?s?|ai|todo|to-do|to do)\\b(?<who>\\s*(?:\\([^()]{1,40}\\)|#?\\d{1,3}|\\[[^\\]]{1,40}\\]|for [^:]{1,30}| on [^:]{1,30}))?"
              + "(?<sep>[*_~`]{0,3}\\s*[:：]\\s*[*_~`]{0,3}|[*_`]{1,3}\\s*[-–—:]?\\s+|\\s+[-–—]\\s+)(?<rest>.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ARROW =
      Pattern.compile("^(?:=>|⇒|→|->)\\s+(?<rest>\\S.*)$", Pattern.DOTALL);
  private static final Pattern UNDERTAKES =
      Pattern.compile(
          "^(?:@?[\\p{L}][\\p{L}\\p{N}._-]*(?: [\\p{Lu}][\\p{L}.]*){0,2}(?:(?:,| and|/| &) @?[\\p{L}][\\p{L}._-]*(?: [\\p{Lu}][\\p{L}.]*)?)*) (?:to|will|can) [a-z].*",
          Pattern.DOTALL);
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)\\W*(?:none|n/a|nothing|no|tbd|see (?:above|below)|no action items?.*|no actions?.*)\\W*");

  /** What a marker says of a passage. */
  record Marked(Kind kind, String why) {

    /** Whether the mark stands before the passage itself, not over a list it is in. */
    boolean isInline() {
      return why.startsWith("marker:");
    }
  }

  private final Words words;

  Markers(Words words) {
    this.words = words;
  }

  /** The marker that stands before or above a passage, if one does. */
  Optional<Marked> of(Passage passage) {
    String text = passage.text();
    if (text.length() < 3 || NOTHING.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(text);
    if (mark.matches() && isWord(mark.group("mark"))) {
      String rest = mark.group("rest");
      if (rest.isBlank() || NOTHING.matcher(rest).matches()) {
        return Optional.empty();
      }
      return Optional.of(
          new Marked(kind(mark.group("mark"), rest), "marker:" + key(mark.group("mark"))));
    }
    Matcher arrow = ARROW.matcher(text);
    if (arrow.matches() && UNDERTAKES.matcher(arrow.group("rest")).matches()) {
      return Optional.of(new Marked(Kind.ACTION, "marker:arrow"));
    }
    if (passage.box() != Passage.Box.NONE && !isList(passage.place().heading())) {
      boolean undertaken = UNDERTAKES.matcher(text).matches();
      return Optional.of(new Marked(Kind.ACTION, undertaken ? "marker:checkbox" : "checkbox"));
    }
    return above(passage);
  }

  private Optional<Marked> above(Passage passage) {
    Passage.Place place = passage.place();
    for (String title : new String[] {place.parent(), place.heading()}) {
      if (title.isBlank()) {
        continue;
      }
      boolean parent = title.equals(place.parent());
      if (words.is(Words.Group.ACTIONS, title)
          && !title.toLowerCase(java.util.Locale.ROOT).startsWith("decision")
          && !title.toLowerCase(java.util.Locale.ROOT).startsWith("resolution")) {
        return place.block() == Block.Kind.PARAGRAPH
                && !UNDERTAKES.matcher(passage.text()).matches()
            ? Optional.empty()
            : Optional.of(new Marked(Kind.ACTION, parent ? "under:actions" : "heading:actions"));
      }
      if (words.is(Words.Group.CONCLUSION, title) || words.is(Words.Group.ACTIONS, title)) {
        return Optional.of(
            new Marked(
                UNDERTAKES.matcher(passage.text()).matches() ? Kind.ACTION : Kind.DECISION,
                parent ? "under:conclusion" : "heading:conclusion"));
      }
    }
    return Optional.empty();
  }

  /** {@code AI} is an action item only in capitals. */
  private static boolean isWord(String mark) {
    return !mark.equalsIgnoreCase("ai") || mark.equals("AI");
  }

  private static Kind kind(String mark, String rest) {
    String key = key(mark);
    boolean action = key.startsWith("action") || key.equals("ai") || key.startsWith("to");
    return action || (key.equals("conclusion") && UNDERTAKES.matcher(rest).matches())
        ? Kind.ACTION
        : Kind.DECISION;
  }

  private static String key(String mark) {
    return mark.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** A check-list before or after the meeting is housekeeping. */
  private boolean isList(String heading) {
    return words.isAny(heading, Words.Group.STRUCTURE, Words.Group.ATTENDANCE)
        || heading.toLowerCase(java.util.Locale.ROOT).contains("checklist");
  }
}
