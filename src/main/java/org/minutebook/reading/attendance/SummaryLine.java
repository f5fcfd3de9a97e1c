package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;

/**
 * The title of a part that unfolds, as HTML in Markdown: {@code <summary>Attendees (3)</summary>}.
 *
 * @param title without its count
 * @param rest the lines behind it in the same block of HTML, without marks of a list
 */
record SummaryLine(String title, List<String> rest) {
  private static final Pattern SUMMARY =
      Pattern.compile("<summary>([^<>]{1,80})</summary>", Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNT = Pattern.compile(" ?\\(\\d{1,3}\\)$");

  /** The title in a block of HTML, if it opens such a part. */
  static Optional<SummaryLine> of(Block html) {
    String text = html.text();
    Matcher summary = SUMMARY.matcher(text);
    if (text.indexOf('<') < 0 || !summary.find()) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>();
    boolean behind = false;
    for (Block.Line line : html.lines()) {
      String entry = line.text().strip();
      if (!behind) {
        behind = entry.toLowerCase(Locale.ROOT).endsWith("</summary>");
        continue;
      }
      if (entry.startsWith("- ") || entry.startsWith("* ")) {
        rest.add(entry.substring(2));
      } else if (!entry.isEmpty() && entry.charAt(0) != '<') {
        rest.add(entry);
      }
    }
    String title = COUNT.matcher(summary.group(1).strip()).replaceFirst("");
    return Optional.of(new SummaryLine(title, rest));
  }
}
