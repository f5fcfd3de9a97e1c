package org.minutebook.web.corrections;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.archive.Corrections;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.web.view.StatementView;

/**
 * The page that offers corrections of a statement, ready to paste.
 *
 * @param statement as it was read
 * @param file the archive's file of corrections
 * @param line where in that file the statement is corrected already; 0 if it is not
 * @param offers what may be wrong with it
 */
public record CorrectionView(StatementView statement, String file, int line, List<Offer> offers) {
  private static final String INDENT = "    ";

  /**
   * A correction.
   *
   * @param title when it is the right one
   * @param yaml the lines to paste
   */
  public record Offer(String title, String yaml) {}

  /** Makes the page of a statement of a meeting. */
  public static CorrectionView of(Meeting meeting, Statement statement, StatementView view) {
    boolean action = statement.kind() == Kind.ACTION;
    List<Offer> offers = new ArrayList<>();
    if (statement.level() == Statement.Level.POSSIBLE) {
      offers.add(offer("It is a decision", meeting, statement, "is: decision"));
      offers.add(offer("It is an action", meeting, statement, "is: action"));
    } else {
      offers.add(offer("It is neither decision nor action", meeting, statement, "is: none"));
      offers.add(
          action
              ? offer("It is a decision, no action", meeting, statement, "is: decision")
              : offer("It is an action, no decision", meeting, statement, "is: action"));
    }
    offers.add(
        action
            ? offer(
                "Another owner has it, or it is done",
                meeting,
                statement,
                "owner: " + owners(statement) + "\n" + INDENT + "done: true")
            : offer(
                "It went otherwise (accepted, rejected, deferred or none)",
                meeting,
                statement,
                "outcome: " + statement.outcome().map(Statement.Outcome::word).orElse("accepted")));
    return new CorrectionView(
        view,
        Corrections.FILE,
        statement.corrected().map(Statement.Corrected::line).orElse(0),
        List.copyOf(offers));
  }

  private static Offer offer(String title, Meeting meeting, Statement statement, String says) {
    return new Offer(
        title,
        "  - meeting: %s\n%swords: %s\n%s%s"
            .formatted(name(meeting), INDENT, Json.print(statement.plain()), INDENT, says));
  }

  private static String owners(Statement statement) {
    return statement.owners().isEmpty() ? "[Ada Brook]" : Json.print(statement.owners());
  }

  /** The id by which the reader knows a meeting; where it goes by another one, its file. */
  private static String name(Meeting meeting) {
    boolean isOwn =
        meeting.id().equals(MeetingId.of(meeting.file()))
            || MeetingId.isOfPart(meeting.id(), meeting.file());
    return Json.print(isOwn ? meeting.id() : meeting.file());
  }
}
