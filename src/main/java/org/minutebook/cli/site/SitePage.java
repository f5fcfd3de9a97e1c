package org.minutebook.cli.site;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the server, made to stand alone: its links lead to files of the site, a search goes to
 * the page that searches in the browser, and what only a server can do is left out.
 */
final class SitePage {
  /** As the server's headers have it; a page itself can't forbid being framed. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'";

  private static final Set<String> IN_THE_SITE = Set.of("stylesheet", "icon");

  private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:");

  private final SiteAddress address;
  private final Document document;
  private final Set<SiteAddress> links = new LinkedHashSet<>();

  private SitePage(SiteAddress address, Document document) {
    this.address = address;
    this.document = document;
  }

  /**
   * Rewrites a page.
   *
   * @param html as the server gives it
   */
  static SitePage of(SiteAddress address, String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    SitePage page = new SitePage(address, document);
    page.rewrite();
    return page;
  }

  /** The page that searches; it has the frame of {@code page}. */
  static SitePage searching(String html) {
    SitePage page = of(SiteAddress.SEARCH, html);
    Document document = page.document;
    document.title("Search");
    document
        .head()
        .select(
            "link[rel=canonical], meta[property], meta[name=description], meta[name=twitter:card]")
        .remove();
    document.select("nav a[aria-current]").removeAttr("aria-current");
    Element main = document.selectFirst("main");
    main.empty();
    main.appendElement("h1").attr("id", "searched_").text("Search");
    main.appendElement("p").attr("class", "lead").attr("role", "status").attr("id", "found_");
    main.appendElement("h2").attr("class", "visually-hidden").text("Topics");
    main.appendElement("ol").attr("class", "results").attr("id", "results_");
    Element without = main.appendElement("noscript");
    without
        .appendElement("p")
        .attr("class", "notice")
        .text(
            "Searching this copy of the archive needs JavaScript. Topics, decisions, actions, meetings and people are listed without it.");
    return page;
  }

  /**
   * Makes the links begin with the path of the site, for the page that a host shows at any address
   * that it has no file for.
   */
  SitePage shownAnywhere(String path) {
    for (String name : List.of("href", "src", "action")) {
      for (Element element : document.select("[" + name + "]")) {
        String link = element.attr(name);
        if (!link.startsWith("#") && !ABSOLUTE.matcher(link).lookingAt()) {
          element.attr(name, path + "/" + (link.equals("./") ? "" : link));
        }
      }
    }
    return this;
  }

  /** Makes previews of links show one picture, for a page that has one on the server. */
  SitePage withPicture(String picture, String alt) {
    document.select("meta[property=og:image]").attr("content", picture);
    document.select("meta[property=og:image:alt]").attr("content", alt);
    return this;
  }

  /** The pages and files that this page leads to. */
  Set<SiteAddress> links() {
    return links;
  }

  String html() {
    return document.outerHtml();
  }

  private void rewrite() {
    document
        .head()
        .prependElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", CONTENT_SECURITY_POLICY);
    document.head().select("meta[charset]").forEach(m -> document.head().prependChild(m));
    for (Element link : document.head().select("link[href]")) {
      rewriteHeadLink(link);
    }
    for (Element script : document.select("script[src]")) {
      script.attr("src", file("/static/site.js").relativeTo(address));
    }
    for (Element form : document.select("form[action]")) {
      rewriteForm(form);
    }
    for (Element link : document.select("body a[href]")) {
      rewriteLink(link);
    }
    // Without an address in the settings a citation would need the one of the server.
    document.select("details.cite:has([data-citation=local])").remove();
  }

  /** Styles and icons are of the site; feeds and other forms of a page are of a server. */
  private void rewriteHeadLink(Element link) {
    if (IN_THE_SITE.contains(link.attr("rel"))) {
      link.attr("href", file(link.attr("href")).relativeTo(address));
    } else if (!link.attr("rel").equals("canonical") || link.attr("href").startsWith("/")) {
      link.remove();
    }
  }

  /** Only searches are left; a filter of a long list works by the browser's own search. */
  private void rewriteForm(Element form) {
    if (form.attr("action").equals("/search")) {
      form.attr("action", SiteAddress.SEARCH.relativeTo(address));
      form.select("input[type=hidden]").remove();
    } else {
      form.remove();
    }
  }

  private void rewriteLink(Element link) {
    String href = link.attr("href");
    link.removeAttr("data-in-place");
    if (!href.startsWith("/") || href.startsWith("//")) {
      return;
    }
    int hash = href.indexOf('#');
    String fragment = hash < 0 ? "" : href.substring(hash);
    String plain = hash < 0 ? href : href.substring(0, hash);
    Optional<String> query = searched(plain);
    if (query.isPresent()) {
      link.attr("href", SiteAddress.SEARCH.relativeTo(address) + query.get());
      return;
    }
    Optional<SiteAddress> target = SiteAddress.of(plain);
    if (target.isPresent()) {
      links.add(target.get());
      link.attr("href", target.get().relativeTo(address) + fragment);
    } else {
      remove(link);
    }
  }

  /** A link that leads nowhere: gone, with what surrounds it if nothing else is there. */
  private static void remove(Element link) {
    Element parent = link.parent();
    link.remove();
    while (parent != null
        && parent.text().replaceAll("[\\d,.\\s]", "").isEmpty()
        && List.of("li", "p", "ul", "ol", "details", "span").contains(parent.tagName())) {
      Element outer = parent.parent();
      parent.remove();
      parent = outer;
    }
  }

  /** The query of a search for words alone, as {@code ?q=...}. */
  private static Optional<String> searched(String link) {
    URI uri = URI.create("http://site" + link);
    if (!uri.getPath().equals("/search") && !uri.getPath().equals("/timeline")) {
      return Optional.empty();
    }
    String query = uri.getRawQuery();
    if (query == null) {
      return Optional.empty();
    }
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith("q=") && parameter.length() > 2) {
        return query.indexOf('&') < 0 ? Optional.of("?" + parameter) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private SiteAddress file(String path) {
    SiteAddress target = SiteAddress.of(path).orElseThrow();
    links.add(target);
    return target;
  }
}
