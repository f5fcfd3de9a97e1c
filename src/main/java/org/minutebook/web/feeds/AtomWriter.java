package org.minutebook.web.feeds;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a feed as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Characters that XML can't contain, not even escaped. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The feed as a document; {@code self} is its own address. */
  static String write(Feed feed, String self) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomWriter(xml).feed(feed, self);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can be written in memory", e);
    }
    return text.toString();
  }

  private void feed(Feed feed, String self) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", feed.id());
    element("title", feed.title());
    element("updated", feed.updated().toString());
    xml.writeStartElement("author");
    element("name", feed.author());
    xml.writeEndElement();
    link("self", self, "application/atom+xml");
    link("alternate", feed.page(), "text/html");
    for (Feed.Entry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Feed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", entry.id());
    element("title", entry.title());
    element("published", entry.made().toString());
    element("updated", entry.made().toString());
    link("alternate", entry.page(), "text/html");
    category(entry.kind());
    if (entry.outcome().isPresent()) {
      category(entry.outcome().get());
    }
    element("content", entry.text());
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NO_XML.matcher(text).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private void category(String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", term);
  }
}
