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
   * nothing is known.
   *
   * @param made when the meeting was
   */
  static String of(StatementHistory history, Optional<MeetingDate> made) {
    List<String> parts = new ArrayList<>();
    if (history.done().orElse(false)) {
      parts.add("done " + history.doneOn().map(HistoryText::text).orElse(""));
    } else if (history.done().isPresent() && made.isPresent()) {
      parts.add("open since " + text(made.get()));
    }
    if (history.isCarriedOver()) {
      parts.add(
          "carried over to "
              + CountText.of(history.meetings(), "meeting")
              + history.last().map(last -> " until " + text(last)).orElse(""));
    }
    String all = String.join(", ", parts).strip();
    return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private static String text(MeetingDate date) {
    return DateView.of(Optional.of(date)).text();
  }
}
