package org.minutebook.web.pages;

import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.web.cards.Card;
import org.minutebook.web.cards.CardPictures;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/** Answers requests for the pictures of pages. */
public final class CardPages {
  private final Pages pages;
  private final PageFrames frames;

  CardPages(Pages pages, PageFrames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** The picture of pages that have none of their own. */
  public Reply archive() {
    return picture(Optional.of(Cards.archive(frames.name())));
  }

  /** The picture of a decision, by its number. */
  public Reply decision(Optional<String> number, MinutesSearch search) {
    return picture(
        number
            .flatMap(search::decision)
            .map(entry -> Cards.decision(number.get(), entry, frames.name())));
  }

  /** The picture of a topic. */
  public Reply topic(Optional<String> id, MinutesSearch search) {
    return picture(
        id.flatMap(i -> search.topic(i, one()))
            .map(thread -> thread(thread, thread.topic().orElseThrow().title())));
  }

  /** The picture of an issue. */
  public Reply issue(Optional<String> reference, MinutesSearch search) {
    return picture(
        reference
            .flatMap(r -> search.issue(r, one()))
            .map(thread -> thread(thread, reference.get())));
  }

  /** The picture of a meeting or a section, by the address after {@code /meetings/}. */
  public Reply meeting(Optional<String> address, MinutesSearch search) {
    Optional<Address> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    Optional<String> section = found.flatMap(Address::section);
    return picture(
        meeting.flatMap(
            m ->
                section.isEmpty()
                    ? Optional.of(Cards.meeting(m, frames.name()))
                    : m.section(section.get()).map(s -> Cards.section(m, s, frames.name()))));
  }

  private Card thread(ThreadDiscussions thread, String heading) {
    return Cards.thread(thread, heading, frames.name());
  }

  /** One discussion is enough, as only their number is shown. */
  private static SearchRequest one() {
    return RequestParameters.from(Map.<String, String>of()::get).request().withLimit(1);
  }

  private Reply picture(Optional<Card> card) {
    return card.flatMap(CardPictures::of).orElseGet(pages::missing);
  }
}
