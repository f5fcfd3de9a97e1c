package org.minutebook.web.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.MeetingId;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.RecurringTopic;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
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

  private final WebSettings settings;
  private final Supplier<URI> ownAddress;

  /**
   * @param ownAddress this server's address, used if the archive's settings give none
   */
  public Sitemap(WebSettings settings, Supplier<URI> ownAddress) {
    this.settings = settings;
    this.ownAddress = ownAddress;
  }

  /**
   * The sitemap; if it is too long for one file, a list of its parts.
   *
   * @param part the number of a part, from 1
   */
  public Reply answer(Optional<String> part, MinutesSearch search) {
    List<String> pages = pages(search);
    String base = settings.archive().get().address().orElseGet(this::ownAddress);
    int parts = (pages.size() + MAX_ADDRESSES - 1) / MAX_ADDRESSES;
    Optional<Integer> number =
        part.filter(p -> p.matches("\\d{1,4}")).map(Integer::valueOf).filter(p -> p > 0);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (number.isEmpty() && parts > 1) {
      xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (int i = 1; i <= parts; i++) {
        append(xml, "sitemap", base + PATH + "?part=" + i);
      }
      xml.append("</sitemapindex>\n");
    } else {
      int from = Math.min(pages.size(), (number.orElse(1) - 1) * MAX_ADDRESSES);
      xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (String page : pages.subList(from, Math.min(pages.size(), from + MAX_ADDRESSES))) {
        append(xml, "url", base + page);
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

  private String ownAddress() {
    String address = String.valueOf(ownAddress.get());
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static List<String> pages(MinutesSearch search) {
    List<String> pages = new ArrayList<>(LISTS);
    Set<String> files = new LinkedHashSet<>();
    for (MeetingRef meeting : search.meetings()) {
      pages.add(PageAddresses.meeting(meeting.id()));
      if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
        files.add(PageAddresses.meeting(MeetingId.of(meeting.file())));
      }
    }
    pages.addAll(files);
    for (Address topic : search.topics()) {
      pages.add(PageAddresses.section(topic.meeting(), topic.section().orElseThrow()));
    }
    for (RecurringTopic topic : search.allRecurringTopics()) {
      pages.add(PageAddresses.topic(topic.id()));
    }
    for (Person person : search.people()) {
      pages.add(PageAddresses.person(person.id()));
    }
    return pages;
  }

  /** Addresses are percent-encoded, so nothing in them has to be escaped for XML. */
  private static void append(StringBuilder xml, String element, String address) {
    xml.append('<').append(element).append("><loc>").append(address).append("</loc></");
    xml.append(element).append(">\n");
  }
}
