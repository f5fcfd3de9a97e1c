package org.minutebook.markdown.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A way to mark up text other than Markdown, known by the ending of a file's name. */
public enum Markup {
  RESTRUCTURED_TEXT(Restructured::markdown, "rst"),
  ASCII_DOC(AsciiDoc::markdown, "adoc", "asciidoc"),
  ORG(OrgMode::markdown, "org"),
  WIKI(WikiText::markdown, "wiki", "mediawiki");

  private final UnaryOperator<List<String>> writer;
  private final List<String> endings;

  Markup(UnaryOperator<List<String>> writer, String... endings) {
    this.writer = writer;
    this.endings = List.of(endings);
  }

  /** The markup of a file by its name; empty if it is another. */
  public static Optional<Markup> of(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Markup markup : values()) {
      if (markup.endings.contains(ending)) {
        return Optional.of(markup);
      }
    }
    return Optional.empty();
  }

  /** The lines in Markdown, as many as there are. */
  public List<String> markdown(List<String> lines) {
    return writer.apply(lines);
  }
}
