package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingListView;

/**
 * Pages that may be meant by an address that leads nowhere.
 *
 * @param heading what they have in common; blank if there are none
 */
record Guesses(String heading, List<Link> links) {
  private static final int MAX = 8;

  /** A longer part of an address names nothing. */
  private static final int MAX_WORDS_LENGTH = 100;

  /** Sections of the meeting that the address begins with, else meetings with a similar address. */
  static Guesses of(String address, MinutesSearch search) {
    Optional<Meeting> enclosing = enclosingMeeting(address, search);
    if (enclosing.isPresent()) {
      Meeting meeting = enclosing.get();
      return new Guesses(
          "In " + meeting.title() + MeetingPages.dated(meeting), sections(meeting, address));
    }
    List<Link> meetings =
        MeetingLists.rows(SimilarAddresses.find(address, search.meetings(), MeetingRef::id, MAX))
            .stream()
            .map(MeetingListView.Row::meeting)
            .toList();
    return meetings.isEmpty()
        ? new Guesses("Perhaps it is here", named(address, search))
        : new Guesses("Meetings with a similar address", meetings);
  }

  /** What begins like the last part of the address, and the lists of everything. */
  private static List<Link> named(String address, MinutesSearch search) {
    String words = address.substring(address.lastIndexOf('/') + 1).replace('-', ' ').strip();
    List<Link> links = new ArrayList<>();
    if (!words.isEmpty() && words.length() <= MAX_WORDS_LENGTH) {
      search.suggest(words).stream()
          .limit(MAX)
          .forEach(s -> links.add(Link.to(PageAddresses.of(s), s.text())));
      links.add(
          Link.to(
              PageAddresses.query(AnswerPage.SEARCH, Map.of("q", words)),
              "Search for \u201C" + words + "\u201D"));
    }
    links.addAll(PageFrames.LISTS);
    return links;
  }

  /** The meeting whose address is the beginning of one that leads nowhere. */
  private static Optional<Meeting> enclosingMeeting(String address, MinutesSearch search) {
    for (int cut = address.lastIndexOf('/'); cut > 0; cut = address.lastIndexOf('/', cut - 1)) {
      Optional<Meeting> meeting = search.meeting(address.substring(0, cut));
      if (meeting.isPresent()) {
        return meeting;
      }
    }
    return Optional.empty();
  }

  private static List<Link> sections(Meeting meeting, String address) {
    String last = address.substring(meeting.id().length());
    List<Section> topics = meeting.sections().stream().filter(Section::topic).toList();
    List<Section> similar = SimilarAddresses.find(last, topics, Section::id, MAX);
    List<Link> links = new ArrayList<>();
    links.add(Link.to(PageAddresses.meeting(meeting.id()), "The whole meeting"));
    for (Section section : similar.isEmpty() ? topics : similar) {
      links.add(Link.to(PageAddresses.section(meeting.id(), section.id()), section.title()));
    }
    return links;
  }
}
