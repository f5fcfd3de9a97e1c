package org.minutebook.web.discovery;

import com.google.gson.JsonArray;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.minutebook.json.Json;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Suggestion;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/**
 * Lets browsers search the minutes from their own search box: the description of the search, and
 * suggestions as browsers ask for them.
 *
 * @see <a href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>
 */
public final class OpenSearch {
  /** The path of the description. */
  public static final String PATH = "/opensearch.xml";

  /** The content type of the description. */
  public static final String TYPE = "application/opensearchdescription+xml;charset=utf-8";

  /** The path of the suggestions. */
  public static final String SUGGESTIONS = "/opensearch/suggestions";

  /** The content type of the suggestions. */
  public static final String SUGGESTIONS_TYPE = "application/x-suggestions+json;charset=utf-8";

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String TERMS = "?q={searchTerms}";

  /** The longest short name that the specification allows. */
  private static final int SHORT_NAME = 16;

  private final HostAddress host;

  public OpenSearch(HostAddress host) {
    this.host = host;
  }

  /** The description of the search. */
  public Reply description() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      String name = plain(host.settings().name());
      element(xml, "ShortName", shortened(name));
      element(xml, "Description", "Decisions, actions and discussions in the minutes of " + name);
      element(xml, "InputEncoding", "UTF-8");
      xml.writeStartElement("Image");
      xml.writeAttribute("type", "image/svg+xml");
      xml.writeCharacters(host.of("/static/favicon.svg"));
      xml.writeEndElement();
      url(xml, "text/html", "/search" + TERMS);
      url(xml, "application/x-suggestions+json", SUGGESTIONS + TERMS);
      url(xml, "application/atom+xml", "/search.atom" + TERMS);
      url(xml, "application/json", "/search.json" + TERMS);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can be written in memory", e);
    }
    return new Reply(200, TYPE, text.toString(), Map.of());
  }

  /** What may be meant by what was typed: texts, what they are, and their addresses. */
  public Reply suggestions(RequestParameters parameters, MinutesSearch search) {
    String typed = parameters.request().text();
    List<Suggestion> found = search.suggest(typed);
    JsonArray texts = new JsonArray();
    JsonArray kinds = new JsonArray();
    JsonArray addresses = new JsonArray();
    for (Suggestion suggestion : found) {
      texts.add(suggestion.text());
      kinds.add(suggestion.kind().name().toLowerCase(Locale.ROOT));
      addresses.add(host.of(PageAddresses.of(suggestion)));
    }
    JsonArray all = new JsonArray();
    all.add(typed);
    all.add(texts);
    all.add(kinds);
    all.add(addresses);
    return new Reply(200, SUGGESTIONS_TYPE, Json.print(all), Map.of());
  }

  private void url(XMLStreamWriter xml, String type, String path) throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("method", "get");
    xml.writeAttribute("template", host.of(path));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** A text that XML can hold. */
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> c < ' ' || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= SHORT_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, SHORT_NAME)).strip();
  }
}
