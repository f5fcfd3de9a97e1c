package org.minutebook.web.render;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Makes rendered minutes safe to show: allows a list of elements and attributes, and links that are
 * relative or to {@code http}, {@code https} and {@code mailto}; removes everything that runs,
 * loads or styles. Ids in the minutes are removed; the renderer's own contain a random nonce.
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
   * What a section's HTML depends on besides its text.
   *
   * @param level the level of its outermost heading
   * @param anchors its statements' anchors, in order
   * @param links resolves its links
   */
  record SectionContext(int level, List<StatementAnchor> anchors, MinutesLinks links) {}

  /**
   * The anchor of a statement.
   *
   * @param id the id of its text on the page
   * @param href its permanent address
   */
  record StatementAnchor(Statement.Kind kind, String id, String href) {}

  Html sanitize(String html, SectionContext context) {
    StringBuilder clean = new StringBuilder(html.length() + 256);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(clean, invalid -> {});
    HtmlSanitizer.sanitize(
        html,
        policy.apply(new PageMarkup(renderer, nonce, context.anchors())),
        sink -> new MinutesMarkup(sink, context));
    return Html.trusted(clean.toString());
  }
}
