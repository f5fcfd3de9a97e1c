package org.minutebook.web.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.markdown.BlockParser;
import org.minutebook.minutes.Section;

/**
 * A section's lines made fit to be parsed by themselves, line for line: front matter blanked, the
 * indent of a list item that stands alone and the blanks behind the rows of tables taken off.
 *
 * @param lines as many as the section has
 * @param frontMatter what was blanked, without its fences
 */
record SectionSource(List<String> lines, Optional<String> frontMatter) {

  static SectionSource of(Section section) {
    List<String> lines = new ArrayList<>(section.text().replace('\0', '\uFFFD').lines().toList());
    Optional<String> frontMatter = Optional.empty();
    if (section.line() == 1) {
      int close = closingFence(lines);
      if (close > 0) {
        frontMatter = Optional.of(String.join("\n", lines.subList(1, close)));
        lines.subList(0, close + 1).replaceAll(line -> "");
      }
    }
    int indent =
        lines.stream().filter(l -> !l.isBlank()).findFirst().map(SectionSource::indent).orElse(0);
    if (indent > 0) {
      lines.replaceAll(line -> line.substring(Math.min(indent, indent(line))));
    }
    lines.replaceAll(BlockParser::withoutBlankEnd);
    return new SectionSource(List.copyOf(lines), frontMatter);
  }

  String text() {
    return String.join("\n", lines);
  }

  private static int closingFence(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").stripTrailing().equals("---")) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return i;
      }
    }
    return -1;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
      indent++;
    }
    return indent;
  }
}
