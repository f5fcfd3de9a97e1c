package org.minutebook.reading.attendance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.LabelWords;

/** Recognises the labels of those present, absent, in the chair or taking notes. */
public final class AttendanceLabels {
  /** {@code "Present were Ann Lee and Bob Ray."}, {@code "Members in attendance were:"} */
  private static final Pattern WERE =
      Pattern.compile(
          "(\\p{L}{2,20}(?: \\p{L}{2,20}){0,4}?) (?:were|was|are|is|included|include)(?:: ?(?=\\p{Lu}|@|$)| (?=\\p{Lu}|@))");

  /** {@code "Chaired by Ann Lee."}, {@code "The meeting was led by Ann Lee."} */
  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:[Tt]he|[Tt]his) (?:\\p{L}{2,12} ){0,2}(?:meeting|call|session) was |(?:[Mm]eeting|[Cc]all|[Ss]ession|[Dd]iscussion) )?(\\p{L}{3,20}(?: \\p{L}{3,20})? by) (?=\\p{Lu}|@)");

  /** The verb is at most the sixth word of a sentence. */
  private static final int MAX_VERB_POSITION = 6;

  /** A longer line is more than the name of an office. */
  private static final int MAX_BARE = 20;

  /** A longer text is a sentence. */
  private static final int MAX_LENGTH = 60;

  private final LabelWords words;
  private final OfficeWords offices;

  public AttendanceLabels(LabelWords words) {
    this.words = words;
    this.offices = new OfficeWords(words);
  }

  /** The label that opens a line, before a colon or as the start of a sentence. */
  Optional<LabelledLine> of(String written) {
    String line = LabelOpening.plain(LabelOpening.inMarkdown(written));
    Optional<LabelledLine> label = LabelledLine.of(line);
    if (label.isPresent()) {
      return label;
    }
    label = LabelOpening.dashed(line).filter(this::isAny).or(() -> LabelOpening.sentence(line));
    label = label.or(() -> LabelOpening.namesBefore(line));
    if (label.isPresent() || !mayBeSentence(line)) {
      return label;
    }
    for (Pattern pattern : new Pattern[] {WERE, BY}) {
      Matcher m = pattern.matcher(line);
      if (m.lookingAt()
          && words.isAny(
              m.group(1),
              LabelWords.Group.ATTENDANCE,
              LabelWords.Group.ABSENT,
              LabelWords.Group.CHAIR,
              LabelWords.Group.SCRIBE)) {
        return Optional.of(new LabelledLine(m.group(1), line.substring(m.end()), false));
      }
    }
    return Optional.empty();
  }

  /** A quick test before the expressions are tried: whether a verb or "by" is near the start. */
  private static boolean mayBeSentence(String line) {
    int at = line.indexOf(' ') + 1;
    for (int word = 2; at > 0 && word <= MAX_VERB_POSITION; word++) {
      if (line.startsWith("by ", at) || isVerb(line, at)) {
        return true;
      }
      at = line.indexOf(' ', at) + 1;
    }
    return false;
  }

  private static boolean isVerb(String line, int at) {
    return line.startsWith("w", at) || line.startsWith("are", at) || line.startsWith("i", at);
  }

  /** Whether a line opens with any of these labels. */
  boolean opens(String line) {
    return of(line).filter(l -> isPart(l) || isAbsent(l) || isChair(l) || isScribe(l)).isPresent();
  }

  /** Whether a line is but the label of an office or of those absent: {@code "Regrets"}. */
  boolean isBare(String line) {
    return line.length() <= MAX_BARE
        && words.isAny(
            line.strip(), LabelWords.Group.ABSENT, LabelWords.Group.CHAIR, LabelWords.Group.SCRIBE);
  }

  /** Whether a label is any of these by itself, without a word more. */
  private boolean isAny(LabelledLine label) {
    return words.isAny(
            label.label(),
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ABSENT,
            LabelWords.Group.CHAIR,
            LabelWords.Group.SCRIBE)
        && !label.rest().isEmpty();
  }

  /** Whether a text is the label of a list of those present. */
  public boolean isAttendance(String label) {
    return label.length() <= MAX_LENGTH
        && words.is(LabelWords.Group.ATTENDANCE, MarkdownStripper.strip(label))
        && !label.stripTrailing().endsWith("?");
  }

  public boolean isAttendance(LabelledLine label) {
    return isAttendance(label.label());
  }

  /** Whether the names behind a label count as present. */
  boolean isPart(LabelledLine label) {
    return words.isAny(
        label.label(), LabelWords.Group.ATTENDANCE, LabelWords.Group.ATTENDANCE_PART);
  }

  boolean isChair(LabelledLine label) {
    return offices.isChair(label.label());
  }

  boolean isScribe(LabelledLine label) {
    return offices.isScribe(label.label());
  }

  boolean isAbsent(LabelledLine label) {
    return words.is(LabelWords.Group.ABSENT, label.label());
  }
}
