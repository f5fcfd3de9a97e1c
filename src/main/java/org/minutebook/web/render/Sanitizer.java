package org.minutebook.web.render;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The last gate before a page: lets through an allow-list of elements and attributes, links to
 * {@code http}, {@code https} and {@code mailto} and relative ones, and nothing that runs, loads or
 * styles. Ids of minutes are dropped; the renderer's own carry a nonce that no minutes can know.
 */
final class Sanitizer {
  private static final String[] ELEMENTS = {
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var"
  };

  private final String nonce;
  private final PolicyFactory policy;

  Sanitizer(String nonce) {
    this.nonce = nonce;
    policy =
        new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("id")
            .matching(Pattern.compile(Pattern.quote(nonce) + "-[fm]\\d{1,6}"))
            .onElements("mark")
            .allowAttributes("start", "value")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol", "li")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("td", "th")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("\\d{1,2}"))
            .onElements("td", "th")
            .toFactory();
  }

  /**
   * What surrounds a text on its page.
   *
   * @param heading level of the outermost heading in it
   * @param places of its statements
   * @param links where its links lead
   */
  record Frame(int heading, List<Place> places, MinutesLinks links) {}

  /**
   * Where one stands at a statement.
   *
   * @param anchor id of its words on the page
   * @param href its own address
   */
  record Place(Statement.Kind kind, String anchor, String href) {}

  Html sanitize(String html, Frame frame) {
    StringBuilder clean = new StringBuilder(html.length() + 256);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(clean, invalid -> {});
    HtmlSanitizer.sanitize(
        html,
        policy.apply(new PageMarkup(renderer, nonce, frame.places())),
        sink -> new MinutesMarkup(sink, frame));
    return Html.safe(clean.toString());
  }
}
