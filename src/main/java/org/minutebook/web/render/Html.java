package org.minutebook.web.render;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.minutebook.json.HtmlEscaper;
import org.minutebook.search.Snippet;

/**
 * HTML that is safe to write into a page: sanitised, or escaped here. It is the only thing that
 * templates write without escaping.
 */
public final class Html implements Content {
  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Wraps markup that the caller has made safe. */
  static Html trusted(String markup) {
    return new Html(markup);
  }

  /** A snippet with its text escaped and the words found in {@code <mark>} elements. */
  public static Html of(Snippet snippet) {
    String text = snippet.text();
    StringBuilder html = new StringBuilder(text.length() + 32);
    int from = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      HtmlEscaper.append(text, from, mark.start(), html);
      html.append("<mark>");
      HtmlEscaper.append(text, mark.start(), mark.end(), html);
      html.append("</mark>");
      from = mark.end();
    }
    HtmlEscaper.append(text, from, text.length(), html);
    return new Html(html.toString());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(markup);
  }

  @Override
  public boolean isEmptyContent() {
    return markup.isBlank();
  }

  @Override
  public String toString() {
    return markup;
  }
}
