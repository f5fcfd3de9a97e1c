package org.minutebook.markdown.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to mark up text other than Markdown, known by the ending of a file's name. */
public enum Markup {
  RESTRUCTURED_TEXT,
  ASCII_DOC,
  ORG,
  WIKI;

  /** The markup of a file by its name; empty if it is another. */
  public static Optional<Markup> of(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "rst" -> Optional.of(RESTRUCTURED_TEXT);
      case "adoc", "asciidoc" -> Optional.of(ASCII_DOC);
      case "org" -> Optional.of(ORG);
      case "wiki", "mediawiki" -> Optional.of(WIKI);
      default -> Optional.empty();
    };
  }

  /** The lines in Markdown, as many as there are. */
  public List<String> markdown(List<String> lines) {
    return switch (this) {
      case RESTRUCTURED_TEXT -> Restructured.markdown(lines);
      case ASCII_DOC -> AsciiDoc.markdown(lines);
      case ORG -> OrgMode.markdown(lines);
      case WIKI -> WikiText.markdown(lines);
    };
  }
}
