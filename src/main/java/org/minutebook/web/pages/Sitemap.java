package org.minutebook.web.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.SectionAddress;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.Reply;

/** What search engines are told: which pages there are, and that answers to queries are none. */
public final class Sitemap {
  public static final String PATH = "/sitemap.xml";
  static final String TYPE = "application/xml;charset=utf-8";

  /** The protocol allows 50,000. */
  private static final int MOST = 40_000;

  private static final List<String> LISTS =
      List.of("/", MeetingLists.PATH, PeoplePages.PATH, PageAddresses.ACTIONS, CoveragePage.PATH);

  private final WebSettings settings;
  private final Supplier<URI> own;

  /**
   * @param own the address this server listens at, for archives that do not say where their pages
   *     are published
   */
  public Sitemap(WebSettings settings, Supplier<URI> own) {
    this.settings = settings;
    this.own = own;
  }

  /**
   * All pages; of very many a list of the parts they are in.
   *
   * @param part number of the part asked for, from 1
   */
  public Reply answer(Optional<String> part, MinutesSearch search) {
    List<String> pages = pages(search);
    String base = settings.archive().get().address().orElseGet(this::own);
    int parts = (pages.size() + MOST - 1) / MOST;
    Optional<Integer> wanted =
        part.filter(p -> p.matches("\\d{1,4}")).map(Integer::valueOf).filter(p -> p > 0);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (wanted.isEmpty() && parts > 1) {
      xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (int i = 1; i <= parts; i++) {
        append(xml, "sitemap", base + PATH + "?part=" + i);
      }
      xml.append("</sitemapindex>\n");
    } else {
      int from = Math.min(pages.size(), (wanted.orElse(1) - 1) * MOST);
      xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (String page : pages.subList(from, Math.min(pages.size(), from + MOST))) {
        append(xml, "url", base + page);
      }
      xml.append("</urlset>\n");
    }
    return new Reply(200, TYPE, xml.toString(), Map.of());
  }

  /** Pages yes, answers to queries no. */
  public Reply robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    for (String path : List.of("/search", "/timeline", "/actions?", "/api/")) {
      text.append("Disallow: ").append(path).append('\n');
    }
    settings
        .archive()
        .get()
        .address()
        .ifPresent(base -> text.append("\nSitemap: ").append(base).append(PATH).append('\n'));
    return new Reply(200, "text/plain;charset=utf-8", text.toString(), Map.of());
  }

  private String own() {
    String address = String.valueOf(own.get());
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static List<String> pages(MinutesSearch search) {
    List<String> pages = new ArrayList<>(LISTS);
    for (MeetingRef meeting : search.meetings()) {
      pages.add(PageAddresses.meeting(meeting.id()));
    }
    for (SectionAddress topic : search.topics()) {
      pages.add(PageAddresses.section(topic.meeting(), topic.section().orElseThrow()));
    }
    for (Person person : search.people()) {
      pages.add(PageAddresses.person(person.id()));
    }
    return pages;
  }

  /** Addresses are percent-encoded: nothing in them means anything to XML. */
  private static void append(StringBuilder xml, String element, String address) {
    xml.append('<').append(element).append("><loc>").append(address).append("</loc></");
    xml.append(element).append(">\n");
  }
}
