package org.minutebook.web.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.MeetingId;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.RecurringTopic;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.discovery.HostAddress;
import org.minutebook.web.server.Reply;

/** Builds {@code sitemap.xml}, which lists all pages, and {@code robots.txt}. */
public final class Sitemap {
  /** The sitemap's path. */
  public static final String PATH = "/sitemap.xml";

  /** Its content type. */
  public static final String TYPE = "application/xml;charset=utf-8";

  /** The protocol allows 50,000 addresses in a file. */
  private static final int MAX_ADDRESSES = 40_000;

  private static final List<String> LISTS =
      List.of(
          "/",
          MeetingLists.PATH,
          PageAddresses.TOPICS,
          PageAddresses.DECISIONS,
          PageAddresses.ACTIONS,
          PeoplePages.PATH,
          CoveragePage.PATH);

  /**
   * A page in the sitemap.
   *
   * @param changed the day of what is newest on it, as far as it is known
   */
  private record Page(String path, Optional<MeetingDate> changed) {}

  private final WebSettings settings;
  private final HostAddress host;

  public Sitemap(HostAddress host) {
    this.settings = host.settings();
    this.host = host;
  }

  /** Where its pages are. */
  public HostAddress host() {
    return host;
  }

  /**
   * The sitemap; if it is too long for one file, a list of its parts.
   *
   * @param part the number of a part, from 1
   */
  public Reply answer(Optional<String> part, MinutesSearch search) {
    List<Page> pages = pages(search);
    int parts = (pages.size() + MAX_ADDRESSES - 1) / MAX_ADDRESSES;
    Optional<Integer> number =
        part.filter(p -> p.matches("\\d{1,4}")).map(Integer::valueOf).filter(p -> p > 0);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (number.isEmpty() && parts > 1) {
      xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (int i = 1; i <= parts; i++) {
        append(xml, "sitemap", new Page(PATH + "?part=" + i, Optional.empty()));
      }
      xml.append("</sitemapindex>\n");
    } else {
      int from = Math.min(pages.size(), (number.orElse(1) - 1) * MAX_ADDRESSES);
      xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (Page page : pages.subList(from, Math.min(pages.size(), from + MAX_ADDRESSES))) {
        append(xml, "url", page);
      }
      xml.append("</urlset>\n");
    }
    return new Reply(200, TYPE, xml.toString(), Map.of());
  }

  /** Lets search engines read pages but not answers to queries. */
  public Reply robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    for (String path :
        List.of("/search", "/timeline", "/decisions?", "/actions?", "/topics?", "/api/")) {
      text.append("Disallow: ").append(settings.basePath()).append(path).append('\n');
    }
    settings
        .archive()
        .get()
        .address()
        .ifPresent(base -> text.append("\nSitemap: ").append(base).append(PATH).append('\n'));
    return new Reply(200, "text/plain;charset=utf-8", text.toString(), Map.of());
  }

  private static List<Page> pages(MinutesSearch search) {
    List<MeetingRef> meetings = search.meetings();
    Optional<MeetingDate> newest = newest(meetings.stream());
    List<Page> pages = new ArrayList<>();
    LISTS.forEach(path -> pages.add(new Page(path, newest)));
    Map<String, Optional<MeetingDate>> dates = new HashMap<>();
    Map<String, Optional<MeetingDate>> files = new LinkedHashMap<>();
    for (MeetingRef meeting : meetings) {
      pages.add(new Page(PageAddresses.meeting(meeting.id()), meeting.date()));
      dates.put(meeting.id(), meeting.date());
      if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
        // The meetings come by date, so the last one of a file is its newest.
        files.put(PageAddresses.meeting(MeetingId.of(meeting.file())), meeting.date());
      }
    }
    files.forEach((path, date) -> pages.add(new Page(path, date)));
    for (Address topic : search.topics()) {
      pages.add(
          new Page(
              PageAddresses.section(topic.meeting(), topic.section().orElseThrow()),
              dates.getOrDefault(topic.meeting(), Optional.empty())));
    }
    for (RecurringTopic topic : search.allRecurringTopics()) {
      pages.add(new Page(PageAddresses.topic(topic.id()), topic.last()));
    }
    for (Person person : search.people()) {
      pages.add(new Page(PageAddresses.person(person.id()), newest(person.attended().stream())));
    }
    return pages;
  }

  private static Optional<MeetingDate> newest(Stream<MeetingRef> meetings) {
    return meetings.flatMap(m -> m.date().stream()).max(Comparator.naturalOrder());
  }

  /** Addresses are percent-encoded, so nothing in them has to be escaped for XML. */
  private void append(StringBuilder xml, String element, Page page) {
    xml.append('<').append(element).append("><loc>").append(host.of(page.path())).append("</loc>");
    // Nothing has changed in the future, whatever minutes say.
    page.changed()
        .filter(date -> !date.first().isAfter(LocalDate.now(ZoneOffset.UTC)))
        .ifPresent(date -> xml.append("<lastmod>").append(date).append("</lastmod>"));
    xml.append("</").append(element).append(">\n");
  }
}
