package org.minutebook.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.StatementHistory;

/** Says in words what became of a statement after its meeting. */
final class HistoryText {
  private HistoryText() {}

  /**
   * {@code "Open since 7 August 2014, carried over to 14 meetings until 3 February 2016"}; blank if
   * nothing is known. Of a copy {@code "Carried over from 7 August 2014"}.
   *
   * @param made when the meeting was
   */
  static String of(StatementHistory history, Optional<MeetingDate> made) {
    if (history.repeats().isPresent()) {
      return "Carried over from " + text(history.repeats().get().date());
    }
    List<String> parts = new ArrayList<>();
    if (history.done().orElse(false)) {
      parts.add(history.doneOn().isPresent() ? "done " + text(history.doneOn()) : "done");
    } else if (history.done().isPresent() && made.isPresent()) {
      parts.add("open since " + text(made));
    }
    if (history.isCarriedOver()) {
      parts.add(
          "carried over to "
              + CountText.of(history.meetings(), "meeting")
              + " until "
              + text(history.last()));
    }
    String all = String.join(", ", parts).strip();
    return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private static String text(Optional<MeetingDate> date) {
    return DateView.of(date).text();
  }
}
