package org.minutebook.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision or an action, in the minutes' own words.
 *
 * @param id {@code section/d-first-six-words} or {@code section/a-...}, unique in the meeting
 * @param number the speakable number of a decision that was given an address
 * @param kind decision or action
 * @param text the source's words with white space folded and marks at line starts dropped
 * @param plain the text without markup
 * @param range where the words are in the file
 * @param lead what the words hang on, without markup: the sentence that opens their paragraph or
 *     list item, and those that open the items around it, nearest first
 * @param section id of the section that holds it
 * @param explicit whether the author marked it as a decision or an action
 * @param confidence the estimated probability that it is one, 0 to 1
 * @param level how sure that is, in a word
 * @param why name of the rule or feature that found it
 * @param owners who took it on, by their fullest names known in this meeting
 * @param due the day it is to be done by
 * @param outcome how a decision went
 * @param corrected what a person has put right, if anybody has
 * @param context what the words refer to, where they mean nothing by themselves
 */
public record Statement(
    String id,
    Optional<String> number,
    Kind kind,
    String text,
    String plain,
    SourceRange range,
    List<String> lead,
    String section,
    boolean explicit,
    double confidence,
    Level level,
    String why,
    List<String> owners,
    Optional<LocalDate> due,
    Optional<Outcome> outcome,
    Optional<Corrected> corrected,
    Optional<String> context) {
  /** The owner of what everybody is to do. */
  public static final String EVERYBODY = "all";

  public Statement {
    lead = List.copyOf(lead);
    owners = List.copyOf(owners);
  }

  /**
   * That a person has put right what was found.
   *
   * @param line where they say so in the archive's file of corrections
   * @param done whether they say that an action is done
   */
  public record Corrected(int line, Optional<Boolean> done) {}

  /** A builder for a statement with these words. */
  public static Builder builder(Kind kind, String text) {
    return new Builder(kind, text);
  }

  /** Its first line in the file, 1-based. */
  public int line() {
    return range.line();
  }

  /** Its last line in the file, inclusive. */
  public int end() {
    return range.endLine();
  }

  /** The same statement under another id, in a section that may have another id too. */
  public Statement withIds(String otherId, String otherSection) {
    return toBuilder().id(otherId).section(otherSection).build();
  }

  /** The same statement with a number. */
  public Statement withNumber(String value) {
    return toBuilder().number(Optional.of(value)).build();
  }

  /** The same statement without its lead. */
  public Statement withoutLead() {
    return toBuilder().lead(List.of()).build();
  }

  private Builder toBuilder() {
    return toBuilder(kind);
  }

  /**
   * A builder that begins with all that this statement has, for one of the same or another kind.
   */
  public Builder toBuilder(Kind other) {
    return builder(other, text)
        .id(id)
        .number(number)
        .plain(plain)
        .range(range)
        .lead(lead)
        .section(section)
        .explicit(explicit)
        .confidence(confidence)
        .level(level)
        .why(why)
        .owners(owners)
        .due(due)
        .outcome(outcome)
        .corrected(corrected)
        .context(context);
  }

  /** What was settled for the group, or what somebody undertook to do. */
  public enum Kind {
    DECISION,
    ACTION;

    /** The word used in JSON, queries and addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How sure it is that something is a decision or an action. */
  public enum Level {
    /** The author marked it. */
    MARKED,
    /** Its wording reaches the threshold of the model. */
    SURE,
    /** It may be one: shown only on request. */
    POSSIBLE;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a list that asks for this level and all surer ones has a statement of another. */
    public boolean includes(Level other) {
      return other.compareTo(this) <= 0;
    }
  }

  /** How a decision went. */
  public enum Outcome {
    ACCEPTED,
    REJECTED,
    DEFERRED;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Builds a statement; what is not set is unknown, and the text is taken to have no markup. */
  public static final class Builder {
    private final Kind kind;
    private final String text;
    private String id = "";
    private Optional<String> number = Optional.empty();
    private String plain;
    private SourceRange range = new SourceRange(1, 1, 1, 1);
    private List<String> lead = List.of();
    private String section = "";
    private boolean explicit;
    private double confidence = 1;
    private Level level = Level.SURE;
    private String why = "";
    private List<String> owners = List.of();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<Corrected> corrected = Optional.empty();
    private Optional<String> context = Optional.empty();

    private Builder(Kind kind, String text) {
      this.kind = kind;
      this.text = text;
      this.plain = text;
    }

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder number(Optional<String> value) {
      number = value;
      return this;
    }

    public Builder plain(String value) {
      plain = value;
      return this;
    }

    public Builder range(SourceRange value) {
      range = value;
      return this;
    }

    public Builder lead(List<String> value) {
      lead = value;
      return this;
    }

    public Builder section(String value) {
      section = value;
      return this;
    }

    public Builder explicit(boolean value) {
      explicit = value;
      return this;
    }

    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    public Builder level(Level value) {
      level = value;
      return this;
    }

    public Builder why(String value) {
      why = value;
      return this;
    }

    public Builder owners(List<String> value) {
      owners = value;
      return this;
    }

    public Builder due(Optional<LocalDate> value) {
      due = value;
      return this;
    }

    public Builder outcome(Optional<Outcome> value) {
      outcome = value;
      return this;
    }

    public Builder corrected(Optional<Corrected> value) {
      corrected = value;
      return this;
    }

    public Builder context(Optional<String> value) {
      context = value;
      return this;
    }

    public Statement build() {
      return new Statement(
          id,
          number,
          kind,
          text,
          plain,
          range,
          lead,
          section,
          explicit,
          confidence,
          level,
          why,
          owners,
          due,
          outcome,
          corrected,
          context);
    }
  }
}
