package org.minutebook.index.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words of an action say of how far it is.
 *
 * @param rest the words without that
 */
record Progress(State state, String rest) {

  /** Whether what was taken on is done. */
  enum State {
    /** Nothing is said. */
    UNKNOWN,
    /** An empty check box, or words such as "pending". */
    OPEN,
    /** A ticked check box, or "done". */
    DONE;

    /** This, or another one where this says nothing. */
    State or(State other) {
      return this == UNKNOWN ? other : this;
    }
  }

  private static final String FINISHED = "done|completed?|finished|closed|merged";
  private static final String UNFINISHED =
      "pending|wip|in[ -]pro(?:gress|cess)|ongoing|on hold|waiting|blocked|tbd|to be done|still open"
          + "|no update|carried over|carried forward";

  private static final String EITHER = "(?:(" + FINISHED + ")|" + UNFINISHED + ")";

  /** {@code "... - done"}, {@code "... (pending)"}. */
  private static final Pattern BEHIND =
      Pattern.compile("(?i)[-\u2013\u2014:(\\[.,;>*]\\s{0,4}" + EITHER + "[^\\p{L}\\p{N}]{0,6}$");

  /** {@code "done by Friday"} is a day to do it by; {@code "done by Ann"} is not. */
  private static final String NOT_BY_A_DAY =
      "(?!\\s{1,2}(?i:by (?:the|end|next|mid|\\d{1,4}|tomorrow|eo[dmwy]"
          + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
          + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b))";

  /**
   * {@code "... - completed (at the works)"}, {@code "... - done, by Ann"}: a remark may follow.
   */
  private static final Pattern WITH_REMARK =
      Pattern.compile(
          "\\s[-\u2013\u2014]{1,2}\\s{0,2}((?i:done|completed|finished|closed|merged))"
              + NOT_BY_A_DAY
              + "(?:\\s{0,2}[(\\[,:.;]|\\s{1,2}(?:in|by|via|with|see|on|at)\\b|\\s{1,2}\\p{Lu}).{0,200}$");

  /**
   * {@code "... DONE, by Ann"}, {@code "... WAITING FOR BEN"}: in capitals it ends what is to do.
   */
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "[\\s.;,:(\\[\u2013\u2014-](?:(DONE|COMPLETED?|FINISHED|CLOSED|MERGED)|PENDING"
              + "|IN[ -]PRO(?:GRESS|CESS)|ONGOING|ON HOLD|WAITING|BLOCKED|TBD|TO BE DONE|NO UPDATE)"
              + "\\b.{0,80}$");

  /** {@code "Done: ..."}, {@code "[done] ..."}, with a box where the statement was left one. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}]{0,6}" + EITHER + "\\s?[\\]):\u2013\u2014-]{1,3}\\s{0,4}");

  private static final Pattern TICK = Pattern.compile("[✅✔☑]");

  private static final Pattern DONE_SIGN =
      Pattern.compile("~~|\\[[xX✓]|[✅✔☑☒]|(?i:" + FINISHED + "|landed|did )");

  /** A remark of its own that says it: {@code "Done!"}, {@code "Ann: the PR was merged"}. */
  private static final Pattern REPORT =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}]{0,4}(?:[\\p{L}@.-]{1,20}: ?)?(?:(?:this|it|that|(?:the )?(?:pr|pull request))"
              + "(?:['’]s| is| was| has been| got)? (?:now |already )?|(?:already|all) )?"
              + "(?:done|completed|finished|closed|merged|landed)"
              + NOT_BY_A_DAY
              + "(?=\\s{0,2}(?:$|[^\\p{L}\\p{N}\\s]|https?:|(?:in|by|via|with|see|on|at|now|already"
              + "|yesterday|today|last)\\b))(?<rest>[^.!;]{0,80})");

  /** {@code "Ann completed this."}. */
  private static final Pattern REPORT_OF_SOMEBODY =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}]{0,4}(?:has |have )?@?\\p{L}[\\p{L}.'’-]{1,20} (?:has |have )?(?:already )?"
              + "(?:completed|finished|did|closed|merged) (?:this|it|that|these)\\b(?<rest>[^.!;]{0,80})");

  /** A title of what is done: {@code "Completed action items"}. */
  private static final Pattern DONE_TITLE =
      Pattern.compile(
          "(?i)\\W{0,4}(?:(?:recently|already) )?(?:completed|closed|finished|done)"
              + "(?: (?:action items?|actions?|items?|tasks?|to-?dos?|ais?))?\\W{0,4}");

  /** What takes back that something is done. */
  private static final Pattern PARTLY =
      Pattern.compile(
          "(?i)n['’]t\\b|\\b(?:but|except|part(?:ly|ially)?|half|not|once|when|if|until|pending|soon|next)\\b|\\?");

  /** Reads it in a statement's plain text. */
  static Progress of(String written) {
    State ticked = TICK.matcher(written).find() ? State.DONE : State.UNKNOWN;
    Progress last = cut(IN_CAPITALS, written);
    if (last.state == State.UNKNOWN) {
      last = cut(WITH_REMARK, written);
    }
    Progress before = last;
    Matcher first = BEFORE.matcher(last.rest);
    if (first.lookingAt()) {
      before = new Progress(state(first), last.rest.substring(first.end()));
    }
    Progress behind = cut(BEHIND, before.rest);
    return new Progress(behind.state.or(before.state).or(last.state).or(ticked), behind.rest);
  }

  /** A text without what it says of its progress at its end. */
  private static Progress cut(Pattern pattern, String text) {
    Matcher progress = pattern.matcher(text);
    return progress.find() && progress.start() > 0
        ? new Progress(state(progress), text.substring(0, progress.start()))
        : new Progress(State.UNKNOWN, text);
  }

  private static State state(Matcher progress) {
    return progress.group(1) != null ? State.DONE : State.OPEN;
  }

  /**
   * Whether a line may say that something is done; a quick look that spares most lines the rest.
   */
  static boolean mayBeDone(String line) {
    return DONE_SIGN.matcher(line).find();
  }

  /** Whether a remark below an action says that it is done. */
  static boolean isReportedDone(String remark) {
    return isReportedDone(REPORT, remark) || isReportedDone(REPORT_OF_SOMEBODY, remark);
  }

  private static boolean isReportedDone(Pattern pattern, String remark) {
    Matcher report = pattern.matcher(remark);
    return report.lookingAt() && !PARTLY.matcher(report.group("rest")).find();
  }

  /** Whether a title is that of what is done. */
  static boolean isOfDone(String title) {
    return DONE_TITLE.matcher(title).matches();
  }
}
