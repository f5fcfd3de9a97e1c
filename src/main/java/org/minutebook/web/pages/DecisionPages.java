package org.minutebook.web.pages;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Snippet;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.corrections.CorrectionView;
import org.minutebook.web.server.Reply;
import org.minutebook.web.view.DecisionView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.StatementView;

/** Answers requests for single decisions, and for the correction of any statement. */
public final class DecisionPages {
  private final Pages pages;
  private final PageFrames frames;

  DecisionPages(Pages pages, PageFrames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** The page of one decision, by its number. */
  public Reply decision(Optional<String> number, MinutesSearch search) {
    Optional<Timeline.Entry> found = number.flatMap(search::decision);
    if (found.isEmpty()) {
      return number
          .flatMap(search::goneDecision)
          .map(pages::retired)
          .orElseGet(
              () ->
                  pages.notice(
                      404,
                      "Decision not found",
                      "No decision has this number. Check the spelling, or browse all decisions.",
                      "",
                      List.of(Link.to(PageAddresses.DECISIONS, "All decisions"))));
    }
    String address = PageAddresses.decision(number.get());
    DecisionView view =
        DecisionView.of(number.get(), found.get(), frames.name(), frames.published(address));
    return pages.page(
        "decision.jte",
        frames.withPicture(
            frames.indexed(view.heading(), address, view.summary()),
            address,
            Cards.decision(number.get(), found.get(), frames.name())),
        view);
  }

  /** How a statement is corrected, by its address. */
  public Reply correction(Optional<String> address, MinutesSearch search) {
    String text = address.orElse("");
    int last = text.lastIndexOf('/');
    Optional<Address> section =
        last < 0
            ? Optional.empty()
            : search.resolve(text.substring(0, last)).filter(a -> a.section().isPresent());
    Optional<Meeting> meeting = section.flatMap(a -> search.meeting(a.meeting()));
    return meeting
        .flatMap(
            m ->
                m.statements(Statement.Level.POSSIBLE).stream()
                    .filter(s -> s.section().equals(section.get().section().get()))
                    .filter(s -> Address.anchor(s).equals(text.substring(last + 1)))
                    .findFirst())
        .map(
            statement ->
                pages.page(
                    "correction.jte",
                    frames.unindexed("Correct this", ""),
                    CorrectionView.of(meeting.get(), statement, view(meeting.get(), statement))))
        .orElseGet(() -> pages.missing(text, search));
  }

  private static StatementView view(Meeting meeting, Statement statement) {
    return StatementView.of(
        MeetingRef.of(meeting),
        meeting.section(statement.section()).map(Section::title).orElse(statement.section()),
        statement,
        new Snippet(statement.plain(), List.of()),
        PageAddresses.statement(meeting.id(), statement),
        StatementHistory.NONE);
  }
}
